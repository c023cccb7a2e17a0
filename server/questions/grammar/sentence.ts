import type { Lexicon } from '../lexicon/lexicon.ts';
import { meant, plays } from '../lexicon/meaning.ts';
import type { Span } from '../lexicon/meaning.ts';
import { aimsOf } from './aims.ts';
import { namedIn } from './named.ts';
import type { Aim, Named, Wanted } from './tree.ts';
import { wantedIn } from './wanted.ts';

/** A question cut into spans, with what forms ask of it. */
export interface Sentence {
  text: string;
  spans: Span[];
  named: Named[];
  aims: Aim[];
  wanted: Wanted;
  dates: Span[];
  /** Words that mean nothing by themselves; they may be mentioned in what the data say. */
  unknown: Span[];
  /** What a reading has to account for: everything but the small words. */
  content: Span[];
  has: (...roles: string[]) => boolean;
  find: (...roles: string[]) => Span | undefined;
  all: (...roles: string[]) => Span[];
}

/** Small words: a reading need not account for them. */
const SMALL = new Set([
  'ARTICLE',
  'FILLER',
  'CONNECTOR',
  'BE',
  'DO',
  'HAVE',
  'PAST',
  'LIST',
  'ABOUT',
  'THERE',
  'AND',
  'WHO',
  'WHICH',
  'WHAT',
  'MODAL',
  'HOW',
  'EVER',
]);

export function sentenceOf(text: string, spans: Span[], lexicon: Lexicon): Sentence {
  const all = (...roles: string[]) => spans.filter((span) => roles.some((role) => plays(span, role)));
  const named = namedIn(spans, lexicon);
  const aims = aimsOf(spans, named);
  const taken = new Set([...named.map(({ span }) => span), ...aims.flatMap((aim) => aim.spans)]);
  return {
    text,
    spans,
    named,
    aims,
    wanted: wantedIn(spans, named, aims),
    dates: spans.filter((span) => meant(span, 'DATE')),
    unknown: spans.filter(({ meanings }) => meanings.length === 0),
    content: spans.filter((span) => taken.has(span) || !isSmall(span)),
    has: (...roles) => all(...roles).length > 0,
    find: (...roles) => all(...roles)[0],
    all,
  };
}

function isSmall({ meanings }: Span): boolean {
  const [first] = meanings;
  const word = meanings.find((meaning) => meaning.as === 'WORD');
  if (first?.as === 'RELATION' && word?.roles.has('LIGHT')) return true;
  if (first?.as !== 'WORD') return false;
  return (
    [...first.roles].some((role) => SMALL.has(role)) && ![...first.roles].some((role) => WEIGHTY.has(role))
  );
}

/** What turns an answer around is never passed over, whatever else the word may be. */
const WEIGHTY = new Set(['NOT', 'EXCEPT', 'WILL', 'KNOWN', 'DENY', 'DENIED']);
