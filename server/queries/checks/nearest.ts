import { distance } from 'fastest-levenshtein';

const MOST = 3;

/**
 * The known words that a mistyped one may have meant, nearest first, at most three: those within
 * a third of its length, whatever the case, or that begin with it.
 */
export function nearest(typed: string, known: Iterable<string>): string[] {
  const wanted = typed.slice(0, 100).toLowerCase();
  const allowed = Math.max(1, Math.floor(wanted.length / 3));
  const found: Array<{ word: string; far: number }> = [];
  for (const word of known) {
    const lower = word.toLowerCase();
    const far = wanted.length >= 3 && lower.startsWith(wanted) ? 0 : distance(wanted, lower);
    if (far <= allowed) found.push({ word, far });
  }
  return found
    .sort((left, right) => left.far - right.far || (left.word < right.word ? -1 : 1))
    .slice(0, MOST)
    .map(({ word }) => word);
}

/** " Did you mean `A` or `B`?", or nothing. */
export function didYouMean(words: readonly string[]): string {
  return words.length === 0 ? '' : ` Did you mean ${words.map((word) => `\`${word}\``).join(' or ')}?`;
}
