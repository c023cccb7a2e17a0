import type { Point, View } from './types.ts';

/** One step of a person's work: the view it leads to, and its name in words for the undo button. */
export interface Change {
  name: string;
  view: View;
  /** Goes on with the step before when that has the same key: typing a word, dragging a handle. */
  continues?: string;
  /** Whether the browser's Back leads to before it. Moves do not make a new address. */
  address: 'push' | 'replace';
}

/** A change that Back can undo, as most are. */
export const change = (name: string, view: View): Change => ({ name, view, address: 'push' });

/** "3 entities", "1 entity". */
export const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

/** The ids without repeats, in the order in which they first came. */
export const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

/** The first list without what is in the second. */
export const without = (ids: readonly string[], gone: readonly string[]): string[] => {
  const set = new Set(gone);
  return ids.filter((id) => !set.has(id));
};

/** The entries of a record whose key is kept; safe for any key. */
export const pick = <Value>(record: Record<string, Value>, kept: readonly string[]): Record<string, Value> =>
  Object.fromEntries(unique(kept).flatMap((id) => (Object.hasOwn(record, id) ? [[id, record[id]!]] : [])));

/** Whole pixels and never minus zero, so that the address gives the same view back. */
export const rounded = (point: Point): Point => ({ x: Math.round(point.x) + 0, y: Math.round(point.y) + 0 });
