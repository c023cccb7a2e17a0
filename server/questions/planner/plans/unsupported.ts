import type { Draft } from '../../answer/answer.ts';
import { reasonOf, rowOf } from '../../answer/rows.ts';
import { list, statusClause } from '../../answer/words.ts';
import { typesOf } from '../../../queries/vocabularyTerms.ts';
import type { SeenRelation } from '../../../store/port.ts';
import type { Question } from '../../grammar/tree.ts';
import type { Desk } from '../desk.ts';
import { relationsQuery } from '../graphql.ts';
import { allStandFor, nameInWords } from '../heads.ts';
import { relationsAmong, relationsWhere } from '../read.ts';

type Unsupported = Extract<Question, { form: 'UNSUPPORTED' }>;

const MOST_CLOSE = 6;

/** What the data can't answer: what was understood, what is missing, and what it does hold that is close. */
export async function planUnsupported(desk: Desk, { matter, named, aim }: Unsupported): Promise<Draft> {
  const ids = await allStandFor(desk, named);
  const close = (await closest(desk, ids, matter, aim?.types ?? null)).slice(0, MOST_CLOSE);
  await desk.learn(close);
  const about = named.length > 0 ? ` about ${list(named.map(nameInWords))}` : '';
  const why =
    matter === 'forecasts'
      ? 'This data tells what was reported, no forecasts: what will be is not in it'
      : `This data holds no ${matter}${about === '' ? '' : ` of ${list(named.map(nameInWords))}`}`;
  const holds =
    close.length > 0
      ? ` Closest to it${about}: ${close
          .slice(0, 3)
          .map((relation) => `${summaryOf(desk, relation)} (${statusClause(desk, relation)})`)
          .join('; ')}.`
      : '';
  return {
    kind: 'UNSUPPORTED',
    sentence: `${why}.${holds}`,
    groups: [],
    nearMisses: close.map((relation) => rowOf(desk, [relation], { because: 'OTHER_RELATION' })),
    graphql: ids.length > 0 ? relationsQuery(desk, { of: ids }) : null,
  };
}

async function closest(
  desk: Desk,
  ids: readonly string[],
  matter: string,
  types: readonly string[] | null,
): Promise<SeenRelation[]> {
  if (ids.length === 0) return [];
  const between = ids.length > 1 ? await relationsAmong(desk, ids) : [];
  const positions = matter === 'staff numbers' ? typesOf(desk.vocabulary, ['EMPLOYMENT']) : null;
  const wanted = types ?? positions;
  const own = await relationsWhere(
    { ...desk, during: null },
    { of: [...ids], ...(wanted ? { types: [...wanted] } : {}) },
  );
  const rest =
    wanted && own.length === 0 ? await relationsWhere({ ...desk, during: null }, { of: [...ids] }) : own;
  return [
    ...new Map(
      [...rest.slice(0, 3), ...between, ...rest].map((relation) => [relation.id, relation]),
    ).values(),
  ];
}

function summaryOf(desk: Desk, relation: SeenRelation): string {
  return relation.state.knownUntil === null && relation.summary !== null
    ? relation.summary.replace(/\.$/, '')
    : reasonOf(desk, relation);
}
