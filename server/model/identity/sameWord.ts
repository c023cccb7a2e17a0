import { isMisspelt } from './edits.ts';
import { soundOf } from './sound.ts';
import { GIVEN_NAMES } from './words/persons.ts';

/** How two words of people's names are the same. */
export type Sameness = 'EQUAL' | 'SHORT_FORM' | 'SOUND' | 'TYPO' | 'INITIAL';

const GROUPS = new Map<string, Set<number>>();
GIVEN_NAMES.forEach((names, index) => {
  for (const name of names) GROUPS.set(name, (GROUPS.get(name) ?? new Set()).add(index));
});

/** null: they are different. */
export function samenessOf(left: string, right: string): Sameness | null {
  if (left === right) return 'EQUAL';
  if (left.length === 1 || right.length === 1) return left[0] === right[0] ? 'INITIAL' : null;
  const [here, there] = [GROUPS.get(left), GROUPS.get(right)];
  if (here && there)
    return [...here].some((group) => there.has(group)) ? 'SHORT_FORM' : soundsAlike(left, right);
  if (isPair(left, right)) return null;
  if (isWithArticle(left, right) || isWithArticle(right, left)) return 'SOUND';
  return soundsAlike(left, right) ?? (isLong(left, right) && isMisspelt(left, right) ? 'TYPO' : null);
}

function soundsAlike(left: string, right: string): 'SOUND' | null {
  const sound = soundOf(left);
  return sound.length >= 3 && sound === soundOf(right) && !isPair(left, right) ? 'SOUND' : null;
}

/** A man's and a woman's name: Daniel and Daniela, Mario and Maria, Ivanov and Ivanova. */
function isPair(left: string, right: string): boolean {
  const [shorter, longer] = left.length <= right.length ? [left, right] : [right, left];
  if (longer === `${shorter}a` || longer === `${shorter}e`) return true;
  const same = left.length === right.length && left.slice(0, -1) === right.slice(0, -1);
  return same && /[oaei]$/.test(left) && /[oaei]$/.test(right);
}

/** Alharbi is Harbi. */
const isWithArticle = (one: string, other: string) =>
  other.length >= 4 && (one === `al${other}` || one === `el${other}`);

/** In shorter names a letter makes another name: Chang and Cheng. */
const isLong = (left: string, right: string) => Math.min(left.length, right.length) >= 6;
