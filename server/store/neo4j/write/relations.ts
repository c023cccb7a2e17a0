import type { Relation } from '../../../model/types.ts';
import type { Transaction } from '../write.ts';
import type { Draft, Unlike, Written } from './changes.ts';
import type { References } from './unknown.ts';
import { requireRelationType } from '../queries/insert.ts';
import { relationColumns, relationRow } from '../rows/relation.ts';
import { textRows } from '../rows/text.ts';
import { draftsOf, inOrderOfIds, newAndOther } from './changes.ts';
import { refuse } from './unknown.ts';

const ENDS: References<Relation> = {
  what: ({ id, from, to }) => `Relation "${id}" from "${from}" to "${to}"`,
  idsOf: ({ from, to }) => [from, to],
  query: 'entities/digests',
  expected: 'entity',
};

/**
 * Adds and replaces relations with their histories; says how many it added and how many it replaced.
 *
 * @param allNew whether to take them for new without a look: then it fails where one is stored
 */
export async function writeRelations(
  transaction: Transaction,
  relations: readonly Relation[],
  allNew: boolean,
): Promise<Written> {
  if (allNew) {
    const added = inOrderOfIds(relations);
    await put(transaction, 'relations/create', added);
    return { added: added.length, changed: 0, unchanged: 0 };
  }
  const drafts = draftsOf(relations, relationColumns);
  const { added, changed } = await unlike(transaction, drafts);
  if (added.length > 0) await put(transaction, 'relations/create', added);
  if (changed.length > 0) {
    await takeAway(transaction, changed);
    await put(transaction, 'relations/replace', changed);
  }
  return {
    added: added.length,
    changed: changed.length,
    unchanged: drafts.length - added.length - changed.length,
  };
}

/** Those that are not stored as they are. */
async function unlike(transaction: Transaction, drafts: ReadonlyArray<Draft<Relation>>) {
  const { rows } = await transaction.run<Unlike>(
    'relations/unlike',
    textRows(drafts, ({ record, digest }) => [record.id, digest]),
  );
  const { added, other } = newAndOther(drafts, ({ record }) => record.id, rows);
  return { added: added.map(({ record }) => record), changed: other.map(({ record }) => record) };
}

/**
 * Type and ends of a relationship can't be changed in Neo4j, so what changed is taken away and
 * written anew. The lock comes first: of two writers the later one must see what the earlier wrote.
 */
async function takeAway(transaction: Transaction, changed: readonly Relation[]): Promise<void> {
  const ids = changed.map(({ id }) => id);
  await transaction.run('relations/lock', { ids });
  await transaction.run('relations/delete', { ids });
}

async function put(
  transaction: Transaction,
  name: 'relations/create' | 'relations/replace',
  relations: readonly Relation[],
): Promise<void> {
  for (const { type } of relations) requireRelationType(type);
  const rows = textRows(relations, (relation) => Object.values(relationRow(relation)));
  const { relationshipsCreated } = await transaction.run(name, rows);
  if (relationshipsCreated !== relations.length) await refuse(transaction, relations, ENDS);
}
