import type { WriteBatch } from '../../port.ts';
import type { Database } from '../database.ts';
import type { Transaction } from '../write.ts';
import { writeInTransaction } from '../write.ts';
import { raiseVersion, writeDataset, writeVocabulary } from './catalogue.ts';
import { writeEntities } from './entities.ts';
import { writeEvidence } from './evidence.ts';
import { writeRelations } from './relations.ts';
import { writeSources } from './sources.ts';

/**
 * Writes a batch in one transaction, in the order in which its parts need one another. The
 * version rises only when something was written, last, since every writer waits for its lock.
 */
export async function writeBatch(database: Database, batch: WriteBatch): Promise<void> {
  await writeInTransaction(database, async (transaction) => {
    const wrote = [
      batch.vocabulary !== undefined && (await writeVocabulary(transaction, batch.vocabulary)),
      batch.dataset !== undefined && (await writeDataset(transaction, batch.dataset)),
      isFilled(batch.entities) && (await writeEntities(transaction, batch.entities)),
      isFilled(batch.sources) && (await writeSources(transaction, batch.sources)),
      isFilled(batch.relations) && (await writeRelations(transaction, batch.relations)),
      isFilled(batch.evidence) && (await writeEvidence(transaction, batch.evidence, idsOf(batch.relations))),
      isFilled(batch.withdraw?.ids) &&
        (await changeStanding(transaction, 'evidence/withdraw', { ...batch.withdraw })),
      isFilled(batch.restore) &&
        (await changeStanding(transaction, 'evidence/restore', { ids: batch.restore })),
    ];
    if (wrote.includes(true)) await raiseVersion(transaction);
  });
}

function idsOf(records: ReadonlyArray<{ id: string }> = []): Set<string> {
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
