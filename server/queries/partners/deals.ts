import type { Entity } from '../../model/types.ts';
import type { Lens, RelationQuery, SeenRelation } from '../../store/port.ts';
import { STATUSES } from '../../model/types.ts';
import { checkCountry } from '../checks/countries.ts';
import { checkKinds } from '../checks/terms.ts';
import type { Reading } from '../context.ts';
import { bestRelations } from '../relations/bestRelations.ts';
import { typesOf } from '../vocabularyTerms.ts';

export interface PartnersArguments {
  of: string;
  country?: string | null;
  kind?: string | null;
}

/** A deal or talks, with its widenings and renewals that are known and not denied, oldest first. */
export interface Deal {
  relation: SeenRelation;
  amendments: SeenRelation[];
}

/**
 * Every deal and all talks of an entity with entities of a kind and country, whatever their status
 * and certainty, best supported first; `isCut` where there are more than one answer is made from.
 */
export async function dealsOf(
  reading: Reading,
  entity: Entity,
  query: RelationQuery,
  lens: Lens,
): Promise<{ deals: Deal[]; isCut: boolean }> {
  const { relations, isCut } = await bestRelations(reading, async (page) => {
    const [found] = await reading.store.relationsOf([entity.id], query, 'SUPPORT', page, lens, reading.read);
    return found;
  });
  const others = relations.filter(({ from, to }) => from !== to);
  return { deals: await withAmendments(reading, others, lens), isCut };
}

/** What to read for the arguments, checked; null where the vocabulary knows neither deals nor talks. */
export async function dealQuery(
  reading: Reading,
  { country, kind }: PartnersArguments,
): Promise<RelationQuery | null> {
  const vocabulary = await reading.vocabulary();
  const types = typesOf(vocabulary, ['PARTNERSHIP', 'TALKS']);
  const query: RelationQuery = {
    statuses: [...STATUSES],
    certainties: ['CERTAIN', 'POSSIBLE', 'ENDED', 'NOT_YET'],
    types,
    withoutAmendments: true,
    ...(kind == null ? {} : { otherKinds: checkKinds([kind], vocabulary, 'kind') }),
    ...(country == null ? {} : { otherCountries: [checkCountry(country)] }),
  };
  return types.length === 0 ? null : query;
}

async function withAmendments(reading: Reading, relations: SeenRelation[], lens: Lens): Promise<Deal[]> {
  if (relations.length === 0) return [];
  const ids = relations.map(({ id }) => id);
  const all = await reading.store.relationsPointingAt('amends', ids, lens, reading.read);
  const known = all.filter(
    ({ state, certainty }) =>
      (state.status === 'CONFIRMED' || state.status === 'REPORTED') && certainty !== 'NOT_YET',
  );
  return relations.map((relation) => ({
    relation,
    amendments: known.filter(({ amends }) => amends === relation.id).sort(byBeginning),
  }));
}

function byBeginning(left: SeenRelation, right: SeenRelation): number {
  const [first, second] = [left.state.holds.startEarliest, right.state.holds.startEarliest];
  if (first !== second) return first < second ? -1 : 1;
  return left.id < right.id ? -1 : 1;
}
