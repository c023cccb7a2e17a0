import { STATUSES } from '../../../model/types.ts';
import type { SeenRelation } from '../../../store/port.ts';
import type { Draft } from '../../answer/answer.ts';
import { rowOf } from '../../answer/rows.ts';
import { list, statusClause } from '../../answer/words.ts';
import { typeTerm } from '../../../queries/vocabularyTerms.ts';
import type { Question } from '../../grammar/tree.ts';
import type { Desk } from '../desk.ts';
import { amongQuery } from '../graphql.ts';
import { standsFor } from '../heads.ts';
import { otherEnd, relationsAmong, relationsWhere } from '../read.ts';
import { byStanding, categoryOf, standingOf } from '../standing.ts';

type Compare = Extract<Question, { form: 'COMPARE' }>;

/** Which of two ties is firmer: a deal in force before talks, then the status, then independent reports. */
export async function planCompare(desk: Desk, { one, other, to, aim, weaker }: Compare): Promise<Draft> {
  const [left = '', right = ''] = (await Promise.all([standsFor(desk, one), standsFor(desk, other)])).map(
    ({ ids }) => ids[0],
  );
  const types = aim ? { types: aim.types } : {};
  const all = await relationsWhere(desk, { of: [left, right], ...types });
  const ownCenter = to ? (await standsFor(desk, to)).ids[0] : centerOf(desk, all, left, right);
  if (ownCenter === undefined)
    return {
      yesNo: 'NOT_REPORTED',
      sentence: `Nothing in this data ties both ${one.name} and ${other.name} to the same third, so there is nothing to compare. Say whose ties are meant.`,
    };
  const ties = await relationsAmong(desk, [left, right, ownCenter], aim?.types);
  const tiesOf = (id: string) =>
    byStanding(
      desk,
      ties.filter(
        (relation) => [relation.from, relation.to].includes(id) && otherEnd(relation, id) === ownCenter,
      ),
    );
  const [mine, theirs] = [tiesOf(left), tiesOf(right)];
  await desk.learn(ties);
  const [best, second] = [firmest(desk, mine), firmest(desk, theirs)];
  const difference = firmness(desk, best) - firmness(desk, second);
  const rows = [
    { id: left, relations: mine },
    { id: right, relations: theirs },
  ].map(({ id, relations }) =>
    rowOf(desk, relations, {
      entity: id,
      ...(relations.length === 0
        ? { because: 'NO_RELATION' as const, reason: `No relation to ${desk.entity(ownCenter)} is reported.` }
        : {}),
    }),
  );
  const say = (id: string, relation: SeenRelation | null) =>
    `${desk.entity(id)}: ${relation ? `${standingOf(desk, relation) === 'MATCH' && categoryOf(desk, relation) === 'TALKS' ? 'only ' : ''}${typeTerm(desk.vocabulary, relation.type).noun}, ${statusClause(desk, relation)}` : 'no relation reported'}`;
  const yes = weaker ? difference < 0 : difference > 0;
  return {
    yesNo: difference === 0 ? 'OPEN' : yes ? 'YES' : 'NO',
    status: best?.state.status ?? null,
    sentence: `${difference === 0 ? 'Neither is firmer' : yes ? 'Yes' : 'No'}${to ? '' : `, read as the ties of ${desk.entity(ownCenter)}`}: ${list([say(left, best), say(right, second)])}.`,
    groups: [{ title: `Ties of ${desk.entity(ownCenter)}`, counted: false, rows }],
    graphql: amongQuery(desk, [left, right, ownCenter], aim?.types),
  };
}

/** Who both have deals, talks or other relations with: the one with most of them. */
function centerOf(
  desk: Desk,
  relations: readonly SeenRelation[],
  left: string,
  right: string,
): string | undefined {
  const score = new Map<string, number>();
  const of = (id: string) => relations.filter(({ from, to }) => from === id || to === id);
  const theirs = new Set(of(right).map((relation) => otherEnd(relation, right)));
  for (const relation of of(left)) {
    const third = otherEnd(relation, left);
    if (theirs.has(third) && third !== right)
      score.set(
        third,
        (score.get(third) ?? 0) + (['PARTNERSHIP', 'TALKS'].includes(categoryOf(desk, relation)) ? 10 : 1),
      );
  }
  return [...score].sort(([, one], [, two]) => two - one)[0]?.[0];
}

const firmest = (desk: Desk, relations: readonly SeenRelation[]): SeenRelation | null =>
  [...relations].sort((left, right) => firmness(desk, right) - firmness(desk, left))[0] ?? null;

function firmness(desk: Desk, relation: SeenRelation | null): number {
  if (!relation) return 0;
  const standing = standingOf(desk, relation);
  if (standing === 'DENIED' || standing === 'RETRACTED') return 1;
  const agreed = categoryOf(desk, relation) === 'TALKS' ? 1 : 2;
  const certain = standing === 'MATCH' ? 2 : 1;
  return (
    agreed * 1_000 +
    certain * 100 +
    (STATUSES.length - STATUSES.indexOf(relation.state.status)) * 10 +
    Math.min(9, relation.state.originals)
  );
}
