import { NAME_GAP, NAME_SIZE } from '../graph/nodeBox.ts';
import type { PictureLine } from '../graph/picture.ts';
import { textWidth } from '../graph/text.ts';
import type { Rectangle } from './labelPlaces.ts';
import { bendOf } from './looks.ts';
import type { Sketch } from './scene.ts';
import { inSight } from './sketchNodes.ts';
import { indexOf } from './spots.ts';
import { FONT, LINE_LABEL_SIZE } from './stylesheet.ts';

const MOST_LABELS = 80;

/** Writes the names of the nodes in sight below them. */
export function sketchNames(context: CanvasRenderingContext2D, sketch: Sketch): void {
  const { picture, spots, theme, sight } = sketch;
  context.textAlign = 'center';
  context.textBaseline = 'top';
  picture.nodes.forEach((node, at) => {
    const [x, y] = [spots.x[at]!, spots.y[at]!];
    if (!inSight(node, x, y, sight)) return;
    context.font = `${node.selected ? 600 : 400} ${NAME_SIZE}px ${FONT}`;
    const top = y + node.box.body.height / 2 + NAME_GAP;
    context.globalAlpha = node.dim ? 0.4 : 0.82;
    context.fillStyle = theme.ground;
    context.fillRect(
      x - node.box.width / 2,
      top - 1,
      node.box.width,
      node.box.lines.length * NAME_SIZE * 1.2 + 2,
    );
    context.globalAlpha = node.dim ? 0.5 : 1;
    context.fillStyle = theme.ink;
    node.box.lines.forEach((line, row) => context.fillText(line, x, top + row * NAME_SIZE * 1.2));
  });
  context.globalAlpha = 1;
}

/** Writes what lines say where there is room: what is pointed at or selected first, then deals, talks and denials. */
export function sketchLabels(context: CanvasRenderingContext2D, sketch: Sketch, all: boolean): void {
  const taken = all ? namesIn(sketch) : [];
  const told = sketch.picture.lines
    .map((line, at) => ({ line, at, rank: rankOf(line, sketch) }))
    .filter(({ rank }) => rank === 0 || (all && rank < 3))
    .sort((one, other) => one.rank - other.rank || one.at - other.at);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.font = `${LINE_LABEL_SIZE}px ${FONT}`;
  let count = 0;
  for (const { line, at, rank } of told) {
    if (count >= MOST_LABELS) break;
    const frame = frameOf(line, at, sketch);
    if (!frame || (rank > 0 && taken.some((other) => overlap(frame, other)))) continue;
    taken.push(frame);
    write(context, line, frame, sketch);
    count += 1;
  }
}

function rankOf(line: PictureLine, { pointed }: Sketch): number {
  if (pointed.has(line.id) || line.selected) return 0;
  if (line.dim || !line.loud) return 3;
  return line.change || line.sureness === 'DENIED' || line.sureness === 'DISPUTED' ? 1 : 2;
}

function frameOf(
  line: PictureLine,
  at: number,
  { picture, spots: { x, y }, sight }: Sketch,
): Rectangle | null {
  const { from, to } = indexOf(picture);
  const [ax, ay, bx, by] = [x[from[at]!]!, y[from[at]!]!, x[to[at]!]!, y[to[at]!]!];
  const length = Math.hypot(bx - ax, by - ay) || 1;
  const bend = bendOf(line, length) / length / 2;
  const [middleX, middleY] = [(ax + bx) / 2 - (by - ay) * bend, (ay + by) / 2 + (bx - ax) * bend];
  const half = textWidth(line.label, LINE_LABEL_SIZE) / 2 + 4;
  const seen = middleX > sight.left && middleX < sight.right && middleY > sight.top && middleY < sight.bottom;
  return seen ? { left: middleX - half, right: middleX + half, top: middleY - 9, bottom: middleY + 9 } : null;
}

function write(
  context: CanvasRenderingContext2D,
  line: PictureLine,
  { left, right, top, bottom }: Rectangle,
  { theme }: Sketch,
): void {
  context.fillStyle = theme.ground;
  context.globalAlpha = 0.94;
  context.fillRect(left, top, right - left, bottom - top);
  context.globalAlpha = 1;
  context.fillStyle = line.sureness === 'DENIED' ? theme.denied : theme.token(line.colour);
  context.fillText(line.label, (left + right) / 2, (top + bottom) / 2);
}

function namesIn({ picture, spots: { x, y }, sight }: Sketch): Rectangle[] {
  return picture.nodes.flatMap((node, at) => {
    if (!inSight(node, x[at]!, y[at]!, sight)) return [];
    const half = node.box.width / 2;
    return [
      {
        left: x[at]! - half,
        right: x[at]! + half,
        top: y[at]! - node.box.above,
        bottom: y[at]! + node.box.below,
      },
    ];
  });
}

const overlap = (one: Rectangle, other: Rectangle): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
