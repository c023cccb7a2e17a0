/**
 * How well a name fits what is typed: its letters in order, in the best of all ways to place them,
 * better where they stand together and at the beginnings of words. null: it does not fit.
 */
export function fit(typed: string, name: string): number | null {
  const letters = [...fold(typed).replace(/\s+/g, '')];
  const folded = fold(name);
  const known = new Map<string, number | null>();

  /** The best score of the letters from `index` on, when the one before stands at `before`. */
  function best(index: number, before: number): number | null {
    const letter = letters[index];
    if (letter === undefined) return 0;
    const key = `${index} ${before}`;
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    let found: number | null = null;
    for (let at = folded.indexOf(letter, before + 1); at >= 0; at = folded.indexOf(letter, at + 1)) {
      const rest = best(index + 1, at);
      if (rest === null) break;
      const score = rest + (at === before + 1 ? TOGETHER : 0) + (startsWord(folded, at) ? WORD : 0);
      if (found === null || score > found) found = score;
    }
    known.set(key, found);
    return found;
  }

  const score = best(0, -1);
  return score === null ? null : score - folded.length * PER_LETTER;
}

const TOGETHER = 3;
const WORD = 4;
/** Among equals the shorter name is meant. */
const PER_LETTER = 0.01;

/** What fits, the best first; in the given order where nothing is typed. */
export function fitting<Item>(typed: string, items: readonly Item[], name: (item: Item) => string): Item[] {
  if (typed.trim() === '') return [...items];
  return items
    .flatMap((item) => {
      const score = fit(typed, name(item));
      return score === null ? [] : [{ item, score }];
    })
    .sort((one, other) => other.score - one.score)
    .map(({ item }) => item);
}

const fold = (words: string): string =>
  words.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase('en');

const startsWord = (within: string, at: number): boolean =>
  at === 0 || /[^\p{L}\p{N}]/u.test(within[at - 1]!);
