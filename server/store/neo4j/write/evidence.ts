import type { Evidence } from '../../../model/types.ts';
import type { Transaction } from '../write.ts';
import type { References } from './unknown.ts';
import { evidenceProperties } from '../rows/evidence.ts';
import { refuse } from './unknown.ts';

interface StoredEvidence {
  id: string;
  withdrawnAt: string | null;
}

const what = ({ id, relation }: Evidence) => `Evidence "${id}" about relation "${relation}"`;
const RELATION: References<Evidence> = {
  what,
  idsOf: ({ relation }) => [relation],
  query: 'relations/digests',
  expected: 'relation',
};
const SOURCES: References<Evidence> = {
  what,
  idsOf: ({ source, origin }) => (origin === null ? [source] : [source, origin]),
  query: 'sources/digests',
  expected: 'source',
};

/**
 * Adds statements that are not there yet. One that is there is left as it is, but stands again
 * where it had been withdrawn and is stated once more. Says whether anything was written.
 *
 * @param written ids of relations that this transaction has written: that they are stored needs no look
 */
export async function writeEvidence(
  transaction: Transaction,
  evidence: readonly Evidence[],
  written: ReadonlySet<string>,
): Promise<boolean> {
  const stated = new Map(evidence.map((statement) => [statement.id, statement]));
  const { rows } = await transaction.run<StoredEvidence>('evidence/stored', { ids: [...stated.keys()] });
  const stored = new Map(rows.map((row) => [row.id, row]));
  const added = [...stated.values()].filter(({ id }) => !stored.has(id));
  const again = rows.filter(
    ({ id, withdrawnAt }) => withdrawnAt !== null && stated.get(id)?.withdrawnAt === null,
  );
  if (added.length > 0) await create(transaction, added, written);
  if (again.length > 0) await transaction.run('evidence/restore', { ids: again.map(({ id }) => id) });
  return added.length + again.length > 0;
}

async function create(
  transaction: Transaction,
  added: readonly Evidence[],
  written: ReadonlySet<string>,
): Promise<void> {
  const others = added.filter(({ relation }) => !written.has(relation));
  if (others.length > 0) await refuse(transaction, others, RELATION);
  const rows = added.map((statement) => ({
    source: statement.source,
    properties: evidenceProperties(statement),
  }));
  const { nodesCreated } = await transaction.run('evidence/create', { rows });
  if (nodesCreated !== rows.length) await refuse(transaction, added, SOURCES);
  await linkOrigins(transaction, added);
}

async function linkOrigins(transaction: Transaction, added: readonly Evidence[]): Promise<void> {
  const rows = added.filter(({ origin }) => origin !== null).map(({ id, origin }) => ({ id, origin }));
  if (rows.length === 0) return;
  const { relationshipsCreated } = await transaction.run('evidence/link-origins', { rows });
  if (relationshipsCreated !== rows.length) await refuse(transaction, added, SOURCES);
}
