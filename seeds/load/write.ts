import { StoreUnavailableError } from '../../server/errors.ts';
import type { GraphStore } from '../../server/store/port.ts';
import type { PlannedBatch } from './batches.ts';

/** How far a load is, after each transaction. */
export interface Progress {
  batch: number;
  batches: number;
  rows: number;
  ofRows: number;
}

/**
 * Writes the transactions in order. When one fails, those before it stay: each left the graph
 * whole, and loading again writes what is missing.
 *
 * @throws StoreUnavailableError, or Error, that says what is in the database and what is not.
 */
export async function writeBatches(
  store: GraphStore,
  batches: readonly PlannedBatch[],
  onProgress: (progress: Progress) => void = () => {},
): Promise<void> {
  const ofRows = sum(batches, 'rows');
  let rows = 0;
  for (const [index, planned] of batches.entries()) {
    try {
      await store.write(planned.batch);
    } catch (error) {
      throw stopped(error, batches, index);
    }
    rows += planned.rows;
    onProgress({ batch: index + 1, batches: batches.length, rows, ofRows });
  }
}

function stopped(cause: unknown, batches: readonly PlannedBatch[], done: number): Error {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const written = batches.slice(0, done);
  const state = (['entities', 'sources', 'relations'] as const)
    .map((what) => `${sum(written, what)} of ${sum(batches, what)} ${what}`)
    .join(', ');
  const message =
    `The load stopped after ${done} of ${batches.length} transactions: ${reason.replace(/\.?$/, '.')} ` +
    `Of what had to be written, ${state} (with their evidence) are in the database, whole; the rest is not. ` +
    'Running the same command again completes it.';
  return cause instanceof StoreUnavailableError
    ? new StoreUnavailableError(message, { cause })
    : new Error(message, { cause });
}

const sum = (batches: readonly PlannedBatch[], what: 'rows' | 'entities' | 'sources' | 'relations') =>
  batches.reduce((total, batch) => total + batch[what], 0);
