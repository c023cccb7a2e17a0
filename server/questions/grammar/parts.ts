import { plays } from '../lexicon/meaning.ts';
import type { Span } from '../lexicon/meaning.ts';
import { joinAims } from './aims.ts';
import type { Sentence } from './sentence.ts';
import type { Aim, End, Named, Wanted } from './tree.ts';
import { isOpen } from './wanted.ts';

/** All aims of a sentence as one. */
export function aimIn(sentence: Sentence, aims: readonly Aim[] = sentence.aims): Aim | null {
  const spans = aims.flatMap((aim) => aim.spans).sort((one, other) => one.from - other.from);
  const gaps = spans
    .slice(1)
    .map((span, at) => sentence.spans.filter(({ from }) => from >= (spans[at]?.to ?? 0) && from < span.from));
  const joins = (role: string) =>
    gaps.length > 0 && gaps.every((gap) => gap.some((span) => plays(span, role)) && gap.length <= 2);
  const joined = joinAims(aims, joins('OR') || joins('AND'));
  const isAll =
    joined !== null &&
    joins('AND') &&
    !aims.every(({ types }) => types.some((type) => aims[0]?.types.includes(type)));
  return joined && isAll && asksForParty(sentence)
    ? { ...joined, allOf: aims.map(({ types }) => types) }
    : joined;
}

/** Which end of a directed relation a named entity is, by where it stands and by the voice of the words. */
export function endOf(named: Named, aim: Aim | null, sentence: Sentence): End {
  const at = aim?.spans[0];
  if (!aim || !at) return 'EITHER';
  const behind = follows(named.span, at, sentence.spans);
  const ofThem = sentence.spans.some(({ from, text }) => from === at.to && /^of$/i.test(text));
  const possessive = named.span.tokens.at(-1)?.possessive === true && behind;
  // "X's grants", "grants of X": given by X or given to X; "X's owner" and "X owner" are clear.
  if ((possessive || (ofThem && named.span.from > at.from)) && !isAgent(at) && isNounOf(at, sentence))
    return 'EITHER';
  const isFragment = !sentence.has('DO', 'HAVE', 'BE', 'MODAL') && at === sentence.spans.at(-1);
  if (isFragment && named.span.to === at.from && (plays(at, 'PARTY') || plays(at, 'HEAD')))
    return aim.passive ? 'FROM' : 'TO';
  const isObject = named.span.from > at.from || possessive || isGiven(named, sentence);
  return isObject !== aim.passive ? 'TO' : 'FROM';
}

/** "owner", "employees", "skipper": whoever does it. */
const isAgent = (span: Span): boolean =>
  plays(span, 'PARTY') || plays(span, 'HEAD') || /^\w+(?:er|or|ee|ist)s?$/i.test(span.text);

/** A noun for what is done, and no verb: nothing else in the sentence is the verb, or it stands with an article. */
const isNounOf = (span: Span, { spans }: Sentence): boolean =>
  spans.some((other) => other !== span && (plays(other, 'WHO') || plays(other, 'WHICH'))) === false ||
  /^(?:the|a|an) /i.test(span.text);

/** "gave X a grant": X has it. */
function isGiven({ span }: Named, { spans }: Sentence): boolean {
  const before = spans.find(({ to }) => to === span.from);
  const earlier = spans.some(({ to }) => to <= (before?.from ?? 0));
  return before !== undefined && earlier && plays(before, 'GIVE');
}

function follows(span: Span, next: Span, spans: readonly Span[]): boolean {
  const gap = spans.filter(({ from }) => from >= span.to && from < next.from);
  return gap.every((between) => between.meanings[0]?.as === 'COUNTRY' || between.meanings[0]?.as === 'KIND');
}

/**
 * Whom the one named had to do with, as far as the question narrows it down: "… meet Chinese
 * officials". A kind beside the name says what that one is: "the company X".
 */
export function partyIn({ named, wanted }: Sentence, neverKinds: readonly string[] = []): Wanted | null {
  const [only, ...more] = named;
  if (!only || more.length > 0 || isOpen(wanted)) return null;
  const { from, to } = only.span;
  if (wanted.spans.some((span) => span.to === from || (span.from === to && !isPossessive(only)))) return null;
  return wanted.kinds?.some((kind) => neverKinds.includes(kind)) === true ? null : wanted;
}

const isPossessive = ({ span }: Named): boolean => span.tokens.at(-1)?.possessive === true;

/** Spans of the named, the aim and whatever else a reading accounts for, unknown words that may be mentioned in the data included. */
export function usedBy(
  sentence: Sentence,
  named: readonly Named[],
  aim: Aim | null,
  ...more: ReadonlyArray<Span | undefined>
): Span[] {
  return [
    ...sentence.spans.filter(({ tokens }) =>
      tokens.some((token) => named.some(({ span }) => span.tokens.includes(token))),
    ),
    ...(aim?.spans ?? []),
    ...more.filter((span) => span !== undefined),
    ...sentence.dates,
    ...sentence.all('KNOWN'),
  ];
}

/** The named entities that "and" or "or" joins to the first, in order. */
export function joinedTo(first: Named, sentence: Sentence): Named[] {
  const chain = [first];
  for (const next of sentence.named.slice(sentence.named.indexOf(first) + 1)) {
    const last = chain.at(-1);
    if (!last) break;
    const gap = sentence.spans.filter(({ from }) => from >= last.span.to && from < next.span.from);
    const joins = gap.every(
      (span) => plays(span, 'AND') || plays(span, 'OR') || plays(span, 'BOTH') || plays(span, 'ARTICLE'),
    );
    if (!joins) break;
    chain.push(next);
  }
  return chain;
}

const VERBS = ['BE', 'DO', 'HAVE', 'MODAL', 'THERE'];
const ASKING = [
  'WHO',
  'WHICH',
  'WHAT',
  'WHEN',
  'SINCE_WHEN',
  'WHERE',
  'WHY',
  'HOW',
  'HOW_MANY',
  'LIST',
  'DOING',
  'ABOUT',
  'SOURCE',
  'CONNECTED',
];

/** Words that say who belongs to whom: "members of", "people at". */
export const isMembership = ({ types }: Aim): boolean =>
  types.some((type) => type === 'WORKS_FOR' || type === 'MEMBER_OF' || type === 'PART_OF');

/** "Who …", "which firms …": somebody else is looked for. "Which talks …" looks for relations. */
export function asksForParty(sentence: Sentence): boolean {
  if (sentence.wanted.kinds !== null) return true;
  const which = sentence.find('WHICH', 'HOW_MANY');
  const next = which && sentence.spans.find(({ from }) => from === which.to);
  const held = next && sentence.aims.find(({ spans }) => spans.includes(next));
  if (held && !(isMembership(held) && sentence.aims.length > 1)) return false;
  if (held) return true;
  return (
    sentence.has('WHO', 'STAFF') || (sentence.has('HOW_MANY', 'WHICH') && sentence.wanted.countries !== null)
  );
}

/** Whether the sentence asks for a yes or a no: it begins with a verb, or only names things and ends with a question mark. */
export function asksYesNo(sentence: Sentence): boolean {
  const [first] = sentence.spans.filter((span) => !plays(span, 'FILLER'));
  if (!first) return false;
  if (VERBS.some((role) => plays(first, role))) return true;
  return /\?\s*$/.test(sentence.text) && !sentence.has(...ASKING);
}
