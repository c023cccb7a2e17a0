import { editDistance } from '../../model/names/editDistance.ts';
import { allowedEdits } from './allowedEdits.ts';

/** A word of the index that a typed word matches, and how well. */
export interface WordMatch {
  word: number;
  /** 0: the whole word or the beginning of it. */
  edits: number;
  whole: boolean;
}

/** The distinct words of all names, in order, with what makes finding misspelt ones quick. */
export interface Words {
  /** Names (row numbers) that hold the word at this index. */
  rowsOf: (word: number) => readonly number[];
  matching: (typed: string) => WordMatch[];
}

/** Words with the rows that hold them, for matching by whole word, beginning and misspelling. */
export function wordsOf(postings: ReadonlyMap<string, number[]>): Words {
  const words = [...postings.keys()].sort((left, right) => (left < right ? -1 : 1));
  const masks = Int32Array.from(words, letterMask);
  const lengths = Uint16Array.from(words, (word) => word.length);
  return {
    rowsOf: (word) => postings.get(words[word] ?? '') ?? [],
    matching: (typed) => [...beginning(words, typed), ...misspelt(words, masks, lengths, typed)],
  };
}

function beginning(words: readonly string[], typed: string): WordMatch[] {
  const found: WordMatch[] = [];
  for (let index = firstNotBefore(words, typed); words[index]?.startsWith(typed) === true; index += 1)
    found.push({ word: index, edits: 0, whole: words[index] === typed });
  return found;
}

// An edit changes at most two of the letters that occur, so that most words are ruled out by one
// comparison of bits, without a distance being worked out.
function misspelt(
  words: readonly string[],
  masks: Int32Array,
  lengths: Uint16Array,
  typed: string,
): WordMatch[] {
  const allowed = allowedEdits(typed.length);
  const found: WordMatch[] = [];
  if (allowed === 0) return found;
  const mask = letterMask(typed);
  for (let index = 0; index < words.length; index += 1) {
    if (Math.abs((lengths[index] ?? 0) - typed.length) > allowed) continue;
    if (bits((masks[index] ?? 0) ^ mask) > 2 * allowed) continue;
    const word = words[index] ?? '';
    if (word.startsWith(typed)) continue;
    const edits = editDistance(typed, word, allowed);
    if (edits <= allowed) found.push({ word: index, edits, whole: true });
  }
  return found;
}

function firstNotBefore(words: readonly string[], typed: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < typed) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A bit for each letter that occurs; digits and signs share the rest. */
function letterMask(word: string): number {
  let mask = 0;
  for (let index = 0; index < word.length; index += 1) mask |= 1 << (word.charCodeAt(index) & 31);
  return mask;
}

function bits(value: number): number {
  let left = value - ((value >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return (((left + (left >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
