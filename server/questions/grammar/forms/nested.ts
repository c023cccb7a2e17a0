import type { Lexicon } from '../../lexicon/lexicon.ts';
import { meant, plays } from '../../lexicon/meaning.ts';
import type { Span } from '../../lexicon/meaning.ts';
import { sentenceOf } from '../sentence.ts';
import type { Sentence } from '../sentence.ts';
import type { Question, Reading } from '../tree.ts';
import { denials } from './denials.ts';
import { partners } from './partners.ts';
import { related } from './related.ts';

/**
 * A question within a question: "Who works for companies that deny …?", "Who owns ships that X
 * charters?". What the inner one finds is whom the outer one is about. Null unless both are read whole.
 */
export function nested(sentence: Sentence, lexicon: Lexicon): Reading | null {
  if (sentence.aims.length < 2 || sentence.has('NOT', 'OR', 'OWN_HEAD', 'MOST', 'LEAST', 'BOTH')) return null;
  for (const [from, to] of clausesIn(sentence)) {
    const inside = sentence.spans.slice(from, to);
    const outside = [
      ...sentence.spans.slice(0, from),
      standIn(sentence.text, inside),
      ...sentence.spans.slice(to),
    ];
    const clause = sentence.text.replace(/\?\s*$/, '');
    const inner = whole(sentenceOf(clause, inside, lexicon), lexicon, [denials, partners, related]);
    if (!inner || (inner.question.form === 'DENIALS' && inner.question.ask !== 'WHO')) continue;
    const main = sentenceOf(sentence.text, outside, lexicon);
    const outer = whole(main, lexicon, [related]);
    if (outer?.question.form !== 'RELATED' || outer.question.to.length !== 1 || main.named.length !== 1)
      continue;
    const [group] = outer.question.to;
    if (!group) continue;
    const name = inside.map(({ text }) => text).join(' ');
    return {
      question: {
        form: 'NESTED',
        outer: { ...outer.question, to: [{ ...group, name, group: true }] },
        inner: inner.question,
        innerMentions: inner.mentions,
        outerMentions: outer.mentions,
      },
      used: sentence.content,
    };
  }
  return null;
}

/** Where clauses may begin and end: at a noun for whom is meant, up to the end or to the verb of the main clause. */
function* clausesIn({ spans, aims }: Sentence): Iterable<[from: number, to: number]> {
  const isAim = (span: Span | undefined) =>
    aims.some((aim) => span !== undefined && aim.spans.includes(span));
  for (let from = 1; from < spans.length; from += 1) {
    const noun = spans[from];
    if (!noun || !isNoun(noun) || spans[from - 1]?.tokens.at(-1)?.breakAfter) continue;
    const before = spans.slice(0, from).some(isAim);
    const last = spans.length - 1;
    if (before) yield [from, spans.length];
    else if (isAim(spans[last]) && isRelative(spans[from + 1]) && spans.slice(from, last).some(isAim))
      yield [from, last];
  }
}

const isRelative = (span: Span | undefined): boolean =>
  span !== undefined && (plays(span, 'WHO') || plays(span, 'WHICH') || /^that$/i.test(span.text));

/** "companies", "people", "the man", "partners of": whoever the clause tells of. */
const isNoun = (span: Span): boolean =>
  span.meanings[0]?.as !== 'ENTITY' &&
  (meant(span, 'KIND') !== undefined || plays(span, 'STAFF') || plays(span, 'PARTY'));

/** A name in the place of the clause, so that the main clause reads like any other. */
function standIn(text: string, inside: readonly Span[]): Span {
  const tokens = inside.flatMap((span) => span.tokens).map((token) => ({ ...token, possessive: false }));
  return {
    from: inside[0]?.from ?? 0,
    to: inside.at(-1)?.to ?? 0,
    tokens,
    text: text.slice(tokens[0]?.start, tokens.at(-1)?.end),
    meanings: [{ as: 'ENTITY', ids: [''], name: '', met: 'NAME' }],
  };
}

type Form = (sentence: Sentence, lexicon: Lexicon) => Reading | null;

/** The first of these forms that accounts for every word; words of no meaning are left to what the data mention. */
function whole(
  sentence: Sentence,
  lexicon: Lexicon,
  forms: readonly Form[],
): { question: Question; mentions: Span[] } | null {
  for (const form of forms) {
    const reading = form(sentence, lexicon);
    const aim = reading && 'aim' in reading.question ? reading.question.aim : null;
    if (!reading || aim?.each === true) continue;
    const left = sentence.content.filter((span) => span.meanings.length > 0 && !reading.used.includes(span));
    if (left.length === 0) return { question: reading.question, mentions: sentence.unknown };
  }
  return null;
}
