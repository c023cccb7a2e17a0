import { editDistance } from '../../model/names/editDistance.ts';
import type { Phrases } from './phrases.ts';
import type { Language } from './language.ts';
import type { Token } from './tokens.ts';

/** Finds the word of the vocabulary or the language that a typed one slipped from; null where none is near, or several are. */
export type Slips = (token: Token, first: boolean) => string | null;

/** What a question asks by, which is met even where it is as short as "wich". */
const SHORT_ROLES = ['WHO', 'WHICH', 'WHAT', 'WHEN', 'WHERE', 'LIST'];
const SHORTEST = 5;

/**
 * Slips of the pen in words that are no names: a letter too many, one missing or two swapped; another
 * letter only in long words, where it can hardly be another word ("fired" is no "hired").
 */
export function slipsOf(phrases: Phrases, { words }: Language): Slips {
  const byLetter = new Map<string, Set<string>>();
  for (const key of phrases.keys())
    for (const word of key.split(' '))
      if (/^[a-z]{4,}$/.test(word)) {
        const held = byLetter.get(word.charAt(0)) ?? new Set();
        byLetter.set(word.charAt(0), held.add(word));
      }
  const short = new Set(SHORT_ROLES.flatMap((role) => words[role] ?? []));
  return ({ folded, capital }, first) => {
    if (!/^[a-z]{4,}$/.test(folded) || (capital && !first)) return null;
    const near = [...(byLetter.get(folded.charAt(0)) ?? [])].flatMap((word) => {
      if (folded.length < SHORTEST && !short.has(word)) return [];
      const edits = slipOf(folded, word);
      return edits === null ? [] : [{ word, edits }];
    });
    const least = Math.min(...near.map(({ edits }) => edits));
    const best = near.filter(({ edits }) => edits === least).map(({ word }) => word);
    const [longest, ...others] = best.sort((one, other) => other.length - one.length);
    return longest !== undefined && others.every((word) => isBent(longest, word)) ? longest : null;
  };
}

/** "partner" and "partnered" are one word; "trial" and "trail" are two. */
const isBent = (longer: string, word: string): boolean =>
  longer.startsWith(word.slice(0, -1)) && word.length > 4;

/** Edits between the two where one may be a slip for the other. */
function slipOf(typed: string, word: string): number | null {
  const edits = editDistance(typed, word, 2);
  if (edits === 1) {
    const swapped = [...typed].sort().join('') === [...word].sort().join('');
    return typed.length !== word.length || swapped || word.length >= 8 ? 1 : null;
  }
  return edits === 2 && word.length >= 9 ? 2 : null;
}
