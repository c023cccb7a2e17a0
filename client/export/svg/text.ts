import { textWidth } from '../../graph/text.ts';
import { element, escaped } from './markup.ts';
import type { Attributes } from './markup.ts';

/** By name: whoever opens the file and has no Inter sees the system's own font. */
export const FONT = "'Inter Variable', Inter, system-ui, sans-serif";

/** One line of text; `y` is its baseline. */
export const textAt = (x: number, y: number, text: string, attributes: Attributes): string =>
  element('text', { x, y, ...attributes }, escaped(text));

/** A text broken at spaces into lines of at most `width` pixels; a longer word has a line for itself. */
export function wrapText(text: string, fontSize: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, fontSize) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
