import type { Day } from '../../../model/types.ts';
import type { Lens, PageRequest, ReadContext, RelationOrder, RelationQuery } from '../../port.ts';
import type { Database, Parameters } from '../database.ts';
import { whole } from '../database.ts';
import { read } from '../read.ts';
import { pageLimit } from '../rows/pages.ts';
import { turned } from '../rows/sort-keys.ts';
import { KEY_COLUMNS } from '../rows/states.ts';
import { rankOf, supportFrom } from '../rows/support.ts';

/** The parameters of the part `relations/seen` for a lens: held on one day, known by another. */
export function lensParameters({ asOf, knownBy }: Lens): Parameters {
  return { knownBy, from: asOf, until: asOf, occurrences: [] };
}

/** The parameters of the part `relations/filter`. What does not filter is null. */
export async function filterParameters(
  database: Database,
  query: RelationQuery,
  lens: Lens,
  context: ReadContext,
): Promise<Parameters> {
  return {
    ...lensParameters(lens),
    ...(query.during && (await duringParameters(database, query.during, context))),
    ranks: query.statuses.map(rankOf),
    certainties: query.certainties,
    of: query.of ?? null,
    withoutTypes: query.withoutTypes ?? null,
    withoutAmendments: query.withoutAmendments === true ? true : null,
    otherKinds: query.otherKinds ?? null,
    otherCountries: query.otherCountries ?? null,
    sources: query.sources ?? null,
    datasets: query.datasets ?? null,
    leastSupport: query.minOriginals === undefined ? null : supportFrom(query.minOriginals),
    text: query.text ?? null,
  };
}

/** A range judges states and occurrences differently, and which types are which is data. */
async function duringParameters(
  database: Database,
  { from, until }: { from: Day; until: Day },
  context: ReadContext,
): Promise<Parameters> {
  const rows = await read<{ type: string }>(database, 'catalogue/occurrence-types', {}, context);
  return { from, until, occurrences: rows.map((row) => row.type) };
}

/** The parameters of the part `relations/order-and-cut`. */
export function pageParameters(order: RelationOrder, page: PageRequest): Parameters {
  return {
    keyAt: whole(KEY_COLUMNS[order].at),
    keyLength: whole(KEY_COLUMNS[order].length),
    afterKey: page.after ? turned(order, page.after.key) : null,
    afterId: page.after?.id ?? null,
    limit: pageLimit(page),
  };
}
