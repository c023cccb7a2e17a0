import { familyReading, simplified } from './words/characters.ts';
import { GENERATIONS, PARTICLES, TITLES_BEFORE, TITLES_BEHIND } from './words/persons.ts';
import { isHan, wordsOf } from './written.ts';

/** A person's name, taken apart. */
export interface PersonName {
  kind: 'PERSON';
  text: string;
  /** Given names and family names in the order in which they are usually said. */
  words: string[];
  joined: string;
  /** Jr, Sr, II …; null where the name says nothing of it. */
  generation: string | null;
  /** The characters, simplified, of a name that is written in nothing else. */
  han: string | null;
}

/** Takes titles and generations off, and puts "Farley, Jim" in order. */
export function personName(text: string): PersonName {
  const [before = [], ...after] = text
    .replace(/\([^)]*\)/g, ' ')
    .split(',')
    .map((part) => wordsOf(part, { initials: true }));
  const behind = after.flat();
  const isReversed = behind.some((word) => !TITLES_BEHIND.has(word) && !(word in GENERATIONS));
  const all = isReversed ? [...behind, ...before] : [...before, ...behind];
  const family = isHan(text) ? familyReading(text) : null;
  if (family !== null) all[0] = family;
  const generation = all.slice(1).find((word) => word in GENERATIONS) ?? null;
  const rest = all.filter((word, index) => !(index > 0 && word in GENERATIONS));
  const words = untitled(rest);
  return {
    kind: 'PERSON',
    text,
    words,
    joined: words.join(''),
    generation: generation === null ? null : (GENERATIONS[generation] ?? null),
    han: isHan(text) ? simplified(text.replace(/[\s·・]/g, '')) : null,
  };
}

/** Without titles, as long as something is left. */
function untitled(words: readonly string[]): string[] {
  let [from, to] = [0, words.length];
  while (from < to - 1 && TITLES_BEFORE.has(words[from] ?? '')) from += 1;
  while (to > from + 1 && TITLES_BEHIND.has(words[to - 1] ?? '')) to -= 1;
  return words.slice(from, to);
}

export const isParticle = (word: string): boolean => PARTICLES.has(word);
