import type { Day } from '../../../model/types.ts';
import type { Lens, PageRequest, ReadContext, RelationOrder, RelationQuery } from '../../port.ts';
import type { Database, Parameters } from '../database.ts';
import { whole } from '../database.ts';
import { isRelationType } from '../queries/insert.ts';
import { read } from '../read.ts';
import { pageLimit } from '../rows/pages.ts';
import { turned } from '../rows/sort-keys.ts';
import { KEY_COLUMNS } from '../rows/states.ts';
import { rankOf, supportFrom } from '../rows/support.ts';

/** The parameters of the part `relations/seen` for a lens: held on one day, known by another. */
export function lensParameters({ asOf, knownBy }: Lens): Parameters {
  return { lens: { knownBy, from: asOf, until: asOf, occurrences: [] } };
}

/**
 * The parameters of the part `relations/filter`. What does not filter is null. They travel in one
 * map: Neo4j plans a query anew for every mixture of nulls and lists among its parameters, which
 * takes a hundred times as long as a small read, but does not look into maps.
 */
export async function filterParameters(
  database: Database,
  query: RelationQuery,
  lens: Lens,
  context: ReadContext,
): Promise<Parameters> {
  return {
    ...(query.during ? await duringParameters(database, query.during, lens, context) : lensParameters(lens)),
    filter: filterOf(query),
  };
}

function filterOf(query: RelationQuery) {
  return {
    ranks: query.statuses.map(rankOf),
    certainties: query.certainties,
    types: query.types ?? null,
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

/**
 * Types that stand in the text of a query, where Neo4j reads no relationships of others. For a
 * read around entities only a single one does: Neo4j plans every new text, which takes longer
 * than such a read, and the lists that people ask for are many. All types are also filtered by
 * as a parameter, so that leaving them out of the text changes no answer.
 */
export function typesInText({ types = [] }: Pick<RelationQuery, 'types'>, reads: 'around' | 'all'): string[] {
  const names = types.filter(isRelationType);
  return names.length < types.length || (reads === 'around' && names.length > 1) ? [] : names;
}

/** A range judges states and occurrences differently, and which types are which is data. */
async function duringParameters(
  database: Database,
  { from, until }: { from: Day; until: Day },
  { knownBy }: Lens,
  context: ReadContext,
): Promise<Parameters> {
  const rows = await read<{ type: string }>(database, 'catalogue/occurrence-types', {}, context);
  return { lens: { knownBy, from, until, occurrences: rows.map((row) => row.type) } };
}

/** The parameters of the part `relations/order-and-cut`. */
export function pageParameters(order: RelationOrder, page: PageRequest): Parameters {
  const { at, length } = KEY_COLUMNS[order];
  const after = {
    afterKey: page.after ? turned(order, page.after.key) : null,
    afterId: page.after?.id ?? null,
  };
  return { page: { keyAt: whole(at), keyLength: whole(length), ...after }, limit: pageLimit(page) };
}
