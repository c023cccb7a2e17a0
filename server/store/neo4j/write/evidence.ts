import type { Evidence } from '../../../model/types.ts';
import type { Transaction } from '../write.ts';
import { evidenceProperties } from '../rows/evidence.ts';
import { refuse } from './unknown.ts';

interface StoredEvidence {
  id: string;
  withdrawnAt: string | null;
}

/**
 * Adds statements that are not there yet. One that is there is left as it is, but stands again
 * where it had been withdrawn and is stated once more. Says whether anything was written.
 */
export async function writeEvidence(
  transaction: Transaction,
  evidence: readonly Evidence[],
): Promise<boolean> {
  const stated = new Map(evidence.map((statement) => [statement.id, statement]));
  const { rows } = await transaction.run<StoredEvidence>('evidence/stored', { ids: [...stated.keys()] });
  const stored = new Map(rows.map((row) => [row.id, row]));
  const added = [...stated.values()].filter(({ id }) => !stored.has(id));
  const again = rows.filter(
    ({ id, withdrawnAt }) => withdrawnAt !== null && stated.get(id)?.withdrawnAt === null,
  );
  if (added.length > 0) await create(transaction, added);
  if (again.length > 0) await transaction.run('evidence/restore', { ids: again.map(({ id }) => id) });
  return added.length + again.length > 0;
}

async function create(transaction: Transaction, added: readonly Evidence[]): Promise<void> {
  const rows = added.map((statement) => ({
    relation: statement.relation,
    source: statement.source,
    properties: evidenceProperties(statement),
  }));
  const { nodesCreated } = await transaction.run('evidence/create', { rows });
  if (nodesCreated !== rows.length) await refuseUnknown(transaction, added);
  await linkOrigins(transaction, added);
}

async function linkOrigins(transaction: Transaction, added: readonly Evidence[]): Promise<void> {
  const rows = added.filter(({ origin }) => origin !== null).map(({ id, origin }) => ({ id, origin }));
  if (rows.length === 0) return;
  const { relationshipsCreated } = await transaction.run('evidence/link-origins', { rows });
  if (relationshipsCreated !== rows.length) await refuseUnknown(transaction, added);
}

async function refuseUnknown(transaction: Transaction, evidence: readonly Evidence[]): Promise<void> {
  const what = ({ id, relation }: Evidence) => `Evidence "${id}" about relation "${relation}"`;
  await refuse(transaction, evidence, {
    what,
    idsOf: ({ relation }) => [relation],
    query: 'relations/digests',
    expected: 'relation',
  });
  await refuse(transaction, evidence, {
    what,
    idsOf: ({ source, origin }) => (origin === null ? [source] : [source, origin]),
    query: 'sources/digests',
    expected: 'source',
  });
}
