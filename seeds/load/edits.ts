import type { Evidence } from '../../server/model/types.ts';

const COMPARED = [
  'stance',
  'basis',
  'speaker',
  'attribution',
  'onBehalfOf',
  'locator',
  'note',
  'start',
  'end',
  'publishedOn',
  'source',
  'origin',
] as const;

/**
 * Tells lines that were edited from lines that were removed, within one relation: which of the
 * `missing` (in the database, no longer in the files) became one of the `added` (in the files,
 * not in the database). A pair is an edit when both are found in the same source, and there at
 * the same place or by the same voice with the same stance; or when they differ in one thing only
 * (the day of publication follows the source and is not counted). Each is paired once, the most
 * alike first. The answer holds ids: missing to added.
 */
export function findEdits(missing: readonly Evidence[], added: readonly Evidence[]): Map<string, string> {
  const pairs = missing.flatMap((before) =>
    added.flatMap((after) => {
      const apart = differences(before, after);
      return isEdit(before, after, apart) ? [{ before: before.id, after: after.id, apart }] : [];
    }),
  );
  pairs.sort(
    (left, right) =>
      left.apart - right.apart || order(left.before, right.before) || order(left.after, right.after),
  );
  const edits = new Map<string, string>();
  const taken = new Set<string>();
  for (const { before, after } of pairs) {
    if (edits.has(before) || taken.has(after)) continue;
    edits.set(before, after);
    taken.add(after);
  }
  return edits;
}

function isEdit(before: Evidence, after: Evidence, apart: number): boolean {
  if (apart <= 1) return true;
  if (before.source !== after.source) return false;
  const samePlace = before.locator !== null && before.locator === after.locator;
  return (
    samePlace ||
    (before.speaker === after.speaker &&
      before.attribution === after.attribution &&
      before.stance === after.stance)
  );
}

function differences(before: Evidence, after: Evidence): number {
  const moved = before.source !== after.source || before.origin !== after.origin;
  return COMPARED.filter((field) => before[field] !== after[field] && !(moved && field === 'publishedOn'))
    .length;
}

const order = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);
