import type { SearchHit } from '../api/search.ts';
import { text } from '../text.ts';
import { countryName } from '../ui/countries.ts';
import type { Offer } from './offers.ts';

/** A row under the question bar. */
export type Suggestion =
  | { id: string; does: 'open'; label: string; note: string; entity: string; kind: string }
  | { id: string; does: 'ask'; label: string; note: string; offer: Offer }
  | { id: string; does: 'words'; label: string; note: string };

export interface SuggestionGroup {
  title: string;
  rows: Suggestion[];
}

/** The rows for what is typed: questions before names when it reads like a question. */
export function suggestionsFor(
  typed: string,
  hits: readonly SearchHit[],
  offered: readonly Offer[],
): SuggestionGroup[] {
  const names: SuggestionGroup = { title: text.search.entities, rows: hits.map(openRow) };
  const questions: SuggestionGroup = {
    title: typed.trim() === '' ? text.search.examples : text.search.questions,
    rows: offered.map(askRow),
  };
  const words = typed.trim();
  const lookUp: SuggestionGroup = {
    title: '',
    rows: words === '' ? [] : [{ id: 'words', does: 'words', label: text.search.askWords(words), note: '' }],
  };
  const isQuestion = /\s/.test(words) && offered.length > 0;
  return (isQuestion ? [questions, names, lookUp] : [names, questions, lookUp]).filter(
    (group) => group.rows.length > 0,
  );
}

function openRow(hit: SearchHit): Suggestion {
  const { id, name, kind, country } = hit.entity;
  const matched =
    hit.match === 'MISSPELT'
      ? text.search.misspelt
      : hit.name === name
        ? ''
        : text.search.alsoKnown(hit.name);
  const notes = [matched, country ? countryName(country) : ''].filter(Boolean);
  return { id: `entity ${id}`, does: 'open', label: name, note: notes.join(' · '), entity: id, kind };
}

function askRow(offer: Offer): Suggestion {
  return { id: `ask ${offer.words}`, does: 'ask', label: offer.words, note: '', offer };
}
