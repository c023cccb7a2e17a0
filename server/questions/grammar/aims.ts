import { meant, plays } from '../lexicon/meaning.ts';
import type { RelationMeaning, Span } from '../lexicon/meaning.ts';
import type { Aim, Named } from './tree.ts';

/** The relations that a question speaks of, phrase by phrase, in order. */
export function aimsOf(spans: readonly Span[], named: readonly Named[]): Aim[] {
  const inNames = new Set(named.flatMap(({ span }) => span.tokens));
  const found = spans.flatMap((span, at) => {
    const meaning = meant(span, 'RELATION');
    const isName = span.meanings[0]?.as === 'ENTITY' || span.tokens.some((token) => inNames.has(token));
    if (!meaning || isName || isOnlyKind(span, spans)) return [];
    return [aimOf(span, meaning, isPassive(spans, at))];
  });
  return found;
}

function aimOf(span: Span, { types, categories, inverse, phrase }: RelationMeaning, passive: boolean): Aim {
  return { spans: [span], types, categories, inverse, phrase, passive, each: false };
}

/** "meetings" is what was held where nothing else says what is asked, and a kind of entity otherwise. */
function isOnlyKind(span: Span, spans: readonly Span[]): boolean {
  if (!meant(span, 'KIND')) return false;
  return spans.some(
    (other) =>
      other !== span &&
      meant(other, 'RELATION') &&
      !meant(other, 'KIND') &&
      other.meanings[0]?.as !== 'ENTITY',
  );
}

/** "opposed by X", "was acquired by X", "by whom was X outsold". */
function isPassive(spans: readonly Span[], at: number): boolean {
  const [span, next] = [spans[at], spans[at + 1]];
  if (!span) return false;
  if (/\bby$/i.test(span.text) || /^by\b/i.test(next?.text ?? '')) return true;
  const asksByWhom = spans
    .slice(0, at)
    .some((other, index) => /^by$/i.test(other.text) && plays(spans[index + 1] ?? other, 'WHO'));
  const lastBy = /^by$/i.test(spans.at(-1)?.text ?? '');
  return asksByWhom || lastBy;
}

/**
 * Several phrases as one aim: what they have in common where they do ("talks" and "joint venture"),
 * else all of them. Unless "or" or "and" joins them, what is found has to answer to each (`each`).
 */
export function joinAims(aims: readonly Aim[], joined: boolean): Aim | null {
  const [first, ...rest] = aims;
  return first ? rest.reduce((whole, aim) => both(whole, aim, joined), first) : null;
}

function both(one: Aim, other: Aim, joined: boolean): Aim {
  const shared = one.types.filter((type) => other.types.includes(type));
  const types = shared.length > 0 ? shared : [...new Set([...one.types, ...other.types])];
  const narrower = shared.length > 0 && one.types.length > other.types.length ? other : one;
  const categories =
    shared.length > 0
      ? one.categories.filter((category) => other.categories.includes(category))
      : [...one.categories, ...other.categories];
  return {
    spans: [...one.spans, ...other.spans],
    types,
    categories: [...new Set(categories)],
    inverse: [...one.inverse, ...other.inverse].filter((type) => types.includes(type)),
    phrase: narrower.phrase,
    passive: one.passive || other.passive,
    each: one.each || other.each || (shared.length === 0 && !joined),
  };
}
