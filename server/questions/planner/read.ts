import { certaintyDuring } from '../../model/claims/certainty.ts';
import { CERTAINTIES, STATUSES } from '../../model/types.ts';
import type { Certainty } from '../../model/types.ts';
import { checkDeadline } from '../../queries/context.ts';
import { LIMITS } from '../../queries/limits.ts';
import { typeTerm, typesOf } from '../../queries/vocabularyTerms.ts';
import type { RelationQuery, SeenRelation } from '../../store/port.ts';
import type { Aim, End } from '../grammar/tree.ts';
import type { Desk } from './desk.ts';

const MOST_RELATIONS = LIMITS.answer;
const PAGE = 500;

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
  const found: SeenRelation[] = [];
  let after: { key: string; id: string } | undefined;
  for (;;) {
    if (found.length >= MOST_RELATIONS) {
      desk.reach.isCut = true;
      break;
    }
    checkDeadline(desk.reading.read);
    const page = await desk.reading.store.relations(
      query,
      'SUPPORT',
      { first: PAGE, ...(after ? { after } : {}) },
      desk.lens,
      desk.reading.read,
    );
    found.push(...page.rows);
    const [last, key] = [page.rows.at(-1), page.keys.at(-1)];
    if (!page.hasNext || !last || key === undefined) break;
    after = { key, id: last.id };
  }
  return found;
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
    MOST_RELATIONS,
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
