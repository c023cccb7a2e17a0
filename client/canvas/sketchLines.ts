import type { PictureLine } from '../graph/picture.ts';
import { bendOf, looks } from './looks.ts';
import type { Sketch } from './scene.ts';
import { indexOf } from './spots.ts';
import type { CanvasTheme } from './theme.ts';

/** How many lines are stroked at once: fewer cost calls, more make shapes that take long to fill. */
const AT_ONCE = 60;
/** Thinner than this, in pixels of the surface, a line can't be seen. */
const THINNEST = 0.7;
/** Dashes shorter than this, in pixels of the surface, run together and take long. */
const LEAST_DASH = 2.5;
const ARROWS_FROM = 0.4;

/** Draws the lines, those that look alike together: denied ones dotted at every zoom, the pale ones below. */
export function sketchLines(context: CanvasRenderingContext2D, sketch: Sketch): void {
  const groups = [...groupsOf(sketch)].sort(([one], [other]) => (one < other ? -1 : 1));
  for (const [, lines] of groups) {
    const first = sketch.picture.lines[lines[0]!]!;
    setPen(context, first, sketch);
    for (let at = 0; at < lines.length; at += AT_ONCE) {
      context.beginPath();
      for (const line of lines.slice(at, at + AT_ONCE)) trace(context, line, sketch);
      context.stroke();
    }
    if (sketch.zoom >= ARROWS_FROM && first.directed && !first.dim) arrows(context, lines, sketch);
  }
  context.setLineDash([]);
  context.globalAlpha = 1;
}

/** Lines in sight by how they look; pale groups come first. */
function groupsOf({ picture, spots: { x, y }, sight, pointed }: Sketch): Map<string, number[]> {
  const { from, to } = indexOf(picture);
  const groups = new Map<string, number[]>();
  picture.lines.forEach((line, at) => {
    const [ax, ay, bx, by] = [x[from[at]!]!, y[from[at]!]!, x[to[at]!]!, y[to[at]!]!];
    const out =
      (ax < sight.left && bx < sight.left) ||
      (ax > sight.right && bx > sight.right) ||
      (ay < sight.top && by < sight.top) ||
      (ay > sight.bottom && by > sight.bottom);
    if (out || Number.isNaN(ax + bx)) return;
    const rank = pointed.has(line.id) ? 4 : line.selected ? 3 : line.dim ? 0 : line.loud ? 2 : 1;
    const key = `${rank} ${line.sureness} ${line.colour} ${line.directed} ${line.change ?? ''}`;
    const group = groups.get(key);
    if (group) group.push(at);
    else groups.set(key, [at]);
  });
  return groups;
}

function setPen(
  context: CanvasRenderingContext2D,
  line: PictureLine,
  { theme, zoom, pointed }: Sketch,
): void {
  const { width, dashes } = looks[line.sureness];
  const wide = pointed.has(line.id) || line.selected ? width + 2 : width;
  context.lineWidth = Math.max(wide, THINNEST / zoom);
  context.strokeStyle = context.fillStyle = colourOf(line, theme);
  context.globalAlpha = alphaOf(line, pointed.has(line.id), theme.strong);
  const longer = Math.max(1, LEAST_DASH / zoom / 4);
  context.setLineDash(dashes.map((dash) => dash * longer));
  context.lineCap = line.sureness === 'DENIED' ? 'round' : 'butt';
}

function colourOf({ sureness, colour }: PictureLine, theme: CanvasTheme): string {
  if (sureness === 'DENIED') return theme.denied;
  return sureness === 'RETRACTED' ? theme.retracted : theme.token(colour);
}

function alphaOf({ dim, change, sureness, loud }: PictureLine, isPointed: boolean, strong: boolean): number {
  if (isPointed) return 1;
  if (dim) return strong ? 0.5 : 0.22;
  if (change === 'gone' || sureness === 'RETRACTED') return 0.45;
  return loud || change ? 1 : 0.6;
}

function trace(context: CanvasRenderingContext2D, at: number, { picture, spots: { x, y } }: Sketch): void {
  const { from, to } = indexOf(picture);
  const [ax, ay, bx, by] = [x[from[at]!]!, y[from[at]!]!, x[to[at]!]!, y[to[at]!]!];
  context.moveTo(ax, ay);
  const line = picture.lines[at]!;
  if (line.side === 0) {
    context.lineTo(bx, by);
    return;
  }
  const length = Math.hypot(bx - ax, by - ay) || 1;
  const bend = bendOf(line, length) / length;
  context.quadraticCurveTo((ax + bx) / 2 - (by - ay) * bend, (ay + by) / 2 + (bx - ax) * bend, bx, by);
}

/** A small triangle before the box of the entity that a line leads to. */
function arrows(context: CanvasRenderingContext2D, lines: readonly number[], sketch: Sketch): void {
  const { picture, spots } = sketch;
  const { from, to } = indexOf(picture);
  context.beginPath();
  for (const at of lines) {
    const [ax, ay] = [spots.x[from[at]!]!, spots.y[from[at]!]!];
    const [bx, by] = [spots.x[to[at]!]!, spots.y[to[at]!]!];
    const length = Math.hypot(bx - ax, by - ay) || 1;
    const [ux, uy] = [(bx - ax) / length, (by - ay) / length];
    const { width, height } = picture.nodes[to[at]!]!.box.body;
    const away = Math.min(
      width / 2 / Math.max(Math.abs(ux), 1e-6),
      height / 2 / Math.max(Math.abs(uy), 1e-6),
    );
    const [tipX, tipY] = [bx - ux * (away + 2), by - uy * (away + 2)];
    context.moveTo(tipX, tipY);
    context.lineTo(tipX - ux * 9 - uy * 4.5, tipY - uy * 9 + ux * 4.5);
    context.lineTo(tipX - ux * 9 + uy * 4.5, tipY - uy * 9 - ux * 4.5);
    context.closePath();
  }
  context.fill();
}
