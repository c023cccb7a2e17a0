import { StoreUnavailableError } from '../../../server/errors.ts';
import type { Dataset, Vocabulary } from '../../../server/model/types.ts';
import type { WriteBatch } from '../../../server/store/port.ts';
import { changedVocabulary } from '../../load/plan-vocabulary.ts';
import { sameRecord } from '../../load/same.ts';
import type { World } from '../check/world.ts';

/** Writes the transactions of one import; the terms and the data set's row go before the first. */
export interface Writer {
  world: World;
  /** ISO date-time of this import. */
  now: string;
  /** As stored before. */
  vocabulary: Vocabulary;
  /** Transactions written. */
  batches: number;
  /** @throws StoreUnavailableError, or Error, that says what to do. */
  write(batch: WriteBatch): Promise<void>;
  /** Writes what has to stand even where no record differs: new terms, another title of the data set. */
  finish(): Promise<void>;
}

export function newWriter(
  world: World,
  terms: Vocabulary,
  before: { vocabulary: Vocabulary; dataset: Dataset | null },
  now: string,
  isDry: boolean,
): Writer {
  const vocabulary = changedVocabulary(terms, before.vocabulary);
  const row: Dataset = { ...world.dataset, writtenAt: now };
  const isSame =
    before.dataset !== null && sameRecord({ ...row, writtenAt: before.dataset.writtenAt }, before.dataset);
  let begun: Promise<void> | null = null;
  const begin = () => (begun ??= send({ dataset: row, ...(vocabulary && { vocabulary }) }));
  const writer: Writer = {
    world,
    now,
    vocabulary: before.vocabulary,
    batches: 0,
    async write(batch) {
      if (isDry) return;
      await begin();
      await send(batch);
    },
    async finish() {
      if (!isDry && (vocabulary !== null || !isSame)) await begin();
    },
  };
  async function send(batch: WriteBatch): Promise<void> {
    try {
      await world.store.write(batch);
      writer.batches += 1;
    } catch (cause) {
      throw stopped(cause, writer.batches);
    }
  }
  return writer;
}

function stopped(cause: unknown, done: number): Error {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const message =
    `The import stopped after ${done} transaction${done === 1 ? '' : 's'}: ${reason.replace(/\.?$/, '.')} ` +
    'What was written stays and is whole; running the same command again writes the rest.';
  return cause instanceof StoreUnavailableError
    ? new StoreUnavailableError(message, { cause })
    : new Error(message, { cause });
}
