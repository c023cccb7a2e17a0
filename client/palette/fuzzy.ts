/**
 * How well a name fits what is typed: its letters in order, better where they stand together and at
 * the beginnings of words. null: it does not fit.
 */
export function fit(typed: string, name: string): number | null {
  const letters = fold(typed).replace(/\s+/g, '');
  const folded = fold(name);
  let [score, at, together] = [0, -1, 0];
  for (const letter of letters) {
    const next = nextPlace(folded, letter, at + 1);
    if (next < 0) return null;
    together = next === at + 1 ? together + 1 : 0;
    score += 1 + 2 * together + (startsWord(folded, next) ? 4 : 0) - Math.min(3, next - at - 1) * 0.2;
    at = next;
  }
  return score - folded.length * 0.01;
}

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

/** The next place of a letter: at once if it is there, else at the beginning of a word, else anywhere. */
function nextPlace(within: string, letter: string, from: number): number {
  if (within[from] === letter) return from;
  for (let place = from; place < within.length; place += 1)
    if (within[place] === letter && startsWord(within, place)) return place;
  return within.indexOf(letter, from);
}

const startsWord = (within: string, at: number): boolean =>
  at === 0 || /[^\p{L}\p{N}]/u.test(within[at - 1]!);
