import type { Relation } from '../../../model/types.ts';
import { InputError } from '../../../errors.ts';
import { chunksOf } from '../../chunks.ts';
import { searchText } from '../../shared/search-text.ts';
import type { Connection } from '../connection.ts';
import { isConstraint } from '../failures.ts';
import { storedState } from '../rows.ts';
import { statement } from '../statements.ts';
import { changeRows } from './changes.ts';
import { endRows, type NumberedRelation } from './ends.ts';
import { slices } from './slices.ts';

interface Written {
  numbered: NumberedRelation;
  relation: Relation;
}

/**
 * Writes relations and what they are found by: one table after another, each in its own order, so that a
 * batch meets every page of it once. The number of those that were not there as they are.
 */
export async function writeRelations(
  connection: Connection,
  relations: readonly Relation[],
): Promise<number> {
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const newest = await newestNumber(connection);
  const written: Written[] = [];
  for (const slice of slices([...byId.values()])) {
    const rows = JSON.stringify(slice.map(row));
    const changed = await connection
      .change<NumberedRelation>(statement('write/relations'), { rows })
      .catch((error: unknown) => refuseMissingEnds(connection, slice, error));
    for (const numbered of changed) written.push({ numbered, relation: byId.get(numbered.id)! });
  }
  await clear(
    connection,
    written.map(({ numbered }) => numbered.number).filter((number) => number <= newest),
  );
  for (const part of chunksOf(written, FOUND_AT_ONCE)) {
    await insert(connection, 'write/ends', part.flatMap(ends));
    await insert(connection, 'write/changes', part.flatMap(changes));
    await insert(connection, 'write/texts', part.map(text));
  }
  return written.length;
}

/** Relations of which what they are found by is written at once. */
const FOUND_AT_ONCE = 2_500;

function insert(connection: Connection, name: string, rows: unknown[]): Promise<unknown> {
  return connection.change(statement(name), { rows: JSON.stringify(rows) });
}

const ends = ({ numbered, relation }: Written) => endRows(relation, numbered);
const changes = ({ numbered, relation }: Written) => changeRows(relation, numbered);
const text = ({ numbered, relation }: Written) => [numbered.number, searchText(relation)];

function row(relation: Relation): unknown[] {
  const { history, ...facts } = relation;
  const { id, from, to, dataset, about, follows, amends } = facts;
  return [id, from, to, dataset, about, follows, amends, facts, history.map(storedState)];
}

async function newestNumber(connection: Connection): Promise<number> {
  const [found] = await connection.read<{ number: number }>(statement('write/newest'), {});
  return found?.number ?? 0;
}

/** What relations that were there before are found by goes, before they are written anew. */
async function clear(connection: Connection, numbers: readonly number[]): Promise<void> {
  if (numbers.length === 0) return;
  const parameters = { numbers: JSON.stringify(numbers) };
  await connection.change(statement('write/clear-ends'), parameters);
  await connection.change(statement('write/clear-changes'), parameters);
}

/** Says which end is missing, where that is why the database refused relations. */
async function refuseMissingEnds(
  connection: Connection,
  relations: readonly Relation[],
  refusal: unknown,
): Promise<never> {
  if (!isConstraint(refusal)) throw refusal;
  const rows = JSON.stringify(relations.map(({ id, from, to }) => [id, from, to]));
  const [found] = await connection.read<{ relation: string; missing: string }>(
    statement('write/missing-ends'),
    { rows },
  );
  if (!found) throw refusal;
  throw new InputError(
    `Expected both ends of relation "${found.relation}" to be stored, but there is no entity "${found.missing}". ` +
      'Write the entity first, or in the same batch. Nothing of the batch was written.',
    { got: found.missing, expected: 'the id of a stored entity' },
  );
}
