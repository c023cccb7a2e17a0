import type { Reading } from '../queries/context.ts';
import { within } from '../queries/kept.ts';
import { askableOf, wellKnownQuestions } from './askable.ts';
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
  const forms = await formsFor(reading, text, lexicon);
  const all = [...names, ...forms, ...wordsFor(text, lexicon), ...questions];
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

/** Phrases for kinds, countries and relations that begin with the last words typed, the longest run of them first. */
function wordsFor(text: string, lexicon: Lexicon): Completion[] {
  const sorted =
    SORTED.get(lexicon) ??
    [...lexicon.phrases.keys()]
      .filter((key) =>
        lexicon.phrases
          .get(key)
          .some(
            (meaning) =>
              meaning.as === 'RELATION' ||
              meaning.as === 'KIND' ||
              (meaning.as === 'COUNTRY' && lexicon.names.countries.has(meaning.code)),
          ),
      )
      .sort();
  SORTED.set(lexicon, sorted);
  for (const start of lastWords(text)) {
    const fragment = text.slice(start).toLowerCase();
    if (fragment.length < 2) continue;
    const found = sorted.filter((key) => key.startsWith(fragment) && key !== fragment);
    if (found.length > 0)
      return found
        .slice(0, MOST_OF_A_SORT)
        .map((key) => ({ text: text.slice(0, start) + key, label: 'word', kind: 'word' }));
  }
  return [];
}

/** Milliseconds for what makes a completion better: nobody waits longer for it while typing. */
const WAITED = 500;

const FORMS = new WeakMap<Lexicon, Promise<string[]>>();
const MOST_FORMS = 3;

/** Whole questions that begin as what is typed does, about those of whom the data hold most. */
async function formsFor(reading: Reading, text: string, lexicon: Lexicon): Promise<Completion[]> {
  const begun = text.trimStart().toLowerCase();
  if (begun.length < 2) return [];
  const known = FORMS.get(lexicon) ?? wellKnownQuestions(reading, lexicon);
  FORMS.set(lexicon, known);
  // What failed once is not kept: the next letter asks anew.
  known.catch(() => FORMS.delete(lexicon));
  return (await within(known, WAITED, () => []))
    .filter((question) => question.toLowerCase().startsWith(begun))
    .slice(0, MOST_FORMS)
    .map((question) => ({ text: question, label: 'question', kind: 'question' }));
}

/** What can be asked of the one who is named, where the data hold an answer. */
async function questionsFor(reading: Reading, text: string, lexicon: Lexicon): Promise<Completion[]> {
  const named = lexicon
    .read(text, reading.today)
    .flatMap(({ meanings }) => meanings.filter((meaning) => meaning.as === 'ENTITY'));
  const [only, ...more] = named;
  const id = only?.ids[0];
  if (id === undefined || more.length > 0) return [];
  return (await askableOf(reading, lexicon, id)).map((question) => ({
    text: question,
    label: 'question',
    kind: 'question',
  }));
}
