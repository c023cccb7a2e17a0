import { textWidth, wrapName } from './text.ts';

/** Sizes of a node's body and of what it takes up together with its name below, in pixels at zoom 1. */
export interface NodeBox {
  body: { width: number; height: number };
  /** Font size at which the short name fits the body. */
  shortSize: number;
  lines: string[];
  /** The rectangle of body and name: width, and how far it reaches above and below the centre. */
  width: number;
  above: number;
  below: number;
}

export const NAME_SIZE = 13;
export const SHORT_SIZE = 11;
export const NAME_GAP = 5;
const LINE_HEIGHT = 1.2;

interface Boxed {
  name: string;
  short: string;
  degree: number;
}

const boxes = new WeakMap<Boxed, { shape: string; box: NodeBox }>();

/** How much room an entity takes: wider for a long short name, somewhat larger for a hub. */
export function nodeBox(entity: Boxed, shape: string): NodeBox {
  const known = boxes.get(entity);
  if (known?.shape === shape) return known.box;
  const box = boxOf(entity, shape);
  boxes.set(entity, { shape, box });
  return box;
}

function boxOf(entity: Boxed, shape: string): NodeBox {
  const hub = 1 + 0.35 * Math.min(1, Math.max(0, Math.log2(Math.max(1, entity.degree)) - 2) / 3);
  const [width, height, room] = Object.hasOwn(sizes, shape) ? sizes[shape]! : sizes['round-rectangle']!;
  const text = textWidth(entity.short, SHORT_SIZE) * 1.08 + 4;
  const most = stretches.has(shape) ? Infinity : width * 1.25;
  const body = {
    width: Math.round(Math.max(width * hub, Math.min(text / room, most))),
    height: Math.round(height * hub),
  };
  const shortSize = Math.min(SHORT_SIZE, (SHORT_SIZE * body.width * room) / text);
  const lines = wrapName(entity.name);
  const nameWidth = Math.max(...lines.map((line) => textWidth(line, NAME_SIZE)), 0);
  return {
    body,
    shortSize,
    lines,
    width: Math.round(Math.max(body.width, nameWidth) + 6),
    above: Math.round(body.height / 2 + 3),
    below: Math.round(body.height / 2 + NAME_GAP + lines.length * NAME_SIZE * LINE_HEIGHT + 3),
  };
}

/** Shapes that may be wider than they are high without becoming another shape to the eye. */
const stretches = new Set(['round-rectangle', 'cut-rectangle', 'tag', 'bottom-round-rectangle']);

/** Width, height, and the share of the width that a text inside can use. */
const sizes: Readonly<Record<string, readonly [number, number, number]>> = {
  'round-rectangle': [52, 36, 0.9],
  'cut-rectangle': [52, 36, 0.84],
  'bottom-round-rectangle': [48, 34, 0.86],
  tag: [52, 34, 0.72],
  ellipse: [40, 40, 0.82],
  hexagon: [46, 40, 0.78],
  octagon: [42, 42, 0.88],
  diamond: [50, 46, 0.62],
  'round-diamond': [50, 46, 0.62],
  'round-triangle': [50, 44, 0.62],
  'round-pentagon': [44, 42, 0.72],
};
