const MOST_CHARACTERS = 1_000;
const MOST_OF_A_LIST = 30;

/** Without what is null or empty, endless texts and lists cut with a word about it: agents pay for every character. */
export function pruned(value: unknown): unknown {
  if (typeof value === 'string') return shortened(value);
  if (Array.isArray(value)) {
    const kept = value.slice(0, MOST_OF_A_LIST).map(pruned);
    return value.length > kept.length ? [...kept, `… ${value.length - kept.length} more`] : kept;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => (isNothing(inner) ? [] : [[name, pruned(inner)]])),
  );
}

const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

const shortened = (text: string): string =>
  text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)} … (cut)` : text;
