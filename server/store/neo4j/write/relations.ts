import type { Relation } from '../../../model/types.ts';
import type { Transaction } from '../write.ts';
import type { Draft } from './changes.ts';
import type { References } from './unknown.ts';
import { changeProperties } from '../rows/change.ts';
import { relationIdProperties, relationProperties } from '../rows/relation.ts';
import { changesAmong, draftsOf, groupBy } from './changes.ts';
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
  const drafts = draftsOf(relations, relationProperties, ({ type, from, to }) => [type, from, to]);
  const { rows: stored } = await transaction.run<{ id: string; digest: string }>('relations/digests', {
    ids: idsOf(drafts),
  });
  const { added, changed } = changesAmong(drafts, stored);
  if (changed.length > 0) await takeAway(transaction, changed);
  if (added.length > 0) await transaction.run('relations/create-ids', { rows: added.map(idRow) });
  await create(transaction, [...added, ...changed]);
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
  await transaction.run('changes/delete', { ids });
  await transaction.run('relations/replace-ids', { rows: changed.map(idRow) });
}

async function create(transaction: Transaction, drafts: ReadonlyArray<Draft<Relation>>): Promise<void> {
  for (const [type, group] of groupBy(drafts, ({ record }) => record.type)) {
    const rows = group.map(({ record: { from, to }, properties }) => ({ from, to, properties }));
    const { relationshipsCreated } = await transaction.run('relations/create', { rows }, type);
    if (relationshipsCreated !== rows.length)
      await refuse(
        transaction,
        group.map(({ record }) => record),
        ENDS,
      );
  }
  const changes = drafts.flatMap(({ record }) => changeProperties(record));
  if (changes.length > 0) await transaction.run('changes/create', { rows: changes });
}

function idsOf(drafts: ReadonlyArray<Draft<Relation>>): string[] {
  return drafts.map(({ record }) => record.id);
}

function idRow({ record, digest }: Draft<Relation>) {
  return { ...relationIdProperties(record), digest };
}
