import { foldName } from '../../model/names/fold.ts';

/** A word of a text, with what it is compared by. */
export interface Token {
  /** As written, without a possessive ending. */
  text: string;
  folded: string;
  start: number;
  /** Where the word ends, its possessive ending included. */
  end: number;
  /** Followed by 's or ', as in "Ford's". */
  possessive: boolean;
  capital: boolean;
  /** A comma, colon, full stop, bracket or quotation mark stands between it and the next. */
  breakAfter: boolean;
  /** The word of the language that was read for a slip of the pen. */
  slip?: string;
}

/** An id in brackets, "[ford]", names one of several that are called alike. */
const WORD =
  /\[[\w.:-]+\]|(?:\p{L}\.){2,}|[$€£]?[\p{L}\p{N}\p{M}]+(?:['’](?![sS](?![\p{L}\p{N}]))[\p{L}\p{M}]+)*/gu;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const ASCII_WORD = /^[a-zA-Z0-9]+$/;

/**
 * The words of a text in order. Hyphens and signs part words; "U.S." is one, and what is written
 * without spaces between words (Chinese) is one as well, for the lexicon to cut by the names it knows.
 */
export function tokensOf(text: string): Token[] {
  const found: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const written = match[0];
    const start = match.index;
    if (start < (found.at(-1)?.end ?? 0)) continue;
    const [ending] = /^(?:['’][sS](?![\p{L}\p{N}])|(?<=[sS])['’](?![\p{L}\p{N}]))/u.exec(
      text.slice(start + written.length),
    ) ?? [''];
    const folded = written.startsWith('[') ? written : fold(written);
    if (folded === '') continue;
    const end = start + written.length + ending.length;
    found.push({
      text: written,
      folded,
      start,
      end,
      possessive: ending !== '',
      capital: /^\p{Lu}/u.test(written),
      breakAfter: false,
    });
  }
  for (const [index, token] of found.entries()) {
    const next = found[index + 1];
    const between = text.slice(token.end, next?.start ?? text.length);
    // A point within a word, as in "example.org", ends no sentence.
    token.breakAfter = /[,;:?!.()"“”«»]/.test(between) && !(next && between === '.');
  }
  return found;
}

/** The id that a word in brackets gives; null for any other word. */
export const idIn = ({ text }: Pick<Token, 'text'>): string | null => /^\[(.+)\]$/.exec(text)?.[1] ?? null;

/** Whether a word may hold several names that no space parts. */
export const isUnspaced = (token: Pick<Token, 'text'>): boolean => UNSPACED.test(token.text);

/** What names and phrases are compared by: their words folded, without articles and possessive endings. */
export function keyOf(words: readonly Pick<Token, 'folded'>[]): string {
  return words
    .map(({ folded }) => folded)
    .join(' ')
    .replace(/^(?:the|a|an) (?=.)/, '');
}

/** The same for a whole text. */
export const phraseKey = (text: string): string => keyOf(tokensOf(text));

function fold(written: string): string {
  if (ASCII_WORD.test(written)) return written.toLowerCase();
  return foldName(written.replace(/\./g, '')).replaceAll(' ', '');
}
