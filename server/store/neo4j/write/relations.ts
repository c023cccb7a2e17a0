import type { Relation } from '../../../model/types.ts';
import type { Transaction } from '../write.ts';
import type { Draft } from './changes.ts';
import { InputError } from '../../../errors.ts';
import { relationIdProperties, relationProperties } from '../rows/relation.ts';
import { changesAmong, draftsOf, groupBy } from './changes.ts';

/** Adds and replaces relations with their histories; says whether anything was written. */
export async function writeRelations(transaction: Transaction, relations: readonly Relation[]): Promise<boolean> {
  const drafts = draftsOf(relations, relationProperties, ({ type, from, to }) => [type, from, to]);
  const { rows: stored } = await transaction.run<{ id: string; digest: string }>('relations/digests', { ids: idsOf(drafts) });
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
  await transaction.run('relations/replace-ids', { rows: changed.map(idRow) });
}

async function create(transaction: Transaction, drafts: ReadonlyArray<Draft<Relation>>): Promise<void> {
  for (const [type, group] of groupBy(drafts, ({ record }) => record.type)) {
    const rows = group.map(({ record: { from, to }, properties }) => ({ from, to, properties }));
    const { relationshipsCreated } = await transaction.run('relations/create', { rows }, type);
    if (relationshipsCreated !== rows.length) await refuseUnknownEnds(transaction, group);
  }
}

async function refuseUnknownEnds(transaction: Transaction, drafts: ReadonlyArray<Draft<Relation>>): Promise<never> {
  const ends = [...new Set(drafts.flatMap(({ record }) => [record.from, record.to]))];
  const { rows } = await transaction.run<{ id: string }>('entities/digests', { ids: ends });
  const known = new Set(rows.map((row) => row.id));
  const first = drafts.find(({ record }) => !known.has(record.from) || !known.has(record.to))?.record;
  const missing = [first?.from, first?.to].filter((end) => end !== undefined && !known.has(end)).join('" and "');
  throw new InputError(
    `Relation "${first?.id}" from "${first?.from}" to "${first?.to}": expected both ends to be stored, there is no entity "${missing}". Nothing of the batch was written; write the entities first.`,
    { argument: 'relations', expected: 'ids of stored entities', got: missing },
  );
}

function idsOf(drafts: ReadonlyArray<Draft<Relation>>): string[] {
  return drafts.map(({ record }) => record.id);
}

function idRow({ record, digest }: Draft<Relation>) {
  return { ...relationIdProperties(record), digest };
}
