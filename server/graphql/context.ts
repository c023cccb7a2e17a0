import type { Reading } from '../queries/context.ts';
import type { Kept } from '../queries/keptReading.ts';
import type { Loaders } from './loaders.ts';

/** What every resolver of one request shares. The lens is no part of it: it lies on the parents. */
export interface Context {
  reading: Reading;
  loaders: Loaders;
  datasets: () => ReturnType<Kept['datasets']>;
  /** Throws WriteRefusedError unless this request may change data: the first thing that a mutation does. */
  demandWriting: () => void;
}
