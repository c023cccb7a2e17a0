import { paths } from '../../../queries/paths/paths.ts';
import { pathSentence } from '../../../queries/paths/pathSentence.ts';
import type { Draft } from '../../answer/answer.ts';
import { rowOf } from '../../answer/rows.ts';
import { relationTitle, statusClause } from '../../answer/words.ts';
import type { Question } from '../../grammar/tree.ts';
import type { Desk } from '../desk.ts';
import { query, RELATION_FIELDS } from '../graphql.ts';
import { nameInWords, standsFor } from '../heads.ts';
import { relationsAmong } from '../read.ts';

const MOST_HOPS = 5;
const MOST_PATHS = 3;

/** How one gets from one to another: the shortest chains, by their weakest link, nothing denied on the way. */
export async function planPath(desk: Desk, question: Extract<Question, { form: 'PATH' }>): Promise<Draft> {
  const [from, to] = await Promise.all([standsFor(desk, question.from), standsFor(desk, question.to)]).then(
    (both) => both.map(({ ids }) => ids[0] ?? ''),
  );
  if (from === undefined || to === undefined || from === '' || to === '' || from === to)
    return {
      sentence: `A chain needs two ends, and ${nameInWords(question.from)} and ${nameInWords(question.to)} do not give two.`,
      kind: 'NOT_UNDERSTOOD',
    };
  const given = { from, to, maxHops: MOST_HOPS, avoidHubs: false, first: MOST_PATHS };
  const found = await paths(desk.reading, given, desk.lens);
  const shortest = found.filter(({ relations }) => relations.length === found[0]?.relations.length);
  const rows = [];
  for (const { relations: ids, entities, weakest } of shortest) {
    const relations = (await desk.reading.store.relationsByIds(ids, desk.lens, desk.reading.read)).filter(
      (relation) => relation !== null,
    );
    await desk.learn(relations);
    const sentence = pathSentence(entities.map(desk.entity), entities, relations, weakest, desk.vocabulary);
    rows.push({
      ...rowOf(desk, relations, {
        title: sentence.replace(/:[^:]*$/, ''),
        because: 'MATCH',
        reason: sentence,
      }),
      relations,
      status: weakest,
    });
  }
  const denied = (await relationsAmong(desk, [from, to])).filter(
    ({ state }) => state.status === 'DENIED' || state.status === 'RETRACTED',
  );
  await desk.learn(denied);
  const [first] = rows;
  const hops = shortest[0]?.relations.length ?? 0;
  const left =
    denied.length > 0
      ? ` Left out: ${denied.map((relation) => `${relationTitle(desk, relation)} (${statusClause(desk, relation)})`).join('; ')}.`
      : '';
  return {
    sentence: first
      ? `${hops === 1 ? 'Directly' : `Over ${hops} steps`}: ${first.reason}${left}`
      : `No chain of at most ${MOST_HOPS} relations leads from ${nameInWords(question.from)} to ${nameInWords(question.to)} in this data, leaving out what is denied.${left}`,
    yesNo: first ? 'YES' : 'NOT_REPORTED',
    number: first ? hops : null,
    status: first?.status ?? null,
    groups: first ? [{ title: hops === 1 ? 'Directly' : `Over ${hops} steps`, counted: true, rows }] : [],
    nearMisses: denied.map((relation) => rowOf(desk, [relation], { because: 'DENIED' })),
    graphql: query(
      desk,
      'paths',
      { from, to, maxHops: MOST_HOPS, first: MOST_PATHS },
      `{ length weakest sentence entities { id name } relations ${RELATION_FIELDS} }`,
    ),
  };
}
