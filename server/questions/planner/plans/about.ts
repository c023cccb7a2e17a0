import { CATEGORIES } from '../../../model/types.ts';
import type { SeenRelation } from '../../../store/port.ts';
import type { AnswerGroup, Draft } from '../../answer/answer.ts';
import { rowOf } from '../../answer/rows.ts';
import { inDate, numberInWords, sentenceCase, statusClause } from '../../answer/words.ts';
import { typeTerm, typesOf } from '../../../queries/vocabularyTerms.ts';
import { parseEdtf } from '../../../model/dates/edtf.ts';
import type { Question } from '../../grammar/tree.ts';
import type { Desk } from '../desk.ts';
import { query, RELATION_FIELDS } from '../graphql.ts';
import { nameInWords, standsFor } from '../heads.ts';
import { aside, countWhere, relationsWhere } from '../read.ts';
import { categoryOf, standingOf } from '../standing.ts';
import { entitiesOf } from '../wanted.ts';

/** Who or what something is: what the data call it, its positions, and its relations by what they count as. */
export async function planAbout(desk: Desk, { named }: Extract<Question, { form: 'ABOUT' }>): Promise<Draft> {
  const { ids } = await standsFor(desk, named);
  const [entity] = await entitiesOf(desk, ids.slice(0, 1));
  if (!entity) return { sentence: `Nothing in this data says who is ${nameInWords(named)}.` };
  const near = aside(desk);
  const relations = await relationsWhere(near, { of: [entity.id] });
  const total = near.reach.isCut ? await countWhere(desk, { of: [entity.id] }) : relations.length;
  await desk.learn(relations);
  const kind = desk.vocabulary.kinds.find(({ id }) => id === entity.kind)?.label.toLowerCase() ?? entity.kind;
  const called = entity.summary ?? `${/^[aeiou]/.test(kind) ? 'An' : 'A'} ${kind}.`;
  const when =
    entity.date === null
      ? ''
      : ` It took place ${inDate(parseEdtf(entity.date))}${entity.place === null ? '' : `, ${entity.place}`}.`;
  const posts = relations.filter(
    (relation) =>
      relation.from === entity.id &&
      categoryOf(desk, relation) === 'EMPLOYMENT' &&
      standingOf(desk, relation) === 'MATCH',
  );
  const positions = posts.length > 0 ? ` ${postsInWords(desk, posts)}` : '';
  const count =
    total === 0
      ? ` No relation of ${entity.name} is reported in this data.`
      : ` ${total === 1 ? 'One relation' : `${sentenceCase(numberInWords(total))} relations`} in this data.`;
  const listed =
    total > relations.length ? ` Listed are the ${numberInWords(relations.length)} best supported.` : '';
  return {
    sentence: `${entity.name}: ${called}${when}${positions}${count}${listed}`,
    status: posts[0]?.state.status ?? null,
    groups: byCategory(desk, relations),
    graphql: query(
      desk,
      'entity',
      { id: entity.id },
      `{ id name kind country summary relations(where: { includeEnded: true, includeNotYet: true }, first: 500) { nodes ${RELATION_FIELDS} } }`,
    ),
  };
}

/** What somebody does: the positions held. */
export async function planRole(
  desk: Desk,
  { of, within }: Extract<Question, { form: 'ROLE' }>,
): Promise<Draft> {
  const { ids } = await standsFor(desk, of);
  const all = await relationsWhere(desk, { of: ids, types: typesOf(desk.vocabulary, ['EMPLOYMENT']) });
  const held = all.filter(
    ({ from, to }) => ids.includes(from) && (within === null || within.ids.includes(to)),
  );
  if (held.length === 0 && within)
    return { sentence: `Nothing in this data gives ${nameInWords(of)} a position at ${within.name}.` };
  if (held.length === 0) return planAbout(desk, { form: 'ABOUT', named: of });
  await desk.learn(held);
  const rows = held.map((relation) => rowOf(desk, [relation], {}));
  const now = held.filter((relation) => ['MATCH', 'ONLY_POSSIBLE'].includes(standingOf(desk, relation)));
  return {
    sentence:
      now.length > 0
        ? postsInWords(desk, now)
        : `No position of ${nameInWords(of)} is reported for that day.`,
    status: now[0]?.state.status ?? null,
    groups: [{ title: 'Positions', counted: true, rows: rows.filter(({ because }) => because === 'MATCH') }],
    nearMisses: rows.filter(({ because }) => because !== 'MATCH'),
    graphql: query(
      desk,
      'relations',
      {
        where: {
          of: ids,
          types: typesOf(desk.vocabulary, ['EMPLOYMENT']),
          includeEnded: true,
          includeNotYet: true,
        },
        first: 500,
      },
      `{ nodes ${RELATION_FIELDS} }`,
    ),
  };
}

const MOST_POSTS = 8;

function postsInWords(desk: Desk, posts: readonly SeenRelation[]): string {
  const more = posts.length - MOST_POSTS;
  const sentences = posts.slice(0, MOST_POSTS).map((relation) => {
    const { label } = typeTerm(desk.vocabulary, relation.type);
    const role = relation.role === null ? '' : ` (${relation.role})`;
    return `${desk.entity(relation.from)} ${label} ${desk.entity(relation.to)}${role}; ${statusClause(desk, relation)}.`;
  });
  if (more > 0) sentences.push(`And ${numberInWords(more)} more such position${more === 1 ? '' : 's'}.`);
  return sentences.join(' ');
}

export function byCategory(desk: Desk, relations: readonly SeenRelation[]): AnswerGroup[] {
  return CATEGORIES.flatMap((category) => {
    const own = relations.filter((relation) => categoryOf(desk, relation) === category);
    const label = desk.vocabulary.categories.find(({ id }) => id === category)?.label ?? category;
    return own.length === 0
      ? []
      : [{ title: label, counted: true, rows: own.map((relation) => rowOf(desk, [relation], {})) }];
  });
}
