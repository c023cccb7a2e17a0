import { dateInWords } from '../../model/dates/words.ts';
import type { FuzzyDate, Voice } from '../../model/types.ts';
import { list, listSome, numberInWords, sentenceCase, TOO_MANY } from '../../queries/words.ts';
import { typeTerm } from '../../queries/vocabularyTerms.ts';
import { voicesInWords } from '../../model/claims/voices.ts';
import type { SeenRelation } from '../../store/port.ts';
import type { Desk } from '../planner/desk.ts';

export { list, numberInWords, sentenceCase, TOO_MANY };

const MOST_NAMED = 12;

/** The titles of rows as a list, of many rows the first. */
export const titles = (rows: ReadonlyArray<{ title: string }>): string =>
  listSome(
    rows.map(({ title }) => title),
    MOST_NAMED,
  );

/** "Ford, licensing deal with CATL": a relation as a title. */
export function relationTitle(desk: Desk, relation: SeenRelation): string {
  const { label } = typeTerm(desk.vocabulary, relation.type);
  return `${desk.entity(relation.from)} — ${label} — ${desk.entity(relation.to)}`;
}

/** The same as a clause: "Ford is in talks with BYD" is not promised by a label, so it stays a label. */
export function relationClause(desk: Desk, relation: SeenRelation): string {
  return relationTitle(desk, relation).replaceAll(' — ', ' ');
}

/** How sure a relation is, with who says and who denies, as the end of a sentence. */
export function statusClause(desk: Desk, { state, from, to }: SeenRelation): string {
  const say = voices(desk, state.supports);
  const deny = voices(desk, state.denies);
  const both = [from, to].every((end) => state.denies.some(({ party }) => party === end)) && from !== to;
  const denied = `denied by ${both ? `both, ${deny}` : deny}`;
  switch (state.status) {
    case 'CONFIRMED':
      return `confirmed by ${
        voices(
          desk,
          state.supports.filter(({ basis }) => basis === 'OFFICIAL'),
        ) || say
      }`;
    case 'REPORTED':
      return `reported by ${say}, not confirmed`;
    case 'DISPUTED':
      return `disputed: ${state.rule === 3 ? 'stated' : 'reported'} by ${say}, denied by ${deny}`;
    case 'DENIED':
      return say === '' ? denied : `reported by ${say}, ${denied}`;
    case 'RETRACTED':
      return 'reported and since taken back';
  }
}

const voices = (desk: Desk, all: readonly Voice[]): string =>
  list(voicesInWords(all, desk.entity, desk.publisher));

/** "in January 2026", "no later than …", "beginning not given". */
export function dateClause(desk: Desk, relation: SeenRelation): string {
  const { start, startStated, end } = relation.state;
  const isState = typeTerm(desk.vocabulary, relation.type).temporality === 'STATE';
  const began =
    !start || !startStated
      ? isState
        ? 'beginning not given'
        : 'date not given'
      : `${isState ? 'since ' : ''}${inDate(start, isState).replace(/^between/, isState ? 'some day between' : 'between')}`;
  return end && isState ? `${began}, until ${dateInWords(end)}` : began;
}

/** "in January 2026", "on 5 May 2025", "between … and …". */
export function inDate(date: FuzzyDate, bare = false): string {
  const words = dateInWords(date);
  if (/^(no |between|about|perhaps|until|since|from)/.test(words)) return words;
  if (bare) return words;
  return /^\d{1,2} /.test(words) ? `on ${words}` : `in ${words}`;
}

/** What a relation is about, where the data say so. */
export function aboutClause({ properties }: Pick<SeenRelation, 'properties'>): string {
  const named = ['product', 'subject', 'topic'].flatMap((wanted) =>
    properties.filter(({ name }) => name === wanted),
  );
  return named[0] ? ` (${named[0].value})` : '';
}
