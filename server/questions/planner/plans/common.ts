import type { SeenRelation } from '../../../store/port.ts';
import type { AnswerRow, Draft } from '../../answer/answer.ts';
import { rowOf } from '../../answer/rows.ts';
import { list, sentenceCase } from '../../answer/words.ts';
import { typeTerm } from '../../../queries/vocabularyTerms.ts';
import type { Question } from '../../grammar/tree.ts';
import type { Desk } from '../desk.ts';
import { queries, RELATION_FIELDS } from '../graphql.ts';
import { nameInWords, standsFor } from '../heads.ts';
import { otherEnd, relationsWhere } from '../read.ts';
import { standingOf } from '../standing.ts';
import { sieve } from '../wanted.ts';

/** Whom and what two have both to do with, and what each has with it. */
export async function planCommon(
  desk: Desk,
  question: Extract<Question, { form: 'COMMON' }>,
): Promise<Draft> {
  const [left = '', right = ''] = (
    await Promise.all([standsFor(desk, question.left), standsFor(desk, question.right)])
  ).map(({ ids }) => ids[0]);
  const [mine, theirs] = await Promise.all([around(desk, left), around(desk, right)]);
  const shared = [...mine.keys()].filter((id) => theirs.has(id) && id !== left && id !== right);
  const { fits } = await sieve(desk, shared, question.wanted);
  const pairs = shared
    .filter((id) => fits.has(id))
    .map((id) => ({ id, relations: [...(mine.get(id) ?? []), ...(theirs.get(id) ?? [])] }));
  await desk.learn(pairs.flatMap(({ relations }) => relations));
  const rows = pairs.map(({ id, relations }) => rowOf(desk, relations, { entity: id })).sort(byCertainty);
  const names = list([nameInWords(question.left), nameInWords(question.right)]);
  const counted = rows.filter(({ because }) => because === 'MATCH');
  return {
    sentence:
      counted.length > 0
        ? `${sentenceCase(names)} both have to do with ${list(counted.slice(0, 10).map((row) => `${row.title} (${how(desk, row)})`))}.`
        : `Nothing in this data is common to ${names}.`,
    groups: [{ title: `Common to ${names}`, counted: true, rows: counted }],
    nearMisses: rows.filter((row) => !counted.includes(row)),
    graphql: queries(
      desk,
      [left, right].map((id, at) => [
        at === 0 ? 'one' : 'other',
        'entity',
        { id },
        `{ id name relations(where: { includeEnded: true, includeNotYet: true }, first: 500) { nodes ${RELATION_FIELDS} } }`,
      ]),
    ),
  };
}

/** An entity's neighbours with the relations to them; denied and retracted ones lead nowhere. */
async function around(desk: Desk, id: string): Promise<Map<string, SeenRelation[]>> {
  const found = new Map<string, SeenRelation[]>();
  for (const relation of await relationsWhere(desk, { of: [id] })) {
    const standing = standingOf(desk, relation);
    if (standing === 'DENIED' || standing === 'RETRACTED' || standing === 'NOT_YET') continue;
    const other = otherEnd(relation, id);
    found.set(other, [...(found.get(other) ?? []), relation]);
  }
  return found;
}

const byCertainty = (left: AnswerRow, right: AnswerRow): number =>
  Number(left.because !== 'MATCH') - Number(right.because !== 'MATCH');

const how = (desk: Desk, row: AnswerRow): string =>
  [...new Set(row.relations.map(({ type }) => typeTerm(desk.vocabulary, type).noun))].join(', ');
