import type { Parts } from './parts.ts';
import { meant, plays } from './meaning.ts';
import type { EntityMeaning, Span } from './meaning.ts';
import type { Token } from './tokens.ts';

const MOST_WORDS = 5;
/** Words that are looked up as slips, at most: whoever types more unknown ones asks about nothing here. */
const MOST_TRIED = 8;
const ARTICLES = /^(?:the|a|an)$/;

/**
 * Goes over the words that mean nothing so far: with their neighbours they may be a name in part
 * ("Chinese cars" of a longer one), misspelt ("Lee Zeldon"), or called by one word of it.
 */
export function unknownNames(
  text: string,
  tokens: readonly Token[],
  spans: readonly Span[],
  parts: Parts,
): Span[] {
  let result = [...spans];
  let tried = 0;
  for (let index = 0; index < result.length && tried < MOST_TRIED; index += 1) {
    const span = result[index];
    if (!span || span.meanings.length > 0 || span.tokens[0] === undefined) continue;
    tried += 1;
    const found = bestWindow(result, index, tokens, parts);
    if (!found) continue;
    const own = tokens.slice(found.from, found.to);
    const named: Span = {
      from: found.from,
      to: found.to,
      tokens: own,
      text: text.slice(own[0]?.start, own.at(-1)?.end),
      meanings: [found.meaning],
    };
    result = [
      ...result.filter(({ to }) => to <= found.from),
      named,
      ...result.filter(({ from }) => from >= found.to),
    ];
    index = result.indexOf(named);
  }
  return result;
}

interface Found {
  from: number;
  to: number;
  meaning: EntityMeaning;
}

/** The widest run of words around an unknown one that is near to a name. */
function bestWindow(
  spans: readonly Span[],
  index: number,
  tokens: readonly Token[],
  parts: Parts,
): Found | null {
  for (let width = MOST_WORDS; width > 0; width -= 1) {
    for (let first = index; first >= 0 && first > index - width; first -= 1) {
      const window = spans.slice(first, first + width);
      if (window.length < width || first + width <= index || !mayBeName(window)) continue;
      const from = window[0]?.from ?? 0;
      const to = window.at(-1)?.to ?? 0;
      const words = tokens.slice(from, to);
      if (words.length > MOST_WORDS || words.slice(0, -1).some(({ breakAfter }) => breakAfter)) continue;
      if (words.length === 1 && !mayBeCalled(spans[index - 1], words[0])) continue;
      const named = words.length > 1 && ARTICLES.test(words[0]?.folded ?? '') ? words.slice(1) : words;
      const meaning = parts.names.near(
        named.map(({ folded }) => folded),
        named.every(({ capital }) => capital),
      );
      if (meaning) return { from, to, meaning };
    }
  }
  return null;
}

/** A name neither begins nor ends with a word of the language, nor swallows another whole name. */
function mayBeName(window: readonly Span[]): boolean {
  const [first, last] = [window[0], window.at(-1)];
  if (!first || !last) return false;
  const isNoun = (span: Span) => plays(span, 'STAFF') || plays(span, 'HEAD');
  const edges = [first, last].every(
    (span) => (!meant(span, 'WORD') || isNoun(span)) && !meant(span, 'DATE') && !meant(span, 'BEYOND'),
  );
  return edges && window.every((span) => !meant(span, 'DATE'));
}

/** A single word is looked up when it is long enough and is not the place where something was. */
function mayBeCalled(before: Span | undefined, word: Token | undefined): boolean {
  return (word?.folded.length ?? 0) >= 3 && !/(?:^|\s)(?:in|at|near)$/i.test(before?.text ?? '');
}
