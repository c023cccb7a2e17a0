import type { Evidence } from '../../../model/types.ts';
import type { Transaction } from '../write.ts';
import { InputError } from '../../../errors.ts';
import { evidenceProperties } from '../rows/evidence.ts';

/** Adds statements that are not there yet; what is there is left as it is. Says whether any was added. */
export async function writeEvidence(transaction: Transaction, evidence: readonly Evidence[]): Promise<boolean> {
  const { rows: stored } = await transaction.run<{ id: string }>('evidence/stored-ids', {
    ids: evidence.map((statement) => statement.id),
  });
  const there = new Set(stored.map((row) => row.id));
  const added = [...new Map(evidence.map((statement) => [statement.id, statement])).values()].filter(({ id }) => !there.has(id));
  if (added.length === 0) return false;
  const rows = added.map((statement) => ({ source: statement.source, properties: evidenceProperties(statement) }));
  const { nodesCreated } = await transaction.run('evidence/create', { rows });
  if (nodesCreated !== rows.length) await refuseUnknownSource(transaction, added, (statement) => statement.source);
  await linkOrigins(transaction, added);
  return true;
}

async function linkOrigins(transaction: Transaction, added: readonly Evidence[]): Promise<void> {
  const repeating = added.filter(({ origin }) => origin !== null);
  if (repeating.length === 0) return;
  const rows = repeating.map(({ id, origin }) => ({ id, origin }));
  const { relationshipsCreated } = await transaction.run('evidence/link-origins', { rows });
  if (relationshipsCreated !== rows.length) await refuseUnknownSource(transaction, repeating, ({ origin }) => origin ?? '');
}

async function refuseUnknownSource(
  transaction: Transaction,
  evidence: readonly Evidence[],
  sourceOf: (statement: Evidence) => string,
): Promise<never> {
  const { rows } = await transaction.run<{ id: string }>('sources/digests', { ids: [...new Set(evidence.map(sourceOf))] });
  const known = new Set(rows.map((row) => row.id));
  const first = evidence.find((statement) => !known.has(sourceOf(statement)));
  const missing = first ? sourceOf(first) : '';
  throw new InputError(
    `Evidence "${first?.id}" about "${first?.relation}": expected its source and origin to be stored, there is no source "${missing}". Nothing of the batch was written; write the sources first.`,
    { argument: 'evidence', expected: 'ids of stored sources', got: missing },
  );
}
