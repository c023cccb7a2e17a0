import { distance } from 'fastest-levenshtein';

/** Beyond this many known words the search would cost more than the hint is worth. */
const MOST_COMPARED = 20_000;

/**
 * The known word that is closest to what was written, whatever the case; null when none is within
 * a third of its letters (at least two).
 */
function nearest(written: string, known: Iterable<string>): string | null {
  const target = written.toLowerCase();
  const allowed = Math.max(2, Math.floor(target.length / 3));
  let best: { word: string; apart: number } | null = null;
  let compared = 0;
  for (const word of known) {
    if ((compared += 1) > MOST_COMPARED) break;
    if (Math.abs(word.length - target.length) > allowed) continue;
    const apart = distance(target, word.toLowerCase());
    if (apart <= allowed && (best === null || apart < best.apart)) best = { word, apart };
  }
  return best?.word ?? null;
}

/** ` Did you mean `ford`?`, or nothing; to stand at the end of a message. */
export function didYouMean(written: string, known: Iterable<string>): string {
  const word = nearest(written, known);
  return word === null ? '' : ` Did you mean \`${word}\`?`;
}
