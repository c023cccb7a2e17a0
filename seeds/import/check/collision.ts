import { InputError } from '../../../server/errors.ts';
import { patience } from '../../../server/store/chunks.ts';
import type { GraphStore } from '../../../server/store/port.ts';
import type { Prepared } from '../prepare.ts';
import type { Scratch } from '../stage/database.ts';
import { SQL } from '../stage/tables.ts';

/** How many records of each sort are looked for: who imports a file again meets some of them at once. */
const LOOKED_FOR = 2_000;
const AT_ONCE = 500;

/**
 * Two files may have one name, `trade.csv` and `trade.graphml`, and nobody said which data set they are.
 *
 * @throws InputError where the data set of that name is there already and holds none of what was read.
 */
export async function refuseStrangers(
  store: GraphStore,
  scratch: Scratch,
  { dataset, before, isNamed, files }: Prepared,
): Promise<void> {
  if (isNamed || before.dataset === null) return;
  const { id } = dataset;
  const read = async (sql: string) =>
    (await scratch.rows(sql, { first: LOOKED_FOR })).map(([one]) => String(one));
  const [entities, relations] = [await read(SQL.firstEntities), await read(SQL.firstRelations)];
  if (entities.length + relations.length === 0) return;
  for (let at = 0; at < LOOKED_FOR; at += AT_ONCE) {
    const found = await store.entitiesByIds(entities.slice(at, at + AT_ONCE), patience());
    if (found.some((one) => one?.datasets.includes(id))) return;
    const stored = await store.relationFacts(relations.slice(at, at + AT_ONCE), patience());
    if (stored.some((one) => one?.dataset === id)) return;
  }
  const names = files.filter(({ format }) => format !== null).map(({ file }) => file.name);
  throw new InputError(
    `The data set ${id} is there already, and holds nothing of ${names.slice(0, 3).join(', ')}: it was made from others. Name the data set (in the terminal by --dataset): a new one, such as ${id}-2, or ${id} to add these to it.`,
    { argument: 'dataset', expected: 'the id of a data set', got: id },
  );
}
