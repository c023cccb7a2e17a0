import { certaintyOfChange } from '../../../model/claims/change.ts';
import type { Change, ChangeRange } from '../../../model/claims/change.ts';
import { addDays } from '../../../model/dates/days.ts';
import { dayInWords } from '../../../model/dates/words.ts';
import { STATUSES } from '../../../model/types.ts';
import { dayOfChange } from '../../../queries/changes/day.ts';
import { changeSentence } from '../../../queries/changes/sentence.ts';
import { typeTerm, typesOf } from '../../../queries/vocabularyTerms.ts';
import type { SeenRelation } from '../../../store/port.ts';
import type { AnswerRow, Draft } from '../../answer/answer.ts';
import { rowOf } from '../../answer/rows.ts';
import { list, numberInWords, sentenceCase } from '../../answer/words.ts';
import type { Question } from '../../grammar/tree.ts';
import type { Desk } from '../desk.ts';
import { changesQuery } from '../graphql.ts';
import { allStandFor, nameInWords } from '../heads.ts';

type Changes = Extract<Question, { form: 'CHANGES' }>;

/** Changes that one answer tells. To count those before them can take long: that there are more is all that is said. */
const MOST_CHANGES = 200;
const MOST_NAMED = 6;

/** What became known or changed since a day: in the world, and in what is public; what the days leave open stands apart. */
export async function planChanges(desk: Desk, { named, since, until }: Changes): Promise<Draft> {
  const ids = await allStandFor(desk, named);
  if (since === null)
    return {
      kind: 'NOT_UNDERSTOOD',
      sentence: 'Since when? Name a day or a month: “what changed since December 2025”.',
    };
  const last = until !== null && until < desk.lens.knownBy ? until : desk.lens.knownBy;
  if (since > last)
    return { kind: 'NOT_UNDERSTOOD', sentence: `${dayInWords(since)} is yet to come: name an earlier day.` };
  // "since 1 December" has that day in it.
  const range = { after: addDays(since, -1), until: last };
  const { changes, hasMore, relations } = await read(desk, ids, range);
  await desk.learn([...relations.values()]);
  const rows = rowsOf(desk, changes, relations, range);
  const counted = rows.filter(({ because }) => because === 'MATCH');
  const of = named.length > 0 ? ` for ${list(named.map(nameInWords))}` : '';
  const days = `${until === null ? 'since' : 'from'} ${dayInWords(since)}${until === null ? '' : ` to ${dayInWords(last)}`}`;
  const more = hasMore ? ` Told are the latest ${changes.length}; there are more.` : '';
  return {
    sentence:
      counted.length > 0
        ? `${sentenceCase(`${hasMore ? 'more than ' : ''}${numberInWords(counted.length)}`)} ${counted.length === 1 ? 'change' : 'changes'}${of} ${days}: ${counted
            .slice(0, MOST_NAMED)
            .map(({ title }) => title)
            .join(
              '; ',
            )}${counted.length > MOST_NAMED ? `; and ${counted.length - MOST_NAMED} more` : ''}.${more}`
        : `Nothing in this data surely changed or became known${of} ${days}.${
            rows.length > 0
              ? ` Perhaps: ${rows
                  .slice(0, MOST_NAMED)
                  .map(({ title }) => title)
                  .join('; ')}.`
              : ''
          }`,
    number: hasMore ? null : counted.length,
    groups: [{ title: sentenceCase(days), counted: true, rows: counted }],
    nearMisses: rows.filter((row) => !counted.includes(row)),
    graphql: changesQuery(range, ids),
  };
}

async function read(
  desk: Desk,
  ids: readonly string[],
  range: ChangeRange,
): Promise<{ changes: Change[]; hasMore: boolean; relations: Map<string, SeenRelation> }> {
  const { store, read: context } = desk.reading;
  const denials = typesOf(desk.vocabulary, ['DENIAL']);
  const query = {
    statuses: [...STATUSES],
    ...(denials.length > 0 ? { withoutTypes: denials } : {}),
    ...(ids.length > 0 ? { of: [...ids] } : {}),
  };
  const { rows, hasNext } = await store.changes(query, range, { first: MOST_CHANGES }, context);
  const lens = { asOf: range.until, knownBy: range.until };
  const known = new Map<string, SeenRelation>();
  const add = async (wanted: readonly string[]) => {
    const some = [...new Set(wanted)].filter((id) => !known.has(id));
    if (some.length === 0) return;
    for (const relation of await store.relationsByIds(some, lens, context))
      if (relation) known.set(relation.id, relation);
  };
  await add(rows.map(({ relation }) => relation));
  // A widening is told as one of its deal.
  await add([...known.values()].flatMap(({ amends }) => amends ?? []));
  return { changes: rows, hasMore: hasNext, relations: known };
}

function rowsOf(
  desk: Desk,
  changes: readonly Change[],
  relations: ReadonlyMap<string, SeenRelation>,
  range: ChangeRange,
): AnswerRow[] {
  return changes.flatMap((change) => {
    const relation = relations.get(change.relation);
    if (!relation) return [];
    const deal =
      change.kind === 'WIDENED' && relation.amends !== null ? relations.get(relation.amends) : null;
    const title = changeSentence({
      change,
      day: dayOfChange(change, relation.state),
      status: relation.state.status,
      ends: [desk.entity(relation.from), desk.entity(relation.to)],
      term: typeTerm(desk.vocabulary, (deal ?? relation).type),
    });
    const because = certaintyOfChange(change, range) === 'CERTAIN' ? 'MATCH' : 'ONLY_POSSIBLE';
    return [rowOf(desk, [relation], { title, because })];
  });
}
