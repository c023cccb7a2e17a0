import type cytoscape from 'cytoscape';
import type { Picture, PictureLine, PictureNode } from '../graph/picture.ts';
import { textWidth } from '../graph/text.ts';
import type { Point } from '../state/types.ts';
import { crowded } from './crowded.ts';
import { lineElement } from './elements.ts';
import { labelPlaces } from './labelPlaces.ts';
import type { LabelledLine, Rectangle } from './labelPlaces.ts';
import { LINE_LABEL_SIZE } from './stylesheet.ts';

/** More labels than this are not moved to better places: only those that can be read in the middle are shown. */
const MOST_MOVED = 400;

/** Moves the shown labels of lines to where they can be read, and leaves out those that cannot be read anywhere. */
export function placeLabels(cy: cytoscape.Core, { nodes, lines }: Picture): void {
  const shown = lines.filter((line) => (line.loud || line.selected) && line.from !== line.to);
  const positions = new Map(nodes.map((node) => [node.id, node.position]));
  const labelled = shown.flatMap((line): (LabelledLine & { line: PictureLine; middle: Point })[] => {
    const edge = cy.getElementById(lineElement(line.id));
    if (edge.empty()) return [];
    const width = textWidth(line.label, LINE_LABEL_SIZE) + 8;
    const control = edge.controlPoints()?.[0] ?? null;
    const [from, to] = [edge.sourceEndpoint(), edge.targetEndpoint()];
    return [{ id: line.id, from, to, control, width, height: 19, line, middle: edge.midpoint() }];
  });
  const others = lines.map((line) => ({ from: positions.get(line.from)!, to: positions.get(line.to)! }));
  const names = nodes.flatMap(framesOf);
  const shifts =
    labelled.length > MOST_MOVED ? new Map<string, Point>() : labelPlaces(labelled, names, others);
  const out = crowded(
    labelled.map(({ id, line, middle, width, height }) => {
      const { x, y } = shifts.get(id) ?? nowhere;
      return { id, middle: { x: middle.x + x, y: middle.y + y }, width, height, rank: rankOf(line) };
    }),
    names,
  );
  cy.batch(() => {
    for (const { id } of labelled) {
      const { x, y } = shifts.get(id) ?? nowhere;
      cy.getElementById(lineElement(id)).data({ shiftX: x, shiftY: y }).toggleClass('crowded', out.has(id));
    }
  });
}

const nowhere = { x: 0, y: 0 };

/** What is selected, or must not be taken for a fact, or is no longer so, first; pale lines last. */
function rankOf(line: PictureLine): number {
  if (line.selected || line.change === 'gone' || line.change === 'denied') return 0;
  if (line.dim) return 3;
  if (line.sureness === 'DENIED' || line.sureness === 'DISPUTED' || line.sureness === 'RETRACTED') return 0;
  return line.sureness === 'TALKS' ? 2 : 1;
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
