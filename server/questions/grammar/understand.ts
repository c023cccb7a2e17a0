import type { Lexicon } from '../lexicon/lexicon.ts';
import { plays } from '../lexicon/meaning.ts';
import type { Span } from '../lexicon/meaning.ts';
import { about } from './forms/about.ts';
import { nested } from './forms/nested.ts';
import { either } from './forms/either.ts';
import { amount } from './forms/amount.ts';
import { between } from './forms/between.ts';
import { beyond } from './forms/beyond.ts';
import { changes } from './forms/changes.ts';
import { choose } from './forms/choose.ts';
import { common } from './forms/common.ts';
import { compare } from './forms/compare.ts';
import { confirmed } from './forms/confirmed.ts';
import { denials } from './forms/denials.ts';
import { entities } from './forms/entities.ts';
import { happened } from './forms/happened.ts';
import { holds } from './forms/holds.ts';
import { most } from './forms/most.ts';
import { partners } from './forms/partners.ts';
import { path } from './forms/path.ts';
import { related } from './forms/related.ts';
import { relations } from './forms/relations.ts';
import { role } from './forms/role.ts';
import { said } from './forms/said.ts';
import { sourced } from './forms/sourced.ts';
import { sources } from './forms/sources.ts';
import { when } from './forms/when.ts';
import { where } from './forms/where.ts';
import { whoever } from './forms/whoever.ts';
import type { Sentence } from './sentence.ts';
import type { Question } from './tree.ts';

/** A question with what of the text it leaves out. */
export interface Understood {
  question: Question;
  /** Spans that mean something, and are not part of this reading. */
  passedOver: Span[];
  /** Words that mean nothing by themselves: the answer has to find them in what the data say. */
  mentions: Span[];
}

/** The more particular forms first: of two that account for as much, the earlier one is taken. */
const FORMS = [
  choose,
  beyond,
  nested,
  sourced,
  either,
  amount,
  denials,
  sources,
  compare,
  common,
  when,
  where,
  changes,
  confirmed,
  path,
  role,
  most,
  partners,
  holds,
  whoever,
  happened,
  said,
  between,
  related,
  relations,
  entities,
  about,
];

/** The form that accounts for most of a sentence; null where none accounts for anything. */
export function understand(sentence: Sentence, lexicon: Lexicon): Understood | null {
  let best: (Understood & { left: number }) | null = null;
  for (const form of FORMS) {
    const reading = form(sentence, lexicon);
    if (!reading) continue;
    const passedOver = sentence.content.filter(
      (span) => span.meanings.length > 0 && !reading.used.includes(span),
    );
    const left = passedOver.reduce((sum, span) => sum + weight(span), 0);
    if (!best || left < best.left)
      best = {
        question: reading.question,
        passedOver,
        mentions: [...sentence.unknown, ...eachOf(reading.question)],
        left,
      };
  }
  return best && { question: best.question, passedOver: best.passedOver, mentions: best.mentions };
}

/** Phrases that what is found has to answer to, like the words that mean nothing by themselves. */
function eachOf(question: Question): Span[] {
  const aim = 'aim' in question ? question.aim : null;
  return aim?.each === true ? aim.spans : [];
}

/** A "not" weighs more than all else; a name more than a small cue. */
function weight(span: Span): number {
  if (plays(span, 'NOT') || plays(span, 'DENY') || plays(span, 'DENIED')) return 10;
  const [first] = span.meanings;
  return first?.as === 'ENTITY' || first?.as === 'RELATION' ? 3 : first?.as === 'WORD' ? 1 : 2;
}
