import type { Relation } from '../../../model/types.ts';
import type { Transaction } from '../write.ts';
import type { Draft } from './changes.ts';
import type { References } from './unknown.ts';
import { requireRelationType } from '../queries/insert.ts';
import { relationRow, relationValues } from '../rows/relation.ts';
import { changesAmong, draftsOf } from './changes.ts';
import { refuse } from './unknown.ts';

const ENDS: References<Relation> = {
  what: ({ id, from, to }) => `Relation "${id}" from "${from}" to "${to}"`,
  idsOf: ({ from, to }) => [from, to],
  query: 'entities/digests',
  expected: 'entity',
};

/** Adds and replaces relations with their histories; says whether anything was written. */
export async function writeRelations(
  transaction: Transaction,
  relations: readonly Relation[],
): Promise<boolean> {
  const drafts = draftsOf(relations, relationValues);
  const { rows: stored } = await transaction.run<{ id: string; digest: string }>('relations/digests', {
    ids: idsOf(drafts),
  });
  const { added, changed } = changesAmong(drafts, stored);
  if (added.length > 0) await put(transaction, 'relations/create', added);
  if (changed.length > 0) {
    await takeAway(transaction, changed);
    await put(transaction, 'relations/replace', changed);
  }
  return added.length + changed.length > 0;
}

/**
 * Type and ends of a relationship can't be changed in Neo4j, so what changed is taken away and
 * written anew. The lock comes first: of two writers the later one must see what the earlier wrote.
 */
async function takeAway(transaction: Transaction, changed: ReadonlyArray<Draft<Relation>>): Promise<void> {
  const ids = idsOf(changed);
  await transaction.run('relations/lock', { ids });
  await transaction.run('relations/delete', { ids });
}

async function put(
  transaction: Transaction,
  name: 'relations/create' | 'relations/replace',
  drafts: ReadonlyArray<Draft<Relation>>,
): Promise<void> {
  for (const { record } of drafts) requireRelationType(record.type);
  const rows = drafts.map(({ record, digest }) => ({ ...relationRow(record), digest }));
  const { relationshipsCreated } = await transaction.run(name, { rows });
  if (relationshipsCreated !== rows.length)
    await refuse(
      transaction,
      drafts.map(({ record }) => record),
      ENDS,
    );
}

function idsOf(drafts: ReadonlyArray<Draft<Relation>>): string[] {
  return drafts.map(({ record }) => record.id);
}
