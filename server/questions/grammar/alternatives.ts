import type { Lexicon } from '../lexicon/lexicon.ts';
import { meant } from '../lexicon/meaning.ts';
import type { Span } from '../lexicon/meaning.ts';

/**
 * A second way to read a question: a country and a kind side by side may be part of a name ("Chinese
 * carmakers" of "Entry of Chinese carmakers into the US market"). Null where they are not.
 */
export function otherReading(text: string, spans: readonly Span[], { names }: Lexicon): Span[] | null {
  for (const [at, span] of spans.entries()) {
    const next = spans[at + 1];
    if (!next || !meant(span, 'COUNTRY') || !meant(next, 'KIND')) continue;
    const tokens = [...span.tokens, ...next.tokens];
    const meaning = names.near(
      tokens.map(({ folded }) => folded),
      true,
    );
    if (!meaning || meaning.ids.length > 1) continue;
    const joined: Span = {
      from: span.from,
      to: next.to,
      tokens,
      text: text.slice(tokens[0]?.start, tokens.at(-1)?.end),
      meanings: [meaning],
    };
    return [...spans.slice(0, at), joined, ...spans.slice(at + 2)];
  }
  return null;
}
