import { bendOf, looks } from '../../canvas/looks.ts';
import { labelPlaces } from '../../canvas/labelPlaces.ts';
import type { LabelledLine, Rectangle } from '../../canvas/labelPlaces.ts';
import type { CanvasTheme } from '../../canvas/theme.ts';
import type { Picture, PictureLine, PictureNode } from '../../graph/index.ts';
import { textWidth } from '../../graph/text.ts';
import type { Point } from '../../state/index.ts';
import { element, short } from './markup.ts';
import { textAt } from './text.ts';

const LABEL_SIZE = 11.5;
const LABEL_HEIGHT = 19;

interface Drawn {
  line: PictureLine;
  from: Point;
  to: Point;
  /** null: straight. */
  control: Point | null;
  target: PictureNode;
}

/** The lines with their arrows, and the labels that the page shows without being asked. */
export function drawLines({ nodes, lines }: Picture, theme: CanvasTheme): string {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const drawn = lines.flatMap((line): Drawn[] => {
    const [from, to] = [byId.get(line.from), byId.get(line.to)];
    return from && to ? [{ line, target: to, ...course(line, from.position, to.position) }] : [];
  });
  const pale = drawn.filter(({ line }) => line.dim);
  const clear = drawn.filter(({ line }) => !line.dim);
  const shown = drawn.filter(({ line }) => line.loud || line.selected);
  return [
    ...[...pale, ...clear].map((one) => stroke(one, theme)),
    ...labels(shown, drawn, nodes, theme),
  ].join('');
}

function course(line: PictureLine, from: Point, to: Point): Pick<Drawn, 'from' | 'to' | 'control'> {
  if (line.side === 0) return { from, to, control: null };
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const bend = bendOf(line, length) / length;
  const control = {
    x: (from.x + to.x) / 2 - (to.y - from.y) * bend,
    y: (from.y + to.y) / 2 + (to.x - from.x) * bend,
  };
  return { from, to, control };
}

function stroke({ line, from, to, control, target }: Drawn, theme: CanvasTheme): string {
  const { width, dashes } = looks[line.sureness];
  const colour = colourOf(line, theme);
  const opacity = opacityOf(line);
  const bent = control ? `Q${short(control.x)} ${short(control.y)} ` : 'L';
  const course = `M${short(from.x)} ${short(from.y)}${bent}${short(to.x)} ${short(to.y)}`;
  const path = element('path', {
    d: course,
    fill: 'none',
    stroke: colour,
    'stroke-width': width,
    'stroke-dasharray': dashes.length > 0 ? dashes.join(' ') : null,
    'stroke-linecap': line.sureness === 'DENIED' ? 'round' : null,
    opacity: opacity < 1 ? opacity : null,
  });
  const stands = line.sureness !== 'DENIED' && line.sureness !== 'RETRACTED';
  return line.directed && stands && !line.dim ? path + arrow(control ?? from, target, colour, opacity) : path;
}

/** A small triangle where the line meets the box of the entity that it leads to. */
function arrow(from: Point, { position: to, box }: PictureNode, colour: string, opacity: number): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const away = Math.min(
    box.body.width / 2 / Math.max(Math.abs(ux), 1e-6),
    box.body.height / 2 / Math.max(Math.abs(uy), 1e-6),
  );
  const [x, y] = [to.x - ux * (away + 2), to.y - uy * (away + 2)];
  const corners = [
    [x, y],
    [x - ux * 9 - uy * 4.5, y - uy * 9 + ux * 4.5],
    [x - ux * 9 + uy * 4.5, y - uy * 9 - ux * 4.5],
  ];
  const points = corners.map((corner) => corner.map(short).join(',')).join(' ');
  return element('polygon', { points, fill: colour, opacity: opacity < 1 ? opacity : null });
}

function labels(
  shown: readonly Drawn[],
  all: readonly Drawn[],
  nodes: readonly PictureNode[],
  theme: CanvasTheme,
): string[] {
  const sized = shown.map(({ line, from, to, control }): LabelledLine => {
    const width = textWidth(line.label, LABEL_SIZE) + 8;
    return { id: line.id, from, to, control, width, height: LABEL_HEIGHT };
  });
  const shifts = labelPlaces(sized, nodes.flatMap(framesOf), all);
  return shown.map(({ line, from, to, control }, at) => {
    const middle = control
      ? { x: (from.x + 2 * control.x + to.x) / 4, y: (from.y + 2 * control.y + to.y) / 4 }
      : { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    const shift = shifts.get(line.id) ?? { x: 0, y: 0 };
    return label(line, { x: middle.x + shift.x, y: middle.y + shift.y }, sized[at]!.width, theme);
  });
}

function label(line: PictureLine, { x, y }: Point, width: number, theme: CanvasTheme): string {
  const ground = element('rect', {
    x: x - width / 2,
    y: y - 8,
    width,
    height: 16,
    rx: 3,
    fill: theme.ground,
    'fill-opacity': 0.94,
  });
  const text = textAt(x, y + 4, line.label, {
    'font-size': LABEL_SIZE,
    'text-anchor': 'middle',
    fill: colourOf(line, theme),
    'text-decoration': line.sureness === 'RETRACTED' ? 'line-through' : null,
  });
  return element('g', { opacity: line.dim ? 0.45 : null }, ground, text);
}

function colourOf({ sureness, colour }: PictureLine, theme: CanvasTheme): string {
  if (sureness === 'DENIED') return theme.denied;
  return sureness === 'RETRACTED' ? theme.retracted : theme.token(colour);
}

function opacityOf({ dim, sureness, change, loud }: PictureLine): number {
  if (dim) return 0.26;
  if (sureness === 'RETRACTED' || change === 'gone') return 0.45;
  return loud || change ? 1 : 0.7;
}

/** The frames of a node's body and of its name. */
function framesOf({ position: { x, y }, box }: PictureNode): Rectangle[] {
  const { width, height } = box.body;
  return [
    { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 },
    { left: x - box.width / 2, right: x + box.width / 2, top: y + height / 2, bottom: y + box.below },
  ];
}
