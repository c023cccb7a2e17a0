import type { Picture, PictureNode } from '../graph/picture.ts';
import { textWidth } from '../graph/text.ts';
import type { Sight } from './scene.ts';
import type { Rectangle } from './labelPlaces.ts';
import { inSight } from './sketchNodes.ts';
import type { Spots } from './spots.ts';
import { FONT } from './stylesheet.ts';
import type { CanvasTheme } from './theme.ts';

/** From what zoom on each node's own name can be read. */
const NAMES_FROM = 0.46;
const SIZE = 11.5;
const HEIGHT = 15;
const MOST_NAMES = 26;
/** Free pixels around each name. */
const GAP = 7;
/** Nodes are looked through in their order until so many were in sight: enough to fill the room with names. */
const MOST_TRIED = 400;
const MOST_LETTERS = 28;

interface FarScene {
  picture: Picture;
  theme: CanvasTheme;
  spots: Spots;
  sight: Sight;
}

/**
 * From far away, where no name could be read at its own size, the names of those that matter most, at a
 * size that can be, as far as they do not cover each other: what is selected, what is not dimmed, then
 * those with the most relations. The context's unit is one of the picture.
 */
export function drawFarNames(
  context: CanvasRenderingContext2D,
  { picture, theme, spots, sight }: FarScene,
  zoom: number,
): void {
  if (zoom >= NAMES_FROM) return;
  const taken: Rectangle[] = [];
  let tried = 0;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const at of inOrder(picture)) {
    if (taken.length >= MOST_NAMES || tried >= MOST_TRIED) break;
    const node = picture.nodes[at]!;
    const [x, y] = [spots.x[at]!, spots.y[at]!];
    if (!inSight(node, x, y, sight)) continue;
    tried += 1;
    const frame = frameOf(node, x, y, zoom);
    const around = widened(frame, GAP / zoom);
    if (taken.some((other) => overlap(around, other))) continue;
    taken.push(frame);
    write(context, node, frame, theme, zoom);
  }
  context.globalAlpha = 1;
}

const orders = new WeakMap<Picture, number[]>();

/** The nodes of a picture as numbers, those that matter most first. */
function inOrder(picture: Picture): number[] {
  const known = orders.get(picture);
  if (known) return known;
  const worth = ({ selected, dim, degree }: PictureNode) =>
    (selected ? 2e9 : 0) + (dim ? 0 : 1e9) + Math.min(degree, 9e8);
  const order = picture.nodes
    .map((node, at) => ({ at, worth: worth(node) }))
    .sort((one, other) => other.worth - one.worth || one.at - other.at)
    .map(({ at }) => at);
  orders.set(picture, order);
  return order;
}

const widened = ({ left, top, right, bottom }: Rectangle, by: number): Rectangle => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
});

const shortened = (name: string): string =>
  name.length > MOST_LETTERS ? `${name.slice(0, MOST_LETTERS - 1).trimEnd()}…` : name;

/** Below the node, as large on the screen at any zoom. */
function frameOf({ name, box }: PictureNode, x: number, y: number, zoom: number): Rectangle {
  const half = (textWidth(shortened(name), SIZE) / 2 + 4) / zoom;
  const top = y + box.body.height / 2 + 2 / zoom;
  return { left: x - half, right: x + half, top, bottom: top + HEIGHT / zoom };
}

function write(
  context: CanvasRenderingContext2D,
  node: PictureNode,
  { left, right, top, bottom }: Rectangle,
  theme: CanvasTheme,
  zoom: number,
): void {
  context.globalAlpha = node.dim ? 0.5 : 0.86;
  context.fillStyle = theme.ground;
  context.fillRect(left, top, right - left, bottom - top);
  context.globalAlpha = node.dim ? 0.5 : 1;
  context.fillStyle = theme.ink;
  context.font = `500 ${SIZE / zoom}px ${FONT}`;
  context.fillText(shortened(node.name), (left + right) / 2, (top + bottom) / 2);
}

const overlap = (one: Rectangle, other: Rectangle): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
