import type { Evidence } from '../../../model/types.ts';
import type { Transaction } from '../write.ts';
import type { References } from './unknown.ts';
import { evidenceRow } from '../rows/evidence.ts';
import { textRows } from '../rows/text.ts';
import type { Unlike, Written } from './changes.ts';
import { newAndOther } from './changes.ts';
import { refuse } from './unknown.ts';

const what = ({ id, relation }: Evidence) => `Evidence "${id}" about relation "${relation}"`;
const RELATION: References<Evidence> = {
  what,
  idsOf: ({ relation }) => [relation],
  query: 'relations/stored',
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
 * where it had been withdrawn and is stated once more. Says how many it added and changed.
 *
 * @param written ids of relations that this transaction has written: that they are stored needs no look
 * @param allNew whether to take them for new without a look: then it fails where one is stored
 */
export async function writeEvidence(
  transaction: Transaction,
  evidence: readonly Evidence[],
  written: ReadonlySet<string>,
  allNew: boolean,
): Promise<Written> {
  const stated = new Map(evidence.map((statement) => [statement.id, statement]));
  const { added, again } = allNew
    ? { added: [...stated.values()], again: [] }
    : await notStanding(transaction, stated);
  if (added.length > 0) await create(transaction, added, written);
  if (again.length > 0) await transaction.run('evidence/restore', { ids: again });
  return { added: added.length, changed: again.length, unchanged: stated.size - added.length - again.length };
}

/** Statements that are not stored, and ids of those that were withdrawn and are to stand again. */
async function notStanding(transaction: Transaction, stated: ReadonlyMap<string, Evidence>) {
  const { rows } = await transaction.run<Unlike>('evidence/not-standing', { ids: [...stated.keys()] });
  const { added, other } = newAndOther([...stated.values()], ({ id }) => id, rows);
  return { added, again: other.filter(({ withdrawnAt }) => withdrawnAt === null).map(({ id }) => id) };
}

async function create(
  transaction: Transaction,
  added: readonly Evidence[],
  written: ReadonlySet<string>,
): Promise<void> {
  const others = added.filter(({ relation }) => !written.has(relation));
  if (others.length > 0) await refuse(transaction, others, RELATION);
  const { rows, unit, absent } = textRows(added, (statement) => Object.values(evidenceRow(statement)));
  const { nodesCreated } = await transaction.run('evidence/create', { rows, unit, absent });
  if (nodesCreated !== added.length) await refuse(transaction, added, SOURCES);
  await linkOrigins(transaction, added);
}

async function linkOrigins(transaction: Transaction, added: readonly Evidence[]): Promise<void> {
  const rows = added.filter(({ origin }) => origin !== null).map(({ id, origin }) => ({ id, origin }));
  if (rows.length === 0) return;
  const { relationshipsCreated } = await transaction.run('evidence/link-origins', { rows });
  if (relationshipsCreated !== rows.length) await refuse(transaction, added, SOURCES);
}
