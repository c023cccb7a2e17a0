import { CATEGORIES, CERTAINTIES, STATUSES } from '../model/types.ts';
import type { Category } from '../model/types.ts';
import type { Reading } from '../queries/context.ts';
import { lensOf } from '../queries/lens.ts';
import { typeTerm } from '../queries/vocabularyTerms.ts';
import { lexiconFor } from './lexicon/keptLexicon.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { MOST_CHARACTERS } from './ask.ts';

/** A way to go on typing: the whole text as it would then stand. */
export interface Completion {
  text: string;
  label: string;
  kind: 'entity' | 'word' | 'question';
}

/** Completions at most. */
export const MOST_COMPLETIONS = 8;
const MOST_OF_A_SORT = 4;

/** How a question may go on, by what is in the data: names, words of the vocabulary, questions about who is named. */
export async function complete(reading: Reading, text: string): Promise<Completion[]> {
  if (text.trim() === '' || text.length > MOST_CHARACTERS) return [];
  const lexicon = await lexiconFor(reading);
  const [names, questions] = [
    await namesFor(reading, text, lexicon),
    await questionsFor(reading, text, lexicon),
  ];
  const all = [...names, ...wordsFor(text, lexicon), ...questions];
  return [
    ...new Map(
      all.filter((completion) => completion.text !== text).map((completion) => [completion.text, completion]),
    ).values(),
  ].slice(0, MOST_COMPLETIONS);
}

/** Names that begin with the last words typed, the longest run of words first. */
async function namesFor(reading: Reading, text: string, lexicon: Lexicon): Promise<Completion[]> {
  const index = await reading.names();
  for (const start of lastWords(text)) {
    const fragment = text.slice(start);
    if (fragment.trim().length < 2) continue;
    const hits = index.search(fragment, MOST_OF_A_SORT).filter(({ match }) => match !== 'MISSPELT');
    if (hits.length > 0)
      return hits.map(({ entity }) => ({
        text: text.slice(0, start) + lexicon.names.mainName(entity),
        label: lexicon.names.kindOf(entity) ?? '',
        kind: 'entity',
      }));
  }
  return [];
}

/** Where the last three words, two words and the last word begin; none after a space. */
function lastWords(text: string): number[] {
  if (/\s$/.test(text)) return [];
  const starts = [...text.matchAll(/\S+/g)].map(({ index }) => index);
  return starts.slice(-3);
}

const SORTED = new WeakMap<Lexicon, string[]>();

/** Phrases for kinds, countries and relations that begin with the last word typed. */
function wordsFor(text: string, lexicon: Lexicon): Completion[] {
  const start = lastWords(text).at(-1);
  const fragment = start === undefined ? '' : text.slice(start).toLowerCase();
  if (start === undefined || fragment.length < 2) return [];
  const sorted =
    SORTED.get(lexicon) ??
    [...lexicon.phrases.keys()]
      .filter((key) =>
        lexicon.phrases.get(key).some(({ as }) => as === 'RELATION' || as === 'KIND' || as === 'COUNTRY'),
      )
      .sort();
  SORTED.set(lexicon, sorted);
  const found = sorted.filter((key) => key.startsWith(fragment) && key !== fragment).slice(0, MOST_OF_A_SORT);
  return found.map((key) => ({ text: text.slice(0, start) + key, label: 'word', kind: 'word' }));
}

/** What can be asked of the one who is named, where the data hold an answer. */
async function questionsFor(reading: Reading, text: string, lexicon: Lexicon): Promise<Completion[]> {
  const named = lexicon
    .read(text, reading.today)
    .flatMap(({ meanings }) => meanings.filter((meaning) => meaning.as === 'ENTITY'));
  const [only, ...more] = named;
  const id = only?.ids[0];
  if (id === undefined || more.length > 0) return [];
  const query = { statuses: [...STATUSES], certainties: [...CERTAINTIES] };
  const vocabulary = await reading.vocabulary();
  const counts = await reading.store.relationCounts([id], query, lensOf({}, reading.today), reading.read);
  const held = new Set(
    counts
      .filter(({ type }) => typeTerm(vocabulary, type).category !== 'CONTACT' || type === 'MET_WITH')
      .map(({ type }) => typeTerm(vocabulary, type).category),
  );
  const denied = counts.some(({ status }) => status === 'DENIED' || status === 'DISPUTED');
  const name = lexicon.names.mainName(id);
  const kind = lexicon.names.kindOf(id) ?? '';
  const asked = CATEGORIES.filter((category) => held.has(category)).flatMap(
    (category) => ABOUT[category]?.(name, kind) ?? [],
  );
  return [...asked, ...(denied ? [`What is denied about ${name}?`] : [])].map((question) => ({
    text: question,
    label: 'question',
    kind: 'question',
  }));
}

const ABOUT: Partial<Record<Category, (name: string, kind: string) => string[]>> = {
  PARTNERSHIP: (name) => [`Who are the partners of ${name}?`],
  TALKS: (name) => [`Who is ${name} in talks with?`],
  CONTACT: (name) => [`Who met ${name}?`],
  EMPLOYMENT: (name, kind) => [kind === 'Person' ? `What does ${name} do?` : `Who works for ${name}?`],
  ATTENDANCE: (name, kind) => (kind === 'Event' || kind === 'Meeting' ? [`Who attended ${name}?`] : []),
};
