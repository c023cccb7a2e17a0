import { changesOf } from '../../../model/claims/changes.ts';
import { dayInWords } from '../../../model/dates/words.ts';
import type { Day } from '../../../model/types.ts';
import type { Draft } from '../../answer/answer.ts';
import { rowOf } from '../../answer/rows.ts';
import { list, numberInWords, relationTitle, sentenceCase } from '../../answer/words.ts';
import type { Question } from '../../grammar/tree.ts';
import type { Desk } from '../desk.ts';
import { relationsQuery } from '../graphql.ts';
import { allStandFor, nameInWords } from '../heads.ts';
import { MOST_RELATIONS, relationsWhere } from '../read.ts';

type Changes = Extract<Question, { form: 'CHANGES' }>;

const WORDS = {
  BEGAN: 'began',
  ENDED: 'ended',
  WIDENED: 'was widened',
  BECAME_KNOWN: 'became known',
  CONFIRMED: 'was confirmed',
  REPORTED: 'was reported',
  DISPUTED: 'was disputed',
  DENIED: 'was denied',
  RETRACTED: 'was taken back',
} as const;

/** What became known or changed since a day: in the world, and in what is public. */
export async function planChanges(desk: Desk, { named, since, until }: Changes): Promise<Draft> {
  const ids = await allStandFor(desk, named);
  if (since === null)
    return {
      kind: 'NOT_UNDERSTOOD',
      sentence: 'Since when? Name a day or a month: “what changed since December 2025”.',
    };
  const all = await relationsWhere({ ...desk, during: null }, ids.length > 0 ? { of: ids } : {});
  if (all.length >= MOST_RELATIONS)
    return {
      kind: 'UNSUPPORTED',
      sentence: 'More relations than one answer can go through. Name somebody: “what changed for X since …”.',
    };
  const histories = await desk.reading.store.relationHistories(
    all.map(({ id }) => id),
    desk.reading.read,
  );
  const last = until !== null && until < desk.lens.knownBy ? until : desk.lens.knownBy;
  const found = all.flatMap((relation, index) => {
    const history = histories[index];
    const happened = history
      ? changesOf(history).filter(
          (change) => change.day >= since && change.day <= last && isKnown(change, desk.lens.knownBy),
        )
      : [];
    return happened.length > 0 ? [{ relation, happened }] : [];
  });
  await desk.learn(found.map(({ relation }) => relation));
  const rows = found.map(({ relation, happened }) =>
    rowOf(desk, [relation], {
      because: 'MATCH',
      title: `${relationTitle(desk, relation)}: ${list(happened.map(({ kind, day, earliest }) => `${WORDS[kind]} ${earliest === day ? `on ${dayInWords(day)}` : `by ${dayInWords(day)}`}`))}`,
    }),
  );
  const of = named.length > 0 ? ` for ${list(named.map(nameInWords))}` : '';
  return {
    sentence:
      rows.length > 0
        ? `${sentenceCase(numberInWords(rows.length))} ${rows.length === 1 ? 'relation' : 'relations'} changed or became known${of} since ${dayInWords(since)}: ${rows
            .slice(0, 6)
            .map(({ title }) => title)
            .join('; ')}${rows.length > 6 ? `; and ${rows.length - 6} more` : ''}.`
        : `Nothing in this data changed or became known${of} since ${dayInWords(since)}.`,
    number: rows.length,
    groups: [{ title: `Since ${dayInWords(since)}`, counted: true, rows }],
    graphql: relationsQuery({ ...desk, during: null }, ids.length > 0 ? { of: ids } : {}),
  };
}

const isKnown = ({ knownFrom, knownUntil }: { knownFrom: Day; knownUntil: Day | null }, day: Day): boolean =>
  knownFrom <= day && (knownUntil === null || day < knownUntil);
