import { meant, plays } from './meaning.ts';
import type { Span } from './meaning.ts';

/**
 * "non-Chinese", "not from China", "outside China": the countries of the data but that one. Read
 * as one span, so that the word turns the country around and not the whole question.
 */
export function elsewhere(text: string, spans: readonly Span[], countries: ReadonlySet<string>): Span[] {
  const found: Span[] = [];
  for (const span of spans) {
    const country = meant(span, 'COUNTRY');
    const at = country ? turnedFrom(span, found) : null;
    if (!country || at === null) {
      found.push(span);
      continue;
    }
    const parts = [...found.splice(at), span];
    const tokens = parts.flatMap((part) => part.tokens);
    found.push({
      from: parts[0]?.from ?? span.from,
      to: span.to,
      tokens,
      text: text.slice(tokens[0]?.start, tokens.at(-1)?.end),
      meanings: [{ ...country, others: [...countries].filter((code) => code !== country.code).sort() }],
    });
  }
  return found;
}

/** Where the word stands that turns a country around: right before it, or before "from". */
function turnedFrom(country: Span, before: readonly Span[]): number | null {
  const last = before.at(-1);
  const isFrom = last !== undefined && /^(?:from|in|of|based in)$/i.test(last.text);
  const at = before.length - (isFrom ? 2 : 1);
  const word = before[at];
  if (!word || !plays(word, 'ELSEWHERE')) return null;
  // "Not China" may leave out the place itself; "not from China" and "outside China" can't.
  const isPlace = country.meanings[0]?.as === 'ENTITY' && !isFrom && plays(word, 'NOT');
  return isPlace ? null : at;
}
