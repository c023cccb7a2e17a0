import type { Lexicon } from '../../lexicon/lexicon.ts';
import { plays } from '../../lexicon/meaning.ts';
import { aimIn, asksForParty, asksYesNo, endOf, joinedTo, usedBy } from '../parts.ts';
import type { Sentence } from '../sentence.ts';
import type { Aim, Named, Reading } from '../tree.ts';

/** What is between the named, or whether something is: "Did X meet Y?", "What has X to do with Y?" */
export function between(sentence: Sentence, lexicon: Lexicon): Reading | null {
  const at = venueOf(sentence, lexicon);
  const named = sentence.named.filter((one) => one !== at);
  const [first, ...more] = named;
  if (!first || more.length === 0) return null;
  const chain = joinedTo(first, sentence).filter((one) => one !== at);
  const after = named.filter((one) => !chain.includes(one));
  const left = after.length > 0 ? chain : [first];
  const right = after.length > 0 ? after : more;
  const aim = aimIn(sentence) ?? presence(right, sentence, lexicon);
  const why = sentence.has('WHY');
  const together = sentence.has('TOGETHER') && named.length > 2;
  const cues = sentence.all(
    'RELATED',
    'TOGETHER',
    'TOGETHER_VAGUE',
    'BOTH',
    'CONNECTED',
    'OTHER_PARTY',
    'NOT',
    'WHY',
    'REPORTS',
    'HAPPEN',
    'DATES_OF',
    'HOW_MANY',
  );
  if (asksForParty(sentence) && !sentence.has('OTHER_PARTY')) return null;
  const yesNo = asksYesNo(sentence) && !why;
  return {
    question: {
      form: 'BETWEEN',
      left,
      right,
      aim,
      end: endOf(first, aim, sentence),
      yesNo,
      together,
      confirmedBy: null,
      negated: sentence
        .all('NOT')
        .some((span) => !plays(span, 'BE') && !plays(span, 'DO') && !plays(span, 'HAVE')),
      why,
      at,
      count: sentence.has('HOW_MANY'),
    },
    used: usedBy(sentence, sentence.named, aim, ...cues),
  };
}

/** "Was X at the show?": whoever was there attended it. */
function presence(
  right: readonly Named[],
  { spans, has }: Sentence,
  { names, phrases }: Lexicon,
): Aim | null {
  const [event] = right;
  const before = spans.find(({ to }) => to === event?.span.from);
  const isThere = /^(?:Event|Meeting)$/.test(names.kindOf(event?.ids[0] ?? '') ?? '') && has('BE');
  if (!isThere || !before || !/^at$/i.test(before.text)) return null;
  const types = phrases.get('was at').flatMap((meaning) => (meaning.as === 'RELATION' ? meaning.types : []));
  const empty = { spans: [], categories: [], inverse: [], passive: false, each: false };
  return types.length > 0 ? { ...empty, types, phrase: 'was at' } : null;
}

const VENUES = /^(?:Event|Meeting|Place)$/;

/** "… at the gala": where two others are named, an event is where it was, and no third party. */
function venueOf({ named, spans }: Sentence, { names }: Lexicon): Named | null {
  if (named.length < 3) return null;
  const found = named.find(({ span, ids }) => {
    const before = spans.find(({ to }) => to === span.from);
    return (
      VENUES.test(names.kindOf(ids[0] ?? '') ?? '') &&
      before !== undefined &&
      /^(?:at|in|during|on|near)$/i.test(before.text)
    );
  });
  return found ?? null;
}
