import type { Names } from './names.ts';
import { isUnspaced, tokensOf } from './tokens.ts';
import type { Token } from './tokens.ts';

const LONGEST = 24;

/** Cuts a word of a script without spaces by the names in it: 福特和吉利 into 福特, 和 and 吉利. */
export function segment(token: Token, names: Names): Token[] {
  if (!isUnspaced(token)) return [token];
  const cuts: Token[] = [];
  let unknown = 0;
  for (let at = 0; at < token.text.length;) {
    const length = longestName(token.text, at, names);
    if (length > 0 && unknown < at) cuts.push(...cut(token, unknown, at));
    if (length > 0) cuts.push(...cut(token, at, at + length));
    at += Math.max(1, length);
    if (length > 0) unknown = at;
  }
  if (unknown < token.text.length) cuts.push(...cut(token, unknown, token.text.length));
  return cuts.length > 0 ? cuts : [token];
}

function longestName(text: string, at: number, names: Names): number {
  for (let length = Math.min(LONGEST, text.length - at); length > 0; length -= 1)
    if (names.isUnspaced(text.slice(at, at + length).normalize('NFKC'))) return length;
  return 0;
}

function cut(token: Token, from: number, to: number): Token[] {
  return tokensOf(token.text.slice(from, to)).map((part) => ({
    ...part,
    start: token.start + from,
    end: to === token.text.length ? token.end : token.start + to,
    possessive: to === token.text.length && token.possessive,
    breakAfter: to === token.text.length && token.breakAfter,
  }));
}
