import { widest } from '../dates/edtf.ts';
import type { Bounds } from '../types.ts';

/** A date as shown, with the bounds by which "as of" decides (wider for a rough date). */
export interface Stated {
  text: string;
  shown: Bounds;
  decide: Bounds;
}

/** Several statements of one date as one: where they differ, the widest bounds. At least one is given. */
export function mergeDates(all: readonly Stated[]): Stated {
  const texts = [...new Set(all.map(({ text }) => text))];
  const shown = widest(all.map((stated) => stated.shown));
  const text = texts.length === 1 ? (texts[0] as string) : rangeText(shown, texts);
  return { text, shown, decide: widest(all.map(({ decide }) => decide)) };
}

/** One day of the bounds, as EDTF: `[2026-01-14..2026-01-31]`; without any bound, one of what was stated. */
function rangeText({ earliest, latest }: Bounds, texts: readonly string[]): string {
  if (earliest === null && latest === null) return `[${texts.map(member).sort().join(',')}]`;
  return earliest === latest ? (earliest as string) : `[${earliest ?? ''}..${latest ?? ''}]`;
}

/** A date as a member of a one-of list: `[..2025-12]` and `/2025-12` as `..2025-12`. */
function member(text: string): string {
  const inner = /^\[(.+)\]$/.exec(text)?.[1];
  if (inner !== undefined) return inner;
  const [left = '', right] = text.split('/');
  const end = (part: string) => (part === '..' ? '' : part);
  return right === undefined ? text : `${end(left)}..${end(right)}`;
}
