import { dayInWords } from '../../../model/dates/words.ts';
import { typesOf } from '../../../queries/vocabularyTerms.ts';
import type { SeenRelation } from '../../../store/port.ts';
import type { Draft } from '../../answer/answer.ts';
import { rowOf } from '../../answer/rows.ts';
import { list, numberInWords, relationTitle, sentenceCase, statusClause } from '../../answer/words.ts';
import type { Question } from '../../grammar/tree.ts';
import type { Span } from '../../lexicon/meaning.ts';
import type { Desk } from '../desk.ts';
import { relationsQuery } from '../graphql.ts';
import { allStandFor, nameInWords } from '../heads.ts';
import { mentioning } from '../mentions.ts';
import { relationsWhere } from '../read.ts';
import { standingOf, withoutAmendments } from '../standing.ts';
import { atEvents } from './select.ts';

type Happened = Extract<Question, { form: 'HAPPENED' }>;

const MOST_NAMED = 8;

/** What happened at an event or in a time, whoever it was between, with what became known only later. */
export async function planHappened(desk: Desk, question: Happened, words: readonly Span[]): Promise<Draft> {
  const found = await read(desk, question);
  if (desk.reach.isCut)
    return {
      kind: 'UNSUPPORTED',
      sentence:
        'More happened then than one answer can tell. Name somebody, or ask for one kind of relation.',
    };
  const { relations, missing } = await mentioning(desk, withoutAmendments(found), words);
  const standing = relations.map((relation) => ({ relation, because: standingOf(desk, relation) }));
  const counted = standing.filter(({ because }) => because === 'MATCH').map(({ relation }) => relation);
  const rest = standing
    .filter(({ because }) => because !== 'MATCH' && because !== 'NOT_YET' && because !== 'ENDED')
    .map(({ relation }) => relation);
  await desk.learn([...counted, ...rest]);
  const later = counted.length === 0 ? await knownLater(desk, question, words) : [];
  const what = question.at ? ` at ${question.at.name}` : question.aim ? ` “${question.aim.phrase}”` : ' then';
  const nothing = `Nothing${what}${question.named.length > 0 ? ` of ${list(question.named.map(nameInWords))}` : ''} in this data ${desk.lens.knownBy < desk.reading.today ? `was public by ${dayInWords(desk.lens.knownBy)}` : 'fits'}.`;
  const more =
    later.length > 0
      ? ` What it holds of it became public later, first on ${dayInWords(later.map(({ state }) => state.firstPublished ?? '9999-12-31').sort()[0] ?? '')}.`
      : '';
  return {
    sentence:
      counted.length > 0
        ? `${sentenceCase(numberInWords(counted.length))}: ${counted
            .slice(0, MOST_NAMED)
            .map((relation) => `${relationTitle(desk, relation)} (${statusClause(desk, relation)})`)
            .join('; ')}${counted.length > MOST_NAMED ? `; and ${counted.length - MOST_NAMED} more` : ''}.`
        : `${nothing}${more}`,
    number: counted.length,
    status: counted[0]?.state.status ?? null,
    groups: [
      { title: `Found${what}`, counted: true, rows: counted.map((relation) => rowOf(desk, [relation], {})) },
    ],
    nearMisses: [
      ...rest.map((relation) => rowOf(desk, [relation], {})),
      ...later.map((relation) =>
        rowOf(desk, [relation], {
          because: 'LATER_KNOWN',
          reason: `First public on ${dayInWords(relation.state.firstPublished ?? desk.lens.knownBy)}, so not known by ${dayInWords(desk.lens.knownBy)}.`,
        }),
      ),
    ],
    graphql: relationsQuery(desk, {
      ...(question.at ? { of: question.at.ids.slice(0, 1) } : {}),
      ...(question.aim ? { types: question.aim.types } : {}),
    }),
    missing,
  };
}

async function read(desk: Desk, { at, named, aim }: Happened): Promise<SeenRelation[]> {
  const ids = await allStandFor(desk, named);
  if (!at) {
    const rows = await relationsWhere(desk, { ...(aim ? { types: aim.types } : {}) });
    // What began then has happened then; what merely went on has not.
    return aim ? rows : rows.filter((relation) => beganIn(desk, relation));
  }
  const events = at.ids.slice(0, 1);
  const contact = aim ? aim.types : null;
  const attended =
    contact === null
      ? await relationsWhere(desk, { of: events, types: typesOf(desk.vocabulary, ['ATTENDANCE']) })
      : [];
  const rows = [...(await atEvents(desk, events)), ...attended];
  return rows.filter(
    (relation) =>
      (contact === null || contact.includes(relation.type)) &&
      ids.every((id) => relation.from === id || relation.to === id),
  );
}

function beganIn({ during }: Desk, { state: { start, startStated } }: SeenRelation): boolean {
  if (!during || !startStated || start?.earliest == null || start.latest === null) return false;
  return during.from <= start.earliest && start.latest <= during.until;
}

/** What of it is public today, where the question asks for an earlier day. */
async function knownLater(desk: Desk, question: Happened, words: readonly Span[]): Promise<SeenRelation[]> {
  if (desk.lens.knownBy >= desk.reading.today) return [];
  const today: Desk = {
    ...desk,
    lens: { ...desk.lens, asOf: desk.reading.today, knownBy: desk.reading.today },
  };
  const { relations } = await mentioning(today, withoutAmendments(await read(today, question)), words);
  const later = relations.filter((relation) => standingOf(today, relation) === 'MATCH');
  await desk.learn(later);
  return later;
}
