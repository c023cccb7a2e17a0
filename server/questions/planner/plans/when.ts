import { FIRST_DAY, LAST_DAY } from '../../../model/claims/certainty.ts';
import { parseEdtf } from '../../../model/dates/edtf.ts';
import { dateInWords, dayInWords } from '../../../model/dates/words.ts';
import type { FuzzyDate } from '../../../model/types.ts';
import type { SeenRelation } from '../../../store/port.ts';
import type { Draft } from '../../answer/answer.ts';
import { rowOf } from '../../answer/rows.ts';
import { inDate, list, relationTitle, sentenceCase, statusClause } from '../../answer/words.ts';
import { typeTerm } from '../../../queries/vocabularyTerms.ts';
import type { Question } from '../../grammar/tree.ts';
import type { Span } from '../../lexicon/meaning.ts';
import type { Desk } from '../desk.ts';
import { query } from '../graphql.ts';
import { nameInWords } from '../heads.ts';
import { standingOf } from '../standing.ts';
import { anyoneInWords, entitiesOf } from '../wanted.ts';
import { eventsAmong, select } from './select.ts';
import { whenReported } from './whenReported.ts';

type When = Extract<Question, { form: 'WHEN' }>;

/** When something was, as precisely as the sources say and no finer. */
export async function planWhen(desk: Desk, question: When, words: readonly Span[]): Promise<Draft> {
  const { named, aim, end, party } = question;
  const selected = await select(desk, named, aim, end, words, party);
  await desk.learn(selected.relations);
  const elsewhere = selected.withOthers.map((relation) =>
    rowOf(desk, [relation], { because: 'OTHER_RELATION' }),
  );
  if (question.ask === 'REPORTED' && selected.relations.length > 0)
    return {
      ...whenReported(desk, selected.relations),
      graphql: selected.graphql,
      missing: selected.missing,
    };
  const { events, others } = eventsAmong(desk, selected.ids);
  if (events.length > 0 && others.length === 0 && (question.aim === null || selected.relations.length === 0))
    return ofEvent(desk, events[0] ?? '');
  const undenied = selected.relations.filter(
    (relation) => !['DENIED', 'RETRACTED'].includes(standingOf(desk, relation)),
  );
  const undisputed = undenied.filter((relation) => standingOf(desk, relation) !== 'DISPUTED');
  // What is disputed gives no date where something undisputed does.
  const standing = onlyOf(undisputed.length > 0 ? undisputed : undenied, question.only);
  const denied = selected.relations.filter((relation) => !standing.includes(relation));
  const names = list([...named.map(nameInWords), ...(party ? [anyoneInWords(desk, party)] : [])]);
  const rows = standing.map((relation) =>
    rowOf(desk, [relation], {
      because: 'MATCH',
      title: `${relationTitle(desk, relation)}: ${dated(desk, relation, question.ask)}`,
    }),
  );
  const near = [...denied.map((relation) => rowOf(desk, [relation], {})), ...elsewhere];
  if (standing.length === 0) {
    const not =
      denied.length > 0
        ? `It is not known to have been so: ${denied.map((relation) => `${relationTitle(desk, relation)}, ${statusClause(desk, relation)}`).join('; ')}.`
        : `Nothing in this data says “${question.aim?.phrase ?? 'so'}”${names === '' ? '' : ` of ${names}`}.`;
    return { sentence: not, nearMisses: near, graphql: selected.graphql, missing: selected.missing };
  }
  const date =
    question.ask === 'ENDED'
      ? standing.length === 1
        ? (standing[0]?.state.end ?? null)
        : null
      : together(standing);
  return {
    sentence: `${standing.map((relation) => `${sentenceCase(typeTerm(desk.vocabulary, relation.type).noun)} of ${list([desk.entity(relation.from), desk.entity(relation.to)])}: ${dated(desk, relation, question.ask)}${variants(desk, relation)}; ${statusClause(desk, relation)}.`).join(' ')}`,
    date,
    status: standing[0]?.state.status ?? null,
    groups: [{ title: 'When', counted: true, rows }],
    nearMisses: near,
    graphql: selected.graphql,
    missing: selected.missing,
  };
}

