import { certaintyDuring } from '../../model/claims/certainty.ts';
import { CERTAINTIES, STATUSES } from '../../model/types.ts';
import type { Certainty } from '../../model/types.ts';
import { LIMITS } from '../../queries/limits.ts';
import { bestRelations } from '../../queries/relations/bestRelations.ts';
import { typeTerm, typesOf } from '../../queries/vocabularyTerms.ts';
import type { RelationQuery, SeenRelation } from '../../store/port.ts';
import type { Aim, End } from '../grammar/tree.ts';
import type { Desk } from './desk.ts';

/** What to look for; fields left out do not narrow it down. */
export type Narrowing = Partial<
  Pick<RelationQuery, 'of' | 'types' | 'otherKinds' | 'otherCountries' | 'sources' | 'statuses'>
>;

/** For a look at what is near the answer, which does not hang on all of it. */
export const aside = (desk: Desk): Desk => ({ ...desk, reach: { isCut: false } });

/**
 * Relations of whatever status and certainty, best supported first; denials, which mark others, are left out.
 * Where there are more than one answer is made from, the rest is not read, and the desk is told.
 */
export async function relationsWhere(desk: Desk, where: Narrowing): Promise<SeenRelation[]> {
  const query = queryOf(desk, where);
  if (!query) return [];
  const { store, read } = desk.reading;
  const { relations, isCut } = await bestRelations(desk.reading, (page) =>
    store.relations(query, 'SUPPORT', page, desk.lens, read),
  );
  if (isCut) desk.reach.isCut = true;
  return relations;
}

/** Relations with both ends among these, whatever their status and certainty; as many as `relationsWhere`. */
export async function relationsAmong(
  desk: Desk,
  ids: readonly string[],
  types?: string[],
): Promise<SeenRelation[]> {
  const query = queryOf(desk, types ? { types } : {});
  if (!query || ids.length < 2) return [];
  const { rows, total } = await desk.reading.store.relationsAmong(
    [...new Set(ids)],
    query,
    LIMITS.answer,
    desk.lens,
    desk.reading.read,
  );
  if (total > rows.length) desk.reach.isCut = true;
  return rows;
}

/** How many relations `relationsWhere` would find if it read them all. */
export async function countWhere(desk: Desk, where: Narrowing): Promise<number> {
  const query = queryOf(desk, where);
  return query ? desk.reading.store.countRelations(query, desk.lens, desk.reading.read) : 0;
}

/** null when nothing can match. */
function queryOf(desk: Desk, where: Narrowing): RelationQuery | null {
  if (Object.values(where).some((list) => Array.isArray(list) && list.length === 0)) return null;
  const denials = typesOf(desk.vocabulary, ['DENIAL']);
  const withoutTypes = denials.filter((type) => !(where.types?.includes(type) ?? false));
  return {
    statuses: [...STATUSES],
    certainties: [...CERTAINTIES],
    ...where,
    ...(withoutTypes.length > 0 ? { withoutTypes } : {}),
    ...(desk.during ? { during: desk.during } : {}),
  };
}

/** How a relation stands to the day or range that is asked about. */
export function certaintyOf(desk: Desk, relation: SeenRelation): Certainty {
  if (!desk.during) return relation.certainty;
  return certaintyDuring(
    relation.state,
    typeTerm(desk.vocabulary, relation.type).temporality === 'OCCURRENCE',
    desk.during,
  );
}

/** Whether an entity is the end of a directed relation that the question's words make it. */
export function isEnd(
  desk: Desk,
  relation: SeenRelation,
  entity: string,
  aim: Aim | null,
  end: End,
): boolean {
  if (!aim || end === 'EITHER' || !typeTerm(desk.vocabulary, relation.type).directed) return true;
  const inverse = aim.inverse.includes(relation.type);
  const wanted = (end === 'FROM') === inverse ? relation.to : relation.from;
  return wanted === entity;
}

/** The end of a relation that is not this one. */
export const otherEnd = (relation: SeenRelation, entity: string): string =>
  relation.from === entity ? relation.to : relation.from;
