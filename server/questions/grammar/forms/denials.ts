import type { Lexicon } from '../../lexicon/lexicon.ts';
import { plays } from '../../lexicon/meaning.ts';
import { aimIn, asksYesNo, partyIn, usedBy } from '../parts.ts';
import type { Sentence } from '../sentence.ts';
import type { Named, Reading } from '../tree.ts';
import { isOpen } from '../wanted.ts';

/** Who denies what, what is denied, and what nobody has denied. */
export function denials(sentence: Sentence, { names }: Lexicon): Reading | null {
  const denial = sentence.aims.find(({ categories }) => categories.includes('DENIAL'))?.spans[0];
  const word = sentence.find('DENIED', 'DENY') ?? denial;
  if (!word) return null;
  const cues = [
    word,
    ...sentence.all(
      'DENIED',
      'DENY',
      'REPORTS',
      'NOT',
      'HOW_MANY',
      'BOTH',
      'SAY',
      'OTHER_PARTY',
      'CONFIRM',
      'ACCORDING',
      'SOURCE',
    ),
  ];
  const aims = sentence.aims.filter(({ spans }) => !spans.some((span) => cues.includes(span)));
  const aim = aimIn(sentence, aims);
  const voice = sentence.named.find(({ ids }) => names.kindOf(ids[0] ?? '') === 'Publication') ?? null;
  const named = sentence.named.filter((one) => one !== voice);
  const ask = asks(sentence, word.from, named);
  const { wanted } = sentence;
  const isSubject =
    (ask === 'WHO' || ask === 'WHETHER') &&
    !isOpen(wanted) &&
    wanted.spans.every(({ to }) => to <= word.from) &&
    !named.some(({ span }) => wanted.spans.some(({ to }) => to === span.from));
  const used = usedBy(sentence, sentence.named, aim, ...cues, ...sentence.wanted.spans);
  return {
    question: {
      form: 'DENIALS',
      ask,
      named,
      voice,
      deniers: isSubject ? wanted : null,
      party: isSubject || voice ? null : partyIn(sentence),
      aim,
      count: sentence.has('HOW_MANY'),
    },
    used,
  };
}

function asks(
  sentence: Sentence,
  at: number,
  named: readonly Named[],
): 'WHO' | 'WHAT' | 'STANDING' | 'WHETHER' {
  const negated = sentence.all('NOT').some((span) => !plays(span, 'DENY') && !plays(span, 'DENIED'));
  if (negated && !asksYesNo(sentence)) return 'STANDING';
  const opening = sentence.spans.filter(({ from }) => from < at);
  const subjectNamed = named.some(({ span }) => span.from < at);
  if (asksYesNo(sentence) && !sentence.has('HOW_MANY')) return 'WHETHER';
  const byWhom =
    /\bby\b/i.test(sentence.text) &&
    sentence.has('WHO') &&
    sentence.has('DENIED') &&
    opening.some((span) => plays(span, 'BE') || plays(span, 'HAVE'));
  if (byWhom || (opening.some((span) => plays(span, 'WHO') || plays(span, 'SOURCE')) && !subjectNamed))
    return 'WHO';
  const whichSubject =
    sentence.wanted.kinds !== null &&
    !subjectNamed &&
    !opening.some((span) => plays(span, 'BE') || plays(span, 'REPORTS'));
  return whichSubject ? 'WHO' : 'WHAT';
}
