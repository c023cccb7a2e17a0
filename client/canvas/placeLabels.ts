import type cytoscape from 'cytoscape';
import type { Picture, PictureNode } from '../graph/picture.ts';
import { textWidth } from '../graph/text.ts';
import { lineElement } from './elements.ts';
import { labelPlaces } from './labelPlaces.ts';
import type { LabelledLine, Rectangle } from './labelPlaces.ts';
import { LINE_LABEL_SIZE } from './stylesheet.ts';

const MOST = 400;

/** Moves the shown labels of lines to where they can be read. Too many to be read are left in the middle. */
export function placeLabels(cy: cytoscape.Core, { nodes, lines }: Picture): void {
  const shown = lines.filter((line) => (line.loud || line.selected) && line.from !== line.to);
  if (shown.length > MOST) return;
  const positions = new Map(nodes.map((node) => [node.id, node.position]));
  const labelled = shown.flatMap((line): LabelledLine[] => {
    const edge = cy.getElementById(lineElement(line.id));
    if (edge.empty()) return [];
    const width = textWidth(line.label, LINE_LABEL_SIZE) + 8;
    const control = edge.controlPoints()?.[0] ?? null;
    return [
      { id: line.id, from: edge.sourceEndpoint(), to: edge.targetEndpoint(), control, width, height: 19 },
    ];
  });
  const others = lines.map((line) => ({ from: positions.get(line.from)!, to: positions.get(line.to)! }));
  const shifts = labelPlaces(labelled, nodes.flatMap(framesOf), others);
  cy.batch(() => {
    for (const [id, shift] of shifts)
      cy.getElementById(lineElement(id)).data({ shiftX: shift.x, shiftY: shift.y });
  });
}

/** The frames of a node's body and of its name, which is often much wider. */
function framesOf({ position: { x, y }, box }: PictureNode): Rectangle[] {
  const { width, height } = box.body;
  const name = {
    left: x - box.width / 2,
    right: x + box.width / 2,
    top: y + height / 2,
    bottom: y + box.below,
  };
  return [{ left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 }, name];
}
