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
  const shown = widest(all.map((stated) => stated.shown));
  const texts = [...new Set(all.map(({ text }) => text))].sort();
  // A statement that takes in all others says it better than the days of its bounds do.
  const whole = all
    .filter((stated) => sameBounds(stated.shown, shown))
    .map(({ text }) => text)
    .sort()[0];
  const open = shown.earliest === null && shown.latest === null && texts.length > 1;
  const text = whole === undefined || open ? rangeText(shown, texts) : whole;
  return { text, shown, decide: widest(all.map(({ decide }) => decide)) };
}

const sameBounds = (left: Bounds, right: Bounds) =>
  left.earliest === right.earliest && left.latest === right.latest;

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
