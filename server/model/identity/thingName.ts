import { simplified } from './words/characters.ts';
import { FRONT_FORMS, LEGAL_FORMS, WRITTEN_FORMS } from './words/legalForms.ts';
import { NUMBER_WORDS, PHRASES, SAME_WORD, SMALL } from './words/organisations.ts';
import { isHan, wordsOf } from './written.ts';

/** The name of an organisation, an event or a place, taken apart. */
export interface ThingName {
  kind: 'THING';
  text: string;
  /** What is left when legal form, numbers and words like "of" are taken off; each without a plural s. */
  words: string[];
  joined: string;
  /** First letters, for "GM": of the words that carry something, and of all words. */
  initials: string[];
  /** The name itself when it may be a short form of another: one word of 2 to 6 letters. */
  acronym: string | null;
  /** A name of `LEGAL_FORMS`, with how it is written here. */
  form: { name: string; written: string } | null;
  /** Numbers that are words of their own, in order. */
  numbers: number[];
  han: string | null;
}

const FORMS: ReadonlyArray<{ words: readonly string[]; name: string }> = Object.entries(LEGAL_FORMS)
  .flatMap(([name, ways]) => ways.map((way) => ({ words: way.split(' '), name })))
  .sort((left, right) => right.words.length - left.words.length);

export function thingName(text: string): ThingName {
  const { rest, form: written } = writtenForm(text);
  const all = wordsOf(rest, { initials: false });
  const { words: formless, form } = takeForm(all);
  const joined = phrases(formless);
  const numbers: number[] = [];
  const words: string[] = [];
  for (const [index, word] of joined.entries()) {
    const number = numberOf(word, index);
    if (number !== null) numbers.push(number);
    else if (!SMALL.has(word) || joined.length === 1) words.push(sameWord(word));
  }
  const short = all.length === 1 ? (all[0] ?? '') : '';
  return {
    kind: 'THING',
    text,
    words,
    joined: words.join(''),
    initials: [...new Set([firstLetters(words), firstLetters(all), firstLetters(formless)])],
    acronym: /^[a-z]{2,6}$/.test(short) && isCapital(text) ? short : null,
    form: written ?? form,
    numbers: numbers.sort((left, right) => left - right),
    han: isHan(rest) ? simplified(rest.replace(/\s/g, '')) : null,
  };
}

function writtenForm(text: string): { rest: string; form: ThingName['form'] } {
  for (const [written, name] of WRITTEN_FORMS) {
    const rest = text.replace(written, ' ').trim();
    if (rest !== text.trim() && rest !== '') return { rest, form: { name, written } };
  }
  return { rest: text, form: null };
}

/** Takes a legal form off the end, or one of a few off the front, as long as something is left. */
function takeForm(words: readonly string[]): { words: string[]; form: ThingName['form'] } {
  for (const { words: form, name } of FORMS) {
    if (form.length >= words.length) continue;
    const end = words.slice(-form.length);
    if (end.every((word, index) => word === form[index]))
      return { words: takeForm(words.slice(0, -form.length)).words, form: { name, written: form.join(' ') } };
  }
  const [first = '', ...rest] = words;
  const front = rest.length > 0 && FRONT_FORMS.includes(first) && first !== 'company';
  if (!front) return { words: [...words], form: null };
  const name = FORMS.find(({ words: form }) => form.length === 1 && form[0] === first)?.name ?? first;
  return { words: rest, form: { name, written: first } };
}

function phrases(words: readonly string[]): string[] {
  let text = ` ${words.join(' ')} `;
  for (const [phrase, word] of PHRASES) text = text.replaceAll(` ${phrase} `, ` ${word} `);
  return text.trim().split(' ');
}

/** A number that is a word of its own; the first word is a name ("X Corp", "One Medical"). */
function numberOf(word: string, index: number): number | null {
  if (/^\d{1,9}$/.test(word)) return Number(word);
  const ordinal = /^(\d{1,4})(?:st|nd|rd|th)$/.exec(word)?.[1];
  if (ordinal !== undefined) return Number(ordinal);
  const isName = index === 0 && !/^(?:first|second|third|fourth|fifth|twentieth)$/.test(word);
  return isName ? null : (NUMBER_WORDS[word] ?? null);
}

function sameWord(word: string): string {
  const single = word.length > 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
  return SAME_WORD[word] ?? SAME_WORD[single] ?? (single.endsWith('ie') ? `${single.slice(0, -2)}y` : single);
}

const firstLetters = (words: readonly string[]) => words.map((word) => word[0]).join('');
const isCapital = (text: string) => text === text.toUpperCase() || /^[A-Z]{2}/.test(text);
