import type { WriteBatch } from '../../port.ts';
import type { Database } from '../database.ts';
import type { Transaction } from '../write.ts';
import { writeInTransaction } from '../write.ts';
import type { Written } from './changes.ts';
import { raiseVersion, writeDataset, writeVocabulary } from './catalogue.ts';
import { writeEntities } from './entities.ts';
import { writeEvidence } from './evidence.ts';
import { writeRelations } from './relations.ts';
import { writeSources } from './sources.ts';

/**
 * Gives what writes a batch in one transaction, in the order in which its parts need one another. The
 * version rises only when something was written, last, since every writer waits for its lock.
 *
 * Where all of a batch was new, the next one is taken to be so too, which saves looking for each of
 * its records: the constraints refuse what is stored after all, and then it is looked for.
 */
export function batchWriter(database: Database): (batch: WriteBatch) => Promise<void> {
  let isAllNew = false;
  return async (batch) => {
    isAllNew = await writeInTransaction(database, (transaction, attempt) =>
      write(transaction, batch, isAllNew && attempt === 1),
    );
  };
}

/** Writes all of it; says whether its relations and evidence, if any, were all new. */
async function write(transaction: Transaction, batch: WriteBatch, allNew: boolean): Promise<boolean> {
  const { relations = [], evidence = [], restore = [] } = batch;
  const wrote = [
    batch.vocabulary !== undefined && (await writeVocabulary(transaction, batch.vocabulary)),
    batch.dataset !== undefined && (await writeDataset(transaction, batch.dataset)),
    isFilled(batch.entities) && (await writeEntities(transaction, batch.entities)),
    isFilled(batch.sources) && (await writeSources(transaction, batch.sources)),
  ];
  const counts = [
    relations.length > 0 ? await writeRelations(transaction, relations, allNew) : NONE,
    evidence.length > 0 ? await writeEvidence(transaction, evidence, idsOf(relations), allNew) : NONE,
  ];
  wrote.push(
    counts.some(({ added, changed }) => added + changed > 0),
    isFilled(batch.withdraw?.ids) &&
      (await changeStanding(transaction, 'evidence/withdraw', { ...batch.withdraw })),
    restore.length > 0 && (await changeStanding(transaction, 'evidence/restore', { ids: restore })),
  );
  if (wrote.includes(true)) await raiseVersion(transaction);
  return (
    counts.some(({ added }) => added > 0) &&
    counts.every(({ changed, unchanged }) => changed + unchanged === 0)
  );
}

const NONE: Written = { added: 0, changed: 0, unchanged: 0 };

function idsOf(records: ReadonlyArray<{ id: string }>): Set<string> {
  return new Set(records.map(({ id }) => id));
}

function isFilled<Item>(items: readonly Item[] | undefined): items is readonly Item[] {
  return items !== undefined && items.length > 0;
}

async function changeStanding(
  transaction: Transaction,
  name: 'evidence/withdraw' | 'evidence/restore',
  parameters: Record<string, unknown>,
): Promise<boolean> {
  const { rows } = await transaction.run<{ count: number }>(name, parameters);
  return (rows[0]?.count ?? 0) > 0;
}
