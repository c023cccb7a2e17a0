import type { Reading } from '../../queries/context.ts';
import { list } from '../../queries/words.ts';
import type { Lens } from '../../store/port.ts';
import type { Sentence } from '../grammar/sentence.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { meant } from '../lexicon/meaning.ts';
import type { Answer, Draft } from './answer.ts';
import { askedInstead, nearNames } from './instead.ts';

/** Said wherever something is asked and nothing is loaded yet. */
export const NO_DATA =
  'There is no data here yet. `npm start` fills an empty database when it starts, `npm run seed -- <folder>` loads a folder (docs/seeds.md).';

/** A date that can be read in two ways is for the reader to choose; null where all are clear. */
export function unclearDate(sentence: Sentence, question: string): Draft | null {
  for (const span of sentence.dates) {
    const date = meant(span, 'DATE');
    if (date?.unclear == null) continue;
    const swap = (text: string) => question.replace(span.text, `on ${text}`);
    return {
      kind: 'CHOICES',
      sentence: date.unclear,
      readings: date.alternatives.map((text) => ({ label: text, question: swap(text) })),
    };
  }
  return null;
}

/** Nothing can be asked of an empty database: what fills it is the answer. */
export function nothingLoaded(question: string, lens: Lens): Answer {
  return {
    question,
    kind: 'NOT_UNDERSTOOD',
    form: null,
    understood: [],
    sentence: NO_DATA,
    yesNo: null,
    number: null,
    date: null,
    status: null,
    groups: [],
    nearMisses: [],
    graphql: null,
    unmatched: [],
    suggestions: [],
    readings: [],
    lens,
  };
}

/** What was not understood, what was, and what could be asked instead. */
export async function notUnderstood(reading: Reading, lexicon: Lexicon, sentence: Sentence): Promise<Draft> {
  const unknown = sentence.unknown.map(({ text }) => `“${text}”`);
  const known = sentence.content.filter(({ meanings }) => meanings.length > 0).map(({ text }) => `“${text}”`);
  const what =
    unknown.length > 0
      ? `${list(unknown)}: no name in this data, no word of its vocabulary`
      : 'what is asked';
  return {
    kind: 'NOT_UNDERSTOOD',
    sentence: `I did not understand ${what}.${known.length > 0 ? ` Understood: ${list(known)}.` : ''} Ask who is partnered, met, works for, denies, says so, or how two are connected.`,
    suggestions: await askedInstead(reading, lexicon, sentence),
    readings: await nearNames(reading, lexicon, sentence),
  };
}
