import type { Lexicon } from '../../lexicon/lexicon.ts';
import { plays } from '../../lexicon/meaning.ts';
import type { Span } from '../../lexicon/meaning.ts';
import { asksForParty, asksYesNo, endOf, usedBy } from '../parts.ts';
import type { Sentence } from '../sentence.ts';
import type { Aim, Named, Reading } from '../tree.ts';
import { between } from './between.ts';

/** One or the other: "Did X meet Y or Z?", "Are X and Y partners or only in talks?" Each is answered for itself. */
export function either(sentence: Sentence, lexicon: Lexicon): Reading | null {
  const or = sentence.spans.find((span) => /^or$/i.test(span.text) && plays(span, 'OR'));
  if (!or) return null;
  const whole = between(sentence, lexicon);
  const base = whole?.question.form === 'BETWEEN' ? whole.question : null;
  return byAim(sentence, or, base) ?? byName(sentence, or, lexicon);
}

type Between = Extract<Reading['question'], { form: 'BETWEEN' }>;

/** Two relations and the same two parties. */
function byAim(sentence: Sentence, or: Span, base: Between | null): Reading | null {
  const [one, other, ...more] = sentence.aims;
  if (!base || !one || !other || more.length > 0 || sentence.named.length !== 2 || !asksYesNo(sentence))
    return null;
  const isBetween = (one.spans[0]?.to ?? 0) <= or.from && (other.spans[0]?.from ?? 0) >= or.to;
  if (!isBetween) return null;
  const [first] = base.left;
  const options = [one, other].map((aim) => ({
    label: aim.phrase,
    question: { ...base, aim, end: first ? endOf(first, aim, sentence) : base.end, yesNo: true },
  }));
  const used = [
    ...usedBy(sentence, sentence.named, one, ...other.spans, or),
    ...sentence.all('OR', 'TOGETHER', 'RELATED'),
  ];
  return { question: { form: 'EITHER', options, by: 'AIM' }, used };
}

/** Two or more names that "or" joins, and the same relation to another. */
function byName(sentence: Sentence, or: Span, lexicon: Lexicon): Reading | null {
  const [aim, ...more] = sentence.aims;
  if (!aim || more.length > 0) return null;
  const chain = chainAround(sentence, or, lexicon);
  const rest = sentence.named.filter((one) => !chain.includes(one));
  const [fixed] = rest;
  const offered = isOffered(chain, sentence);
  if (chain.length < 2 || !fixed || rest.length > 1) return null;
  if (!offered && (asksForParty(sentence) || !asksYesNo(sentence))) return null;
  const options = chain.map((option) => ({
    label: option.name,
    question: betweenTwo(option, fixed, aim, sentence),
  }));
  const used = usedBy(
    sentence,
    sentence.named,
    aim,
    ...sentence.all('OR', 'TOGETHER'),
    ...sentence.wanted.spans,
  );
  return { question: { form: 'EITHER', options, by: 'NAME' }, used };
}

function betweenTwo(option: Named, fixed: Named, aim: Aim, sentence: Sentence): Between {
  const end = endOf(fixed, aim, sentence);
  return {
    form: 'BETWEEN',
    left: [fixed],
    right: [option],
    aim,
    end,
    yesNo: true,
    together: false,
    confirmedBy: null,
    negated: false,
    why: false,
    at: null,
    count: false,
  };
}

/** The names that "or" and commas join on both sides of this "or". */
function chainAround(sentence: Sentence, or: Span, { names }: Lexicon): Named[] {
  const before = sentence.named.findLast(({ span }) => span.to <= or.from);
  const after = sentence.named.find(({ span }) => span.from >= or.to);
  if (!before || !after) return [];
  const gap = sentence.spans.filter(({ from }) => from >= before.span.to && from < after.span.from);
  if (!gap.every((span) => span === or || isSmall(span))) return [];
  const kind = ({ ids }: Named) => names.kindOf(ids[0] ?? '');
  const chain = [before, after];
  for (const one of sentence.named.filter(({ span }) => span.to <= before.span.from).reverse()) {
    const [head] = chain;
    const adjoins = head !== undefined && one.span.to === head.span.from;
    const sign = sentence.text.slice(one.span.tokens.at(-1)?.end, head?.span.tokens[0]?.start);
    if (!adjoins || !sign.includes(',') || kind(one) !== kind(before)) break;
    chain.unshift(one);
  }
  return chain;
}

const isSmall = (span: Span): boolean =>
  plays(span, 'CONNECTOR') || plays(span, 'ARTICLE') || plays(span, 'FILLER');

/** "…: X or Y?", "X or Y: …?": the names are offered apart, by a sign. */
function isOffered(chain: readonly Named[], { spans }: Sentence): boolean {
  const [first] = chain;
  const last = chain.at(-1);
  const before = first && spans.find(({ to }) => to === first.span.from);
  if (first?.span === spans[0]) return last?.span.tokens.at(-1)?.breakAfter === true;
  return last?.span === spans.at(-1) && before?.tokens.at(-1)?.breakAfter === true;
}
