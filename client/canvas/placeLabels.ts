import type cytoscape from 'cytoscape';
import { textWidth } from '../graph/text.ts';
import type { Picture, PictureLine, PictureNode } from '../graph/picture.ts';
import type { Point } from '../state/types.ts';
import { bendOf, lineElement } from './elements.ts';
import { labelPlaces } from './labelPlaces.ts';
import type { LabelledLine, Rectangle } from './labelPlaces.ts';
import { LINE_LABEL_SIZE } from './stylesheet.ts';

const MOST = 400;

/** Moves the shown labels of lines to where they can be read. Too many to be read are left in the middle. */
export function placeLabels(cy: cytoscape.Core, { nodes, lines }: Picture): void {
  const shown = lines.filter((line) => (line.loud || line.selected) && line.from !== line.to);
  if (shown.length > MOST) return;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ends = (line: PictureLine) => ({ from: byId.get(line.from)!, to: byId.get(line.to)! });
  const labelled = shown.map((line): LabelledLine => {
    const { from, to } = ends(line);
    const width = textWidth(line.label, LINE_LABEL_SIZE) + 6;
    return { id: line.id, from: edgeOf(from, to), to: edgeOf(to, from), bend: bendOf(line), width, height: 18 };
  });
  const others = lines.map((line) => ({ from: ends(line).from.position, to: ends(line).to.position }));
  const shifts = labelPlaces(labelled, nodes.flatMap(framesOf), others);
  cy.batch(() => {
    for (const [id, shift] of shifts) cy.getElementById(lineElement(id)).data({ shiftX: shift.x, shiftY: shift.y });
  });
}

/** The frames of a node's body and of its name, which is often much wider. */
function framesOf({ position: { x, y }, box }: PictureNode): Rectangle[] {
  const { width, height } = box.body;
  const name = { left: x - box.width / 2, right: x + box.width / 2, top: y + height / 2, bottom: y + box.below };
  return [{ left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 }, name];
}

/** Where the line towards another node leaves a node's body. */
function edgeOf({ position, box: { body } }: PictureNode, { position: other }: PictureNode): Point {
  const [dx, dy] = [other.x - position.x, other.y - position.y];
  const reach = Math.min(body.width / 2 / (Math.abs(dx) || 1e-9), body.height / 2 / (Math.abs(dy) || 1e-9), 0.45);
  return { x: position.x + dx * reach, y: position.y + dy * reach };
}
