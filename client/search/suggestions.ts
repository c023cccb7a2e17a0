import type { Completion } from '../api/complete.ts';
import type { SearchHit } from '../api/search.ts';
import { text } from '../text.ts';
import { countryName } from '../ui/countries.ts';
import type { Offer } from './offers.ts';

/** A row under the question bar. `goOn` puts its text into the field, to type on from there. */
export type Suggestion =
  | { id: string; does: 'open'; label: string; note: string; entity: string; kind: string }
  | { id: string; does: 'ask'; label: string; note: string; offer: Offer }
  | { id: string; does: 'askWords'; label: string; note: string; words: string }
  | { id: string; does: 'goOn'; label: string; note: string; words: string; kind: string }
  | { id: string; does: 'words'; label: string; note: string };

export interface SuggestionGroup {
  title: string;
  rows: Suggestion[];
}

interface Found {
  hits: readonly SearchHit[];
  offered: readonly Offer[];
  completions: readonly Completion[];
}

const MOST_QUESTIONS = 6;

/** The rows for what is typed: in the middle of a question how it may go on, at its beginning names first. */
export function suggestionsFor(typed: string, { hits, offered, completions }: Found): SuggestionGroup[] {
  const words = typed.trim();
  const names: SuggestionGroup = { title: text.search.entities, rows: hits.map(openRow) };
  const onwards: SuggestionGroup = {
    title: text.search.goOn,
    rows: completions
      .filter(({ kind }) => kind === 'WORD' || (kind === 'ENTITY' && /\s/.test(words)))
      .map((completion) => goOnRow(completion, typed)),
  };
  const questions: SuggestionGroup = {
    title: words === '' ? text.search.examples : text.search.questions,
    rows: [...offered.map(askRow), ...completions.filter(({ kind }) => kind === 'QUESTION').map(askWordsRow)]
      .filter((row, index, all) => all.findIndex(({ label }) => label === row.label) === index)
      .slice(0, MOST_QUESTIONS),
  };
  const lookUp: SuggestionGroup = {
    title: '',
    rows: words === '' ? [] : [{ id: 'words', does: 'words', label: text.search.askWords(words), note: '' }],
  };
  const order = /\s/.test(words) ? [onwards, questions, names, lookUp] : [names, questions, onwards, lookUp];
  return order.filter((group) => group.rows.length > 0);
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

/** Said by what is new in it: the field above holds the rest. */
function goOnRow({ text: words, label: kind }: Completion, typed: string): Suggestion {
  const kept = typed.slice(0, commonLength(words, typed)).lastIndexOf(' ') + 1;
  const label = kept > 0 ? `… ${words.slice(kept)}` : words;
  return { id: `on ${words}`, does: 'goOn', label, note: '', words, kind };
}

function commonLength(one: string, other: string): number {
  const least = Math.min(one.length, other.length);
  for (let at = 0; at < least; at += 1) if (one[at] !== other[at]) return at;
  return least;
}

const askWordsRow = ({ text: words }: Completion): Suggestion => ({
  id: `question ${words}`,
  does: 'askWords',
  label: words,
  note: '',
  words,
});

function askRow(offer: Offer): Suggestion {
  return { id: `ask ${offer.words}`, does: 'ask', label: offer.words, note: '', offer };
}
