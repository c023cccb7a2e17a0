import { foldName } from '../../model/names/fold.ts';
import type { IndexedName } from './indexedName.ts';

export type Match = 'EXACT' | 'PREFIX' | 'ALIAS' | 'MISSPELT';

/** What was typed: as written (case aside), and folded. */
export interface Typed {
  written: string;
  folded: string;
  /** The words of `folded`, each between spaces, so that a whole word is found as a part of a text. */
  words: readonly string[];
  latin: boolean;
}

/** A name as written, with case and compatible forms of a letter made equal. */
export function writtenKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().trim();
}

/** What someone typed, with what names are compared by. */
export function typedText(text: string): Typed {
  const written = writtenKey(text);
  const folded = foldName(text);
  const words = folded === '' ? [] : folded.split(' ').map((word) => ` ${word} `);
  return { written, folded, words, latin: !/[^\p{Script=Latin}\p{N}\p{P}\p{S}\p{Z}\p{M}]/u.test(written) };
}

/**
 * How well a name answers what was typed, when all its words are in it. A whole name goes before
 * a part of one, and a main name before an alias, so that a ticker ($F) or short form (GM) finds
 * its owner before the many names that merely begin so. Ties are not broken by how connected an
 * entity is: the best known is not the one most often meant.
 */
export function score(name: IndexedName, typed: Typed, edits: number): { match: Match; score: number } {
  if (edits > 0)
    return { match: 'MISSPELT', score: round((name.main ? 0.4 : 0.38) - 0.05 * edits + part(name, typed)) };
  if (name.written === typed.written)
    return name.main ? { match: 'EXACT', score: 1 } : { match: 'ALIAS', score: 0.97 };
  if (name.folded === typed.folded) return folded(name, typed);
  return name.main
    ? { match: 'PREFIX', score: round(0.8 + part(name, typed)) }
    : { match: 'ALIAS', score: round(0.6 + part(name, typed)) };
}

/** Equal but for accents or script: what was typed in another script is best met by a name in it. */
function folded(name: IndexedName, typed: Typed): { match: Match; score: number } {
  if (!name.main) return { match: 'ALIAS', score: 0.95 };
  return { match: 'EXACT', score: typed.latin ? 0.98 : 0.96 };
}

/** Up to 0.09: the name begins with it, and its words are whole words of the name. */
function part(name: IndexedName, typed: Typed): number {
  const words = ` ${name.folded} `;
  const whole = typed.words.filter((word) => words.includes(word)).length / Math.max(1, typed.words.length);
  return (name.folded.startsWith(typed.folded) ? 0.05 : 0) + 0.04 * whole;
}

const round = (value: number) => Math.round(value * 10_000) / 10_000;
