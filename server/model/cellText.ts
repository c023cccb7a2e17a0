/**
 * Lists in one cell of a table or one attribute of a graph, parted by “ | ”: how Liaison writes them and
 * reads them again. A `|` within a member has a backslash before it, and so has a backslash.
 */
const BETWEEN = ' | ';

/** A list as one text; null: it is empty. */
export function listText(parts: readonly string[]): string | null {
  return parts.length === 0 ? null : parts.map((part) => part.replace(/[\\|]/g, '\\$&')).join(BETWEEN);
}

/** The members of a list again. Of a text that others wrote, which has no backslashes, as well. */
export function listIn(text: string): string[] {
  return text.split(BETWEEN).map(unescaped);
}

/** Names with values, `sector: cars | founded: 1903`; a colon within a name that would part it has a backslash before it. */
export function pairsText(pairs: ReadonlyArray<readonly [name: string, value: string]>): string | null {
  if (pairs.length === 0) return null;
  const escaped = (part: string) => part.replace(/[\\|]/g, '\\$&');
  return pairs
    .map(([name, value]) => `${escaped(name).replaceAll(': ', '\\: ')}: ${escaped(value)}`)
    .join(BETWEEN);
}

/** Names and values again; what is no pair is left out. */
export function pairsIn(text: string): Array<[name: string, value: string]> {
  return text.split(BETWEEN).flatMap((pair): Array<[string, string]> => {
    const colon = /(?<!(?<!\\)(?:\\\\)*\\): /.exec(pair)?.index ?? 0;
    return colon < 1 ? [] : [[unescaped(pair.slice(0, colon)), unescaped(pair.slice(colon + 2))]];
  });
}

const unescaped = (text: string): string => text.replace(/\\([\\|:])/g, '$1');
