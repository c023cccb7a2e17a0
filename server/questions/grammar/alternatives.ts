import type { Lexicon } from '../lexicon/lexicon.ts';
import { meant } from '../lexicon/meaning.ts';
import type { Span } from '../lexicon/meaning.ts';

/**
 * A second way to read a question: the name of a place is the country that others are from ("Ford
 * partners China"), or a country and a kind side by side are part of a name ("Chinese carmakers" of
 * "Entry of Chinese carmakers into the US market"). Null where neither is.
 */
export function otherReading(text: string, spans: readonly Span[], { names }: Lexicon): Span[] | null {
  const country = spans.find((span) => meant(span, 'ENTITY') && meant(span, 'COUNTRY'));
  if (country && spans.some((span) => span !== country && meant(span, 'ENTITY')))
    return spans.map((span) =>
      span === country ? { ...span, meanings: span.meanings.filter(({ as }) => as !== 'ENTITY') } : span,
    );
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
