import type { ReadContext } from './port.ts';

/** How many ids a look-up in the database names at once. */
export const IDS_AT_ONCE = 500;

export function chunksOf<T>(all: Iterable<T>, size: number): T[][] {
  const list = [...all];
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}

/** Loading waits longer than a reader would: a minute for each look-up. */
export function patience(): ReadContext {
  return { deadline: Date.now() + 60_000 };
}
