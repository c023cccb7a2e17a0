/** What of an entity decides its short name. */
export interface Named {
  kind: string;
  name: string;
  aliases: readonly string[];
}

/**
 * What stands inside a node: the name itself where it is one word of at most seven letters (Ford,
 * CATL), else an abbreviation that is in use (USTR, GM), else initials (JF, TA). People always have
 * initials. Of a path of names (java.lang.Object) it is the last that tells.
 */
export function shortName({ kind, name: whole, aliases }: Named): string {
  const name = path.exec(whole.trim())?.[1] ?? whole;
  const words = name.trim().split(/\s+/u);
  if (kind !== 'Person') {
    if (words.length === 1 && letters(name) <= 7) return name.trim();
    const alias = aliases.find((text) => abbreviation.test(text) && startsAlike(text, name));
    if (alias) return alias;
  }
  return initials(words) || firstLetters(words);
}

/** At least two steps, and a capital at the last: addresses of the web (www.ford.com) have none. */
const path = /^(?:[^\s./:]+[./:]+){2,}(\p{Lu}[^\s./:]*)$/u;

const abbreviation = /^\p{Lu}[\p{Lu}\d&.]{1,5}$/u;

/** Tickers are in capitals too: an abbreviation shares its first letter with a word of the name. */
const startsAlike = (text: string, name: string): boolean =>
  name.split(/[\s-]+/u).some((word) => word[0]?.toLocaleUpperCase() === text[0]);

const letters = (text: string): number => [...text.trim()].length;

/** The capitals that words begin with, or those inside a single word (AutoPacific: AP), at most three. */
function initials(words: readonly string[]): string {
  const heads =
    words.length > 1
      ? words.map((word) => word.replace(/^[^\p{L}]+/u, '')).filter((word) => /^\p{Lu}/u.test(word))
      : [...(words[0] ?? '').matchAll(/\p{Lu}/gu)].map(([letter]) => letter);
  return heads.length < 2
    ? ''
    : heads
        .slice(0, 3)
        .map((word) => [...word][0]!)
        .join('');
}

/** Where there are no capitals to go by: the first letters of two words, or of the only one. */
function firstLetters([first = '?', second]: readonly string[]): string {
  const letters = [...first];
  const head =
    second === undefined
      ? letters.slice(0, 3).join('')
      : `${letters[0]!}${[...second][0]!.toLocaleUpperCase()}`;
  return head[0]!.toLocaleUpperCase() + head.slice(1);
}
