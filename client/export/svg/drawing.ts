import type { CanvasTheme } from '../../canvas/theme.ts';
import type { Legend, Picture } from '../../graph/index.ts';
import { drawLegend } from './legend.ts';
import { drawLines } from './lines.ts';
import { element, escaped } from './markup.ts';
import { drawNodes } from './nodes.ts';
import { FONT, textAt, wrapText } from './text.ts';

/** What stands around the picture. */
export interface Caption {
  title: string;
  /** The days that were asked about, in a sentence. */
  lens: string;
  /** One line each. */
  sources: readonly string[];
  /** Where it comes from, in a sentence. */
  provenance: string;
}

export interface Drawing {
  svg: string;
  /** In pixels at 1×. */
  width: number;
  height: number;
}

const MARGIN = 32;
const NARROWEST = 760;
const SMALL = 11;
const SMALL_ROW = 16;
/** More sources than these are counted, not listed. */
const MOST_SOURCES = 40;

/**
 * What is seen as an SVG file of its own: title, days, the network as the canvas draws it, its
 * legend, the sources and where it comes from. Colours are written out, fonts named, texts escaped.
 */
export function drawing(picture: Picture, legend: Legend, theme: CanvasTheme, caption: Caption): Drawing {
  const frame = frameOf(picture);
  const width = Math.ceil(Math.max(NARROWEST, frame.width + 2 * MARGIN));
  const inner = width - 2 * MARGIN;
  const parts: string[] = [];
  let y = MARGIN + 14;
  for (const line of wrapText(caption.title, 20, inner)) {
    parts.push(textAt(MARGIN, y, line, { 'font-size': 20, 'font-weight': 650, fill: theme.ink }));
    y += 26;
  }
  parts.push(textAt(MARGIN, y, caption.lens, { 'font-size': 13, fill: theme.ink, opacity: 0.8 }));
  y += 24;
  const network = element(
    'g',
    { transform: `translate(${(width - frame.width) / 2 - frame.left} ${y - frame.top})` },
    drawLines(picture, theme),
    drawNodes(picture.nodes, theme),
  );
  parts.push(network);
  y += frame.height + 28;
  const key = drawLegend(legend, theme, { left: MARGIN, top: y, width: inner });
  parts.push(key.markup);
  y += key.height + 10;
  for (const line of footOf(caption, inner)) {
    parts.push(textAt(MARGIN, y, line, { 'font-size': SMALL, fill: theme.ink, opacity: 0.8 }));
    y += SMALL_ROW;
  }
  const height = Math.ceil(y + MARGIN - SMALL_ROW);
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'font-family': FONT,
    },
    element('title', {}, escaped(caption.title)),
    element('desc', {}, escaped(`${caption.lens} ${caption.provenance}`)),
    element('rect', { width, height, fill: theme.ground }),
    ...parts,
  );
  return { svg: `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`, width, height };
}

function footOf({ sources, provenance }: Caption, width: number): string[] {
  const listed = sources.slice(0, MOST_SOURCES);
  const more = sources.length - listed.length;
  const rows = listed.map((source, at) => `${at + 1}. ${source}`);
  return [
    ...(rows.length > 0 ? ['Sources'] : []),
    ...rows,
    ...(more > 0 ? [`and ${more} more, which the link at the end lists.`] : []),
    provenance,
  ].flatMap((line) => wrapText(line, SMALL, width));
}

interface Frame {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** What the nodes with their names take up; lines and their labels stay within, but for a margin. */
function frameOf({ nodes }: Picture): Frame {
  if (nodes.length === 0) return { left: 0, top: 0, width: 0, height: 0 };
  const edges = nodes.map(({ position: { x, y }, box }) => ({
    left: x - box.width / 2,
    right: x + box.width / 2,
    top: y - box.above,
    bottom: y + box.below,
  }));
  const least = (values: number[]) => values.reduce((one, other) => Math.min(one, other));
  const left = least(edges.map((edge) => edge.left)) - 30;
  const top = least(edges.map((edge) => edge.top)) - 20;
  const right = -least(edges.map((edge) => -edge.right)) + 30;
  const bottom = -least(edges.map((edge) => -edge.bottom)) + 20;
  return { left, top, width: right - left, height: bottom - top };
}
