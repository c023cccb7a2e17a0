import type { PersonName } from './personName.ts';
import { isParticle } from './personName.ts';
import { samenessOf } from './sameWord.ts';
import type { Sameness } from './sameWord.ts';
import { speaksAgainst, speaksFor } from './types.ts';
import type { Reason } from './types.ts';
import { FREQUENT } from './words/persons.ts';
import { isSomeOrder } from './written.ts';

const WHOLE_NAME = 0.8;

/** What each way of being the same takes from a whole name, beside EQUAL. */
const LESS: Readonly<Record<Exclude<Sameness, 'EQUAL'>, number>> = {
  SHORT_FORM: 0.03,
  SOUND: 0.03,
  TYPO: 0.12,
  INITIAL: 0.2,
};

/** Reasons from two people's names; none where they have nothing in common. */
export function comparePersons(left: PersonName, right: PersonName): Reason[] {
  if (left.words.length === 0 || right.words.length === 0) return [];
  const reasons = sameWords(left, right) ?? alignedWords(left, right);
  if (reasons.length === 0) return [];
  return [...reasons, ...generations(left, right), ...characters(left, right), ...frequency(left, right)];
}

function sameWords(left: PersonName, right: PersonName): Reason[] | null {
  const isWhole = left.words.filter(({ length }) => length > 1).length > 1;
  if (left.words.join(' ') === right.words.join(' ')) {
    if (!isWhole && left.words.length > 1 && left.han === null)
      return [
        speaksFor(
          WHOLE_NAME - 0.15,
          `Both are called “${shown(left)}”, with an initial that may stand for several names.`,
        ),
      ];
    return isWhole || left.han !== null
      ? [speaksFor(WHOLE_NAME, said(left, right))]
      : [speaksFor(0.55, `Both are called “${shown(left)}”, a single name.`)];
  }
  if (left.joined.length < 5 || left.joined.length !== right.joined.length) return null;
  if (!isSomeOrder(left.words, right.joined) && !isSomeOrder(right.words, left.joined)) return null;
  return [
    speaksFor(
      WHOLE_NAME - 0.03,
      `“${left.text}” and “${right.text}” are the same words in another order, or written together.`,
    ),
  ];
}

function said(left: PersonName, right: PersonName): string {
  return left.text === right.text
    ? `Both are called “${left.text}”.`
    : `“${left.text}” and “${right.text}” are the same name.`;
}

interface Pair {
  left: string;
  right: string;
  how: Sameness;
}

function alignedWords(left: PersonName, right: PersonName): Reason[] {
  const { pairs, leftRest, rightRest } = align(left.words, right.words);
  const whole = pairs.filter(({ how }) => how !== 'INITIAL').filter(({ left: word }) => word.length > 1);
  const [here, there] = [
    leftRest.filter((word) => !isParticle(word)),
    rightRest.filter((word) => !isParticle(word)),
  ];
  if (whole.length === 0) return [];
  // A word that only one has may be a middle name; where both have one, they are two people.
  if ((here.length > 0 && there.length > 0) || isOther(left, here, pairs) || isOther(right, there, pairs)) {
    const weight = isMiddleInitial(here, there, pairs) ? 0.3 : 0.25;
    return [
      speaksFor(weight, `Both names have “${whole.map(({ left: word }) => word).join(' ')}”.`),
      speaksAgainst(0.25, `“${rest(here, left)}” is not “${rest(there, right)}”.`),
    ];
  }
  if (pairs.length === 1)
    return [speaksFor(0.35, `Both names have “${whole[0]?.left ?? ''}”, and one has nothing else.`)];
  const extra = [...here, ...there];
  return [
    speaksFor(WHOLE_NAME, `“${left.text}” and “${right.text}” can be the same name.`),
    ...pairs.flatMap(reasonOf),
    ...extra.map((word) => speaksAgainst(word.length === 1 ? 0.03 : 0.08, `Only one has “${word}”.`)),
  ];
}

