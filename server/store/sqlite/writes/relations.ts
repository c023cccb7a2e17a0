import type { Relation } from '../../../model/types.ts';
import { InputError } from '../../../errors.ts';
import { searchText } from '../../shared/search-text.ts';
import type { Connection } from '../connection.ts';
import { statement } from '../statements.ts';
import { changeRows } from './changes.ts';
import { endRows, type NumberedRelation } from './ends.ts';
import { slices } from './slices.ts';

/** Writes relations and what they are found by. The number of those that were not there as they are. */
export async function writeRelations(
  connection: Connection,
  relations: readonly Relation[],
): Promise<number> {
  let changes = 0;
  const insert = (name: string, rows: unknown[]) =>
    connection.change(statement(name), { rows: JSON.stringify(rows) });
  for (const slice of slices(relations)) {
    const byId = new Map(slice.map((relation) => [relation.id, relation]));
    const rows = JSON.stringify([...byId.values()].map(row));
    await refuseMissingEnds(connection, slice);
    const changed = await connection.change<NumberedRelation>(statement('write/relations'), { rows });
    changes += changed.length;
    if (changed.length === 0) continue;
    const written = changed.map((numbered) => ({ numbered, relation: byId.get(numbered.id)! }));
    const numbers = JSON.stringify(changed.map(({ number }) => number));
    await connection.change(statement('write/clear-ends'), { numbers });
    await insert(
      'write/ends',
      written.flatMap(({ numbered, relation }) => endRows(relation, numbered)),
    );
    await connection.change(statement('write/clear-changes'), { numbers });
    await insert(
      'write/changes',
      written.flatMap(({ numbered, relation }) => changeRows(relation, numbered)),
    );
    await insert(
      'write/texts',
      written.map(({ numbered, relation }) => [numbered.number, searchText(relation)]),
    );
  }
  return changes;
}

function row(relation: Relation): unknown[] {
  const { history, ...facts } = relation;
  const { id, from, to, dataset, about, follows, amends } = facts;
  return [id, from, to, dataset, about, follows, amends, facts, history];
}

async function refuseMissingEnds(connection: Connection, relations: readonly Relation[]): Promise<void> {
  const rows = JSON.stringify(relations.map(({ id, from, to }) => [id, from, to]));
  const [found] = await connection.read<{ relation: string; missing: string }>(
    statement('write/missing-ends'),
    { rows },
  );
  if (!found) return;
  throw new InputError(
    `Expected both ends of relation "${found.relation}" to be stored, but there is no entity "${found.missing}". ` +
      'Write the entity first, or in the same batch. Nothing of the batch was written.',
    { got: found.missing, expected: 'the id of a stored entity' },
  );
}
