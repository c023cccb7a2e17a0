import type { Lens, RelationOrder, RelationQuery } from '../port.ts';
import { isDescending } from '../shared/sort-keys.ts';
import type { PageRequest } from '../port.ts';
import type { Parameters } from './connection.ts';

/** Comes after every sort key, as '' comes before. */
const AFTER_ALL_KEYS = '~';

export function list(values: readonly string[]): string;
export function list(values: readonly string[] | undefined): string | null;
export function list(values: readonly string[] | undefined): string | null {
  return values ? JSON.stringify(values) : null;
}

/** What `fragments/filter.sql` takes. */
export function filterParameters(query: RelationQuery, lens: Lens): Parameters {
  return {
    ...lensParameters(lens, query.during),
    statuses: list(query.statuses),
    certainties: list(query.certainties),
    types: list(query.types),
    withoutTypes: list(query.withoutTypes),
    withoutAmendments: query.withoutAmendments ? 1 : null,
    of: list(query.of),
    otherKinds: list(query.otherKinds),
    otherCountries: list(query.otherCountries),
    sources: list(query.sources),
    datasets: list(query.datasets),
    minOriginals: query.minOriginals ?? null,
    text: query.text ?? null,
  };
}

/** What `fragments/certainty.sql` takes, with the day of knowledge. */
export function lensParameters({ asOf, knownBy }: Lens, during?: RelationQuery['during']): Parameters {
  return { knownBy, from: during?.from ?? asOf, until: during?.until ?? asOf, during: during ? 1 : 0 };
}

/** What pages of relations take; one row more than asked for tells whether there are more. */
export function pageParameters({ first, after }: PageRequest, order: RelationOrder): Parameters {
  return {
    limit: first + 1,
    afterKey: after?.key ?? (isDescending(order) ? AFTER_ALL_KEYS : ''),
    afterId: after?.id ?? '',
  };
}