/**
 * Where an initial stands for a word, given and family name are in both: Paul K. Morris is not Kevin
 * Morris, Charles R. Hill not Robert Charles.
 */
function isOther({ words }: PersonName, extra: readonly string[], pairs: readonly Pair[]): boolean {
  const outer = [words[0] ?? '', words.at(-1) ?? ''].filter(({ length }) => length > 1);
  return pairs.some(({ how }) => how === 'INITIAL') && outer.some((word) => extra.includes(word));
}

/** What only one has, else the whole name. */
const rest = (extra: readonly string[], { words }: PersonName) =>
  (extra.length > 0 ? extra : words).join(' ');

function isMiddleInitial(here: readonly string[], there: readonly string[], pairs: readonly Pair[]): boolean {
  return pairs.length >= 2 && [...here, ...there].every(({ length }) => length === 1);
}

function reasonOf({ left, right, how }: Pair): Reason[] {
  switch (how) {
    case 'EQUAL':
      return [];
    case 'SHORT_FORM':
      return [speaksAgainst(LESS.SHORT_FORM, `“${left}” and “${right}” are forms of one given name.`)];
    case 'SOUND':
      return [speaksAgainst(LESS.SOUND, `“${left}” and “${right}” are ways to write the same sound.`)];
    case 'TYPO':
      return [speaksAgainst(LESS.TYPO, `“${left}” and “${right}” differ by a letter or two.`)];
    case 'INITIAL':
      return [speaksAgainst(LESS.INITIAL, `“${left}” may stand for “${right}”, and for other names.`)];
  }
}

const ORDER: readonly Sameness[] = ['EQUAL', 'SHORT_FORM', 'SOUND', 'TYPO', 'INITIAL'];

/** Pairs words that are the same, the surest first, each once. */
function align(left: readonly string[], right: readonly string[]) {
  const pairs: Pair[] = [];
  const [leftRest, rightRest] = [[...left], [...right]];
  for (const how of ORDER)
    for (const word of [...leftRest]) {
      const found = rightRest.find(
        (other) =>
          samenessOf(word, other) === how &&
          !(how === 'INITIAL' && isFamilyByLetter(word, left, other, right)),
      );
      if (found === undefined) continue;
      pairs.push({ left: word, right: found, how });
      leftRest.splice(leftRest.indexOf(word), 1);
      rightRest.splice(rightRest.indexOf(found), 1);
    }
  return { pairs, leftRest, rightRest };
}

/** An initial before the family name stands for no family name: Michael A. Ficaro is not Michael Acevedo. */
function isFamilyByLetter(
  word: string,
  words: readonly string[],
  other: string,
  others: readonly string[],
): boolean {
  const isLast = (one: string, all: readonly string[]) => all.at(-1) === one;
  return word.length > 1
    ? isLast(word, words) && !isLast(other, others)
    : isLast(other, others) && !isLast(word, words);
}

function generations({ generation: here }: PersonName, { generation: there }: PersonName): Reason[] {
  if (here === there) return [];
  if (here !== null && there !== null)
    return [speaksAgainst(1, `One is ${here}, the other ${there}: parent and child, say.`)];
  return [speaksAgainst(0.04, `Only one is called ${here ?? there ?? ''}.`)];
}

function characters({ han: here }: PersonName, { han: there }: PersonName): Reason[] {
  if (here === null || there === null || here === there) return [];
  return [
    speaksAgainst(0.45, `The names are read alike, and written with other characters: ${here}, ${there}.`),
  ];
}

function frequency(left: PersonName, right: PersonName): Reason[] {
  const words = left.words.filter(({ length }) => length > 1);
  if (words.length > 2 || right.words.length > 2 || !words.every((word) => FREQUENT.has(word))) return [];
  return [speaksAgainst(0.15, `“${shown(left)}” is a frequent name.`)];
}

const shown = ({ text }: PersonName) => text;
