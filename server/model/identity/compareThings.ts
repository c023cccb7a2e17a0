import { isMisspelt } from './edits.ts';
import { soundOf } from './sound.ts';
import type { ThingName } from './thingName.ts';
import { speaksAgainst, speaksFor } from './types.ts';
import type { Reason } from './types.ts';
import { DISTINGUISHING, GENERIC, PLACES, TRADES } from './words/organisations.ts';
import { isSomeOrder } from './written.ts';

const WHOLE_NAME = 0.85;

/** What is known of both beside the names. */
export interface Surroundings {
  countries: ReadonlyArray<string | null>;
}

/** Reasons from the names of two organisations, events or places; none where they have nothing in common. */
export function compareThings(left: ThingName, right: ThingName, around: Surroundings): Reason[] {
  const reasons = sameWords(left, right) ?? shortForm(left, right) ?? alignedWords(left, right, around);
  if (reasons.length === 0) return [];
  return [...reasons, ...numbers(left, right), ...forms(left, right), ...characters(left, right)];
}

function sameWords(left: ThingName, right: ThingName): Reason[] | null {
  if (left.joined === '' || right.joined === '') return null;
  if (left.joined === right.joined)
    return [
      speaksFor(
        WHOLE_NAME,
        left.text === right.text
          ? `Both are called “${left.text}”.`
          : `“${left.text}” and “${right.text}” are the same name.`,
      ),
    ];
  if (left.joined.length !== right.joined.length || left.joined.length < 5) return null;
  if (!isSomeOrder(left.words, right.joined) && !isSomeOrder(right.words, left.joined)) return null;
  return [
    speaksFor(WHOLE_NAME - 0.05, `“${left.text}” and “${right.text}” are the same words in another order.`),
  ];
}

/** GM and General Motors. */
function shortForm(left: ThingName, right: ThingName): Reason[] | null {
  const [short, long] = left.acronym !== null ? [left, right] : [right, left];
  const { acronym } = short;
  if (acronym === null || long.acronym !== null || long.words.length < 2 || !long.initials.includes(acronym))
    return null;
  const weight = acronym.length === 2 ? 0.5 : acronym.length === 3 ? 0.58 : 0.66;
  return [speaksFor(weight, `“${short.text}” are the first letters of “${long.text}”.`)];
}

function alignedWords(left: ThingName, right: ThingName, around: Surroundings): Reason[] {
  const { pairs, here, there } = align(left.words, right.words);
  const common = pairs.filter(({ word }) => !GENERIC.has(word));
  if (common.length === 0) return [];
  const matched = letters(common.map(({ word }) => word));
  const longer = Math.max(letters(left.words.filter(carries)), letters(right.words.filter(carries)));
  const share = Math.min(1, matched / Math.max(1, longer));
  const likeness = pairs.flatMap(({ reason }) => reason ?? []);
  if (here.length > 0 && there.length > 0)
    return [
      speaksFor(0.6 * share, `Both names have “${common.map(({ word }) => word).join(' ')}”.`),
      speaksAgainst(0.35, `“${here.join(' ')}” is not “${there.join(' ')}”.`),
      ...likeness,
    ];
  const extra = [...here, ...there];
  return [
    speaksFor(WHOLE_NAME, `“${left.text}” and “${right.text}” can be the same name.`),
    ...likeness,
    ...extra.map((word, index) => onlyOne(word, index, share, around)),
  ];
}

function onlyOne(word: string, index: number, share: number, { countries }: Surroundings): Reason {
  if (GENERIC.has(word)) return speaksAgainst(0.06, `Only one has “${word}”, which says little.`);
  const country = PLACES[word];
  if (country !== undefined) {
    const isIts = country !== null && countries.includes(country);
    return isIts
      ? speaksAgainst(0.08, `Only one names “${word}”, which is where it is.`)
      : speaksAgainst(0.45, `Only one names “${word}”: it may be a part of the other.`);
  }
  if (DISTINGUISHING.has(word))
    return speaksAgainst(0.5, `Only one has “${word}”, which makes another of it.`);
  if (TRADES.has(word)) return speaksAgainst(0.25, `Only one has “${word}”: it may be a part of the other.`);
  const weight = index === 0 ? 0.15 + 0.5 * (1 - share) : 0.12;
  return speaksAgainst(rounded(weight), `Only one has “${word}”.`);
}

interface Pair {
  word: string;
  reason: Reason | null;
}

function align(
  left: readonly string[],
  right: readonly string[],
): { pairs: Pair[]; here: string[]; there: string[] } {
  const pairs: Pair[] = [];
  const [here, there] = [[...left], [...right]];
  const take = (word: string, other: string, reason: Reason | null) => {
    pairs.push({ word, reason });
    here.splice(here.indexOf(word), 1);
    there.splice(there.indexOf(other), 1);
  };
  for (const word of [...here]) if (there.includes(word)) take(word, word, null);
  const isAlone = pairs.length === 0;
  for (const word of [...here]) {
    const other = there.find((one) => isFree(word, one) && soundsLike(word, one));
    if (other !== undefined)
      take(word, other, speaksAgainst(0.05, `“${word}” and “${other}” are ways to write the same sound.`));
  }
  for (const word of [...here]) {
    const other = there.find(
      (one) =>
        isFree(word, one) && (!isAlone || Math.min(word.length, one.length) >= 7) && isMisspelt(word, one),
    );
    if (other !== undefined)
      take(word, other, speaksAgainst(0.12, `“${word}” and “${other}” differ by a letter or two.`));
  }
  return { pairs, here, there };
}

/** Words with a meaning of their own are never a misspelling of another. */
function isFree(...words: string[]): boolean {
  return words.every(
    (word) => !(word in PLACES) && !DISTINGUISHING.has(word) && !TRADES.has(word) && !/\d/.test(word),
  );
}

function soundsLike(left: string, right: string): boolean {
  const sound = soundOf(left);
  return sound.length >= 4 && sound === soundOf(right);
}

function numbers({ numbers: here }: ThingName, { numbers: there }: ThingName): Reason[] {
  if (here.join() === there.join()) return [];
  if (here.length > 0 && there.length > 0)
    return [speaksAgainst(1, `The numbers differ: ${here.join(', ')} is not ${there.join(', ')}.`)];
  return [speaksAgainst(0.45, `Only one has the number ${[...here, ...there].join(', ')}.`)];
}

function forms({ form: here }: ThingName, { form: there }: ThingName): Reason[] {
  if (!here || !there) return [];
  if (here.name !== there.name && !isLoose(here.name, there.name))
    return [speaksAgainst(0.12, `“${here.written}” and “${there.written}” are different legal forms.`)];
  return here.written === there.written
    ? []
    : [speaksFor(0.02, `“${here.written}” and “${there.written}” can be the same legal form.`)];
}

// "Co" and "Company" are written for any form.
const isLoose = (...names: string[]) => names.includes('company');

function characters({ han: here }: ThingName, { han: there }: ThingName): Reason[] {
  if (here === null || there === null || here === there) return [];
  return [
    speaksAgainst(0.4, `The names are read alike, and written with other characters: ${here}, ${there}.`),
  ];
}

const carries = (word: string) => !GENERIC.has(word);
const letters = (words: readonly string[]) => words.reduce((sum, { length }) => sum + length, 0);
const rounded = (value: number) => Math.round(value * 100) / 100;
