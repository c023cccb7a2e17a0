import { today } from '../model/dates/days.ts';
import { writingWith } from '../access/writing.ts';
import { readingOf } from '../queries/keptReading.ts';
import type { Kept } from '../queries/keptReading.ts';
import type { GraphStore, ReadContext } from '../store/port.ts';
import type { Context } from './context.ts';
import { loadersOf } from './loaders.ts';

const NOBODY = writingWith(null);

/** What one request's resolvers share: the store until a deadline, what is kept above it, loaders of its own. */
export function contextOf(
  store: GraphStore,
  keeps: Kept,
  read: ReadContext,
  demandWriting = () => NOBODY.demand(undefined),
): Context {
  return {
    reading: readingOf(store, keeps, read, today()),
    loaders: loadersOf(store, read, keeps.stored),
    datasets: () => keeps.datasets(read),
    demandWriting,
  };
}
