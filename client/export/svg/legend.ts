import { looks } from '../../canvas/looks.ts';
import type { CanvasTheme } from '../../canvas/theme.ts';
import type { Legend } from '../../graph/index.ts';
import { textWidth } from '../../graph/text.ts';
import { element } from './markup.ts';
import { shapePath } from './path.ts';
import { textAt } from './text.ts';

const SIZE = 12;
const ROW = 22;
const GAP = 18;
const MARK = 34;
const HEADING = 92;

interface Item {
  label: string;
  mark: (x: number, y: number) => string;
}

/** The three channels of the drawing, one beneath another, wrapped to a width. Its height is given back. */
export function drawLegend(
  legend: Legend,
  theme: CanvasTheme,
  { left, top, width }: { left: number; top: number; width: number },
): { markup: string; height: number } {
  const groups: Array<[string, Item[]]> = [
    [
      'Who',
      legend.who.map(({ label, count, shape, token }) => kindItem(`${label} ${count}`, shape, token, theme)),
    ],
    [
      'About what',
      legend.about.map(({ label, count, token }) => aboutItem(`${label} ${count}`, token, theme)),
    ],
    [
      'How sure',
      legend.sure
        .filter(({ count }) => count > 0)
        .map(({ id, label, count }) => sureItem(`${label} ${count}`, id, theme)),
    ],
  ];
  const parts: string[] = [];
  let y = top;
  for (const [heading, items] of groups) {
    if (items.length === 0) continue;
    parts.push(textAt(left, y + 4, heading, { 'font-size': SIZE, 'font-weight': 600, fill: theme.ink }));
    let x = left + HEADING;
    for (const { label, mark } of items) {
      const wide = MARK + textWidth(label, SIZE) + GAP;
      if (x + wide > left + width && x > left + HEADING) [x, y] = [left + HEADING, y + ROW];
      parts.push(mark(x, y), textAt(x + MARK, y + 4, label, { 'font-size': SIZE, fill: theme.ink }));
      x += wide;
    }
    y += ROW;
  }
  return { markup: element('g', {}, ...parts), height: y - top };
}

const kindItem = (label: string, shape: string, token: string, theme: CanvasTheme): Item => ({
  label,
  mark: (x, y) =>
    element('path', {
      d: shapePath(shape, x + 14, y, wide(shape) ? 24 : 19, wide(shape) ? 15 : 18),
      fill: theme.surface,
      stroke: theme.token(token),
      'stroke-width': 1.8,
    }),
});

const aboutItem = (label: string, token: string, theme: CanvasTheme): Item => ({
  label,
  mark: (x, y) => line(x, y, { stroke: theme.token(token), 'stroke-width': 2 }),
});

const sureItem = (label: string, sure: keyof typeof looks, theme: CanvasTheme): Item => ({
  label:
    sure === 'DENIED'
      ? `✕ ${label}`
      : sure === 'DISPUTED'
        ? `≠ ${label}`
        : sure === 'RETRACTED'
          ? `⊘ ${label}`
          : label,
  mark: (x, y) =>
    line(x, y, {
      stroke: sure === 'DENIED' ? theme.denied : sure === 'RETRACTED' ? theme.retracted : theme.ink,
      'stroke-width': looks[sure].width,
      'stroke-dasharray': looks[sure].dashes.join(' ') || null,
      'stroke-linecap': sure === 'DENIED' ? 'round' : null,
      opacity: sure === 'RETRACTED' ? 0.45 : null,
    }),
});

const line = (x: number, y: number, attributes: Record<string, string | number | null>): string =>
  element('line', { x1: x + 2, y1: y, x2: x + 27, y2: y, ...attributes });

const wide = (shape: string): boolean => shape.includes('rectangle') || shape === 'tag';
