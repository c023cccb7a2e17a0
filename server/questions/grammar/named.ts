import type { Lexicon } from '../lexicon/lexicon.ts';
import { meant, plays } from '../lexicon/meaning.ts';
import type { Span } from '../lexicon/meaning.ts';
import type { Named } from './tree.ts';

/** The entities that a question names, in order; two readings of the same one side by side are one. */
export function namedIn(spans: readonly Span[], lexicon: Lexicon): Named[] {
  const found = spans.flatMap((span, at) => {
    const entity = meant(span, 'ENTITY');
    if (!entity || span.meanings[0]?.as === 'WORD' || isCountryHere(spans, at)) return [];
    if (span.meanings[0] !== entity && span.meanings[0]?.as !== 'COUNTRY') return [];
    return [
      {
        span,
        ids: entity.ids,
        name: lexicon.names.mainName(entity.ids[0] ?? ''),
        met: entity.met,
        headOf: false,
      },
    ];
  });
  return markHeads(spans, found);
}

/** A country's name is the country where it narrows others down: "partners from China". */
function isCountryHere(spans: readonly Span[], at: number): boolean {
  const span = spans[at];
  if (!span || !meant(span, 'COUNTRY')) return false;
  const before = spans[at - 1];
  const others = spans.some(
    (other, index) => index !== at && meant(other, 'ENTITY') && !meant(other, 'COUNTRY'),
  );
  const after = /(?:^|\s)(?:from|in|of|out of)$/i.test(before?.text ?? '');
  const narrowed = spans[at - 2];
  const noun =
    narrowed !== undefined &&
    (meant(narrowed, 'KIND') !== undefined ||
      meant(narrowed, 'RELATION') !== undefined ||
      plays(narrowed, 'STAFF') ||
      plays(narrowed, 'WHO'));
  return after && noun && (others || meant(narrowed, 'KIND') !== undefined);
}

/** "the head of X", "X's boss": who leads X, where the question is about something else than leading. */
function markHeads(spans: readonly Span[], named: readonly Named[]): Named[] {
  return named.map((one) => {
    const at = spans.indexOf(one.span);
    const before = headBefore(spans, at);
    const next = spans[at + 1];
    // "Ford's boss", "the Ford boss"; "Ford bosses" are several and no one's name.
    const possessive = one.span.tokens.at(-1)?.possessive === true;
    const after =
      next !== undefined && plays(next, 'HEAD') && (possessive || !/[^s]s$/i.test(next.text)) ? next : null;
    const head = before ?? after;
    if (!head || !isAboutMore(spans, head, one.span, named)) return one;
    const both = [head, one.span].sort((left, right) => left.from - right.from);
    return {
      ...one,
      headOf: true,
      span: {
        ...one.span,
        tokens: both.flatMap(({ tokens }) => tokens),
        text: both.map(({ text }) => text).join(' '),
      },
    };
  });
}

function headBefore(spans: readonly Span[], at: number): Span | null {
  const near = [spans[at - 1], spans[at - 2]];
  const [last, butLast] = near;
  if (last && /\bof$/i.test(last.text) && (plays(last, 'HEAD') || isHead(last))) return last;
  if (last && /^of$/i.test(last.text) && butLast && plays(butLast, 'HEAD')) return butLast;
  return null;
}

const isHead = (span: Span): boolean =>
  meant(span, 'RELATION')?.phrase.match(
    /^(?:head|boss|chief|chief executive|ceo|leader|president|chairman|chair|director|minister|secretary|administrator)s? of$/,
  ) != null;

function isAboutMore(spans: readonly Span[], head: Span, own: Span, named: readonly Named[]): boolean {
  const rest = spans.filter((span) => span !== head && span !== own);
  const aim = rest.some(
    (span) =>
      meant(span, 'RELATION') ||
      plays(span, 'SAY') ||
      plays(span, 'CONNECTED') ||
      plays(span, 'RELATED') ||
      plays(span, 'COMMON'),
  );
  return aim && (named.length > 1 || rest.some((span) => meant(span, 'RELATION')));
}