/** Those that may have been the first, or the last: where dates overlap, several. */
function onlyOf(relations: readonly SeenRelation[], only: When['only']): readonly SeenRelation[] {
  const days = relations.flatMap(({ state: { start } }) => (start ? [start] : []));
  if (only === null || days.length < relations.length) return relations;
  const latest = days.flatMap((date) => date.latest ?? []).sort()[0] ?? LAST_DAY;
  const earliest =
    days
      .flatMap((date) => date.earliest ?? [])
      .sort()
      .at(-1) ?? FIRST_DAY;
  return relations.filter(({ state: { start } }) =>
    only === 'FIRST' ? (start?.earliest ?? FIRST_DAY) <= latest : (start?.latest ?? LAST_DAY) >= earliest,
  );
}

function dated(desk: Desk, relation: SeenRelation, ask: When['ask']): string {
  const { start, startStated, end, holds } = relation.state;
  const isState = typeTerm(desk.vocabulary, relation.type).temporality === 'STATE';
  if (ask === 'ENDED') return end ? `ended ${inDate(end)}` : 'no end is reported';
  if (start && startStated)
    return `${ask === 'SINCE' && isState ? 'since ' : ''}${inDate(start, ask === 'SINCE' && isState).replace(/^between/, ask === 'SINCE' && isState ? 'some day between' : 'between')}${end && isState ? `, until ${dateInWords(end)}` : ''}`;
  const latest =
    holds.startLatest !== LAST_DAY && holds.startLatest !== FIRST_DAY
      ? ` no later than ${dayInWords(holds.startLatest)}, when it was first described as so`
      : '';
  return `${isState ? 'its beginning' : 'the day'} is not given${latest === '' ? '' : `;${latest}`}`;
}

/** Where statements differ, each with its date. */
function variants(desk: Desk, relation: SeenRelation): string {
  const said = new Map<string, string[]>();
  for (const { start, locator, source } of desk.evidence(relation.id))
    if (start !== null)
      said.set(start, [
        ...(said.get(start) ?? []),
        `${desk.publisher(source)}${locator === null ? '' : `, ${locator}`}`,
      ]);
  if (said.size < 2) return '';
  return ` (${[...said].map(([edtf, where]) => `${dateInWords(parseEdtf(edtf))}: ${where.join('; ')}`).join(' — ')})`;
}

/** One date for all of them: theirs where it is one, else the widest bounds; null when nothing bounds them. */
function together(relations: readonly SeenRelation[]): FuzzyDate | null {
  const dates = relations.map(({ state }) => (state.startStated ? state.start : (state.start ?? null)));
  const [first] = dates;
  if (dates.length === 1 || dates.every((date) => date?.text === first?.text)) return first ?? null;
  const earliest = dates.map((date) => date?.earliest ?? null);
  const latest = dates.map((date) => date?.latest ?? null);
  if (latest.includes(null)) return null;
  const last = (latest as string[]).sort().at(-1) ?? '';
  const begin = earliest.includes(null) ? '' : ((earliest as string[]).sort()[0] ?? '');
  return parseEdtf(begin === last ? last : `[${begin}..${last}]`);
}

async function ofEvent(desk: Desk, id: string): Promise<Draft> {
  const [entity] = await entitiesOf(desk, [id]);
  const date = entity?.date == null ? null : parseEdtf(entity.date);
  return {
    sentence: date
      ? `${entity?.name ?? ''}: ${inDate(date)}${entity?.place == null ? '' : `, ${entity.place}`}.`
      : `This data gives no date of ${entity?.name ?? id}.`,
    date,
    groups: [],
    graphql: query(
      desk,
      'entity',
      { id },
      '{ id name ... on Event { date { text words } place } ... on Meeting { date { text words } place } }',
    ),
  };
}
