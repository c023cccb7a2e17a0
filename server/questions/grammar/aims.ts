import { meant, plays } from '../lexicon/meaning.ts';
import type { RelationMeaning, Span } from '../lexicon/meaning.ts';
import type { Aim, Named } from './tree.ts';
import { headsOf } from './wanted.ts';

/** The relations that a question speaks of, phrase by phrase, in order. */
export function aimsOf(spans: readonly Span[], named: readonly Named[]): Aim[] {
  const inNames = new Set(named.flatMap(({ span }) => span.tokens));
  const found = spans.flatMap((span, at) => {
    const meaning = meant(span, 'RELATION');
    const isName = span.meanings[0]?.as === 'ENTITY' || span.tokens.some((token) => inNames.has(token));
    const before = spans[at - 1];
    const isHeads =
      before !== undefined && meant(before, 'KIND') !== undefined && headsOf(before, spans) === span;
    if (!meaning || isName || isHeads || isOnlyKind(span, spans)) return [];
    const received = /\bfrom$/i.test(span.text) && meaning.inverse.length === 0;
    return [aimOf(span, meaning, received || isPassive(spans, at))];
  });
  // "set up a joint venture" speaks of the venture: a small verb names nothing beside it.
  const weighty = found.filter((aim) => !aim.spans.every((span) => plays(span, 'LIGHT')));
  return weighty.length > 0 ? weighty : found;
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

/** "opposed by X", "was acquired by X", "by whom was X outsold", "a grant from X". */
function isPassive(spans: readonly Span[], at: number): boolean {
  const [span, next] = [spans[at], spans[at + 1]];
  if (!span) return false;
  if (/\bby$/i.test(span.text) || /^by\b/i.test(next?.text ?? '')) return true;
  if (/^from$/i.test(next?.text ?? '') && !/\bfrom\b/i.test(span.text)) return true;
  if (isBareParticiple(spans, at)) return true;
  const asksByWhom = spans
    .slice(0, at)
    .some((other, index) => /^by$/i.test(other.text) && plays(spans[index + 1] ?? other, 'WHO'));
  const lastBy = /^by$/i.test(spans.at(-1)?.text ?? '');
  return asksByWhom || lastBy;
}

/**
 * "When was X founded?", "X was outsold": a participle behind a form of "be" with nobody named after
 * it. What only describes ("divided over …") is no passive.
 */
function isBareParticiple(spans: readonly Span[], at: number): boolean {
  const span = spans[at];
  const isOne =
    span?.tokens.length === 1 &&
    /(?:ed|en|ilt|old|ght|und|ade|un|ed)$/i.test(span.text) &&
    !plays(span, 'STATIVE') &&
    !spans.slice(at + 1).some((other) => other.meanings[0]?.as === 'ENTITY');
  const before = spans.slice(0, at);
  const be = before.findLastIndex((other) => plays(other, 'BE'));
  const verb = before.some((other, index) => index > be && (plays(other, 'DO') || plays(other, 'WHO')));
  return isOne && be !== -1 && !verb && before.some((other) => other.meanings[0]?.as === 'ENTITY');
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
