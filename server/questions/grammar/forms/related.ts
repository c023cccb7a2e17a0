import type { Lexicon } from '../../lexicon/lexicon.ts';
import { meant, plays } from '../../lexicon/meaning.ts';
import { aimIn, asksForParty, endOf, isMembership, joinedTo, usedBy } from '../parts.ts';
import type { Sentence } from '../sentence.ts';
import type { Aim, Named, Reading } from '../tree.ts';

/** Who or what stands in a relation to the named: "Which US firms oppose X?", "people who work for Y". */
export function related(sentence: Sentence, lexicon: Lexicon): Reading | null {
  const { wanted } = sentence;
  const { within, except, to } = partsOf(sentence);
  const [first] = to;
  if (!first || (to.length > 1 && !asksForParty(sentence))) return null;
  const aims = sentence.aims.filter(
    (aim) =>
      !(
        within !== null &&
        isMembership(aim) &&
        aim.spans.every(({ from }) => from < within.span.from) &&
        sentence.aims.length > 1
      ),
  );
  const held = sentence.aims.filter((aim) => !aims.includes(aim)).flatMap(({ spans }) => spans);
  const aim = aimIn(sentence, aims) ?? belonging(first, sentence, lexicon);
  const open = sentence.has('RELATED', 'CONNECTED', 'TOGETHER_VAGUE');
  if (!aim && !(open && asksForParty(sentence))) return null;
  const without = sentence.all('NOT').some((span) => !plays(span, 'EXCEPT'));
  const every = to.length > 1 && !sentence.has('OR');
  const cues = sentence.all(
    'HOW_MANY',
    'NOT',
    'BOTH',
    'OWN_HEAD',
    'STAFF',
    'EXCEPT',
    'OTHER_PARTY',
    'RELATED',
    'CONNECTED',
    'OR',
    'HAPPEN',
    'WHY',
    'TOGETHER',
  );
  return {
    question: {
      form: 'RELATED',
      to,
      every,
      aim,
      end: sentence.has('OTHER_PARTY')
        ? 'EITHER'
        : aim?.spans.length === 0
          ? 'TO'
          : endOf(first, aim, sentence),
      wanted,
      count: sentence.has('HOW_MANY'),
      without,
      byHead: sentence.has('OWN_HEAD'),
      within,
      except,
    },
    used: usedBy(sentence, sentence.named, aim, ...cues, ...held, ...wanted.spans),
  };
}

/** "agencies in X", "people at Y": who is part of it or works for it, though no verb says so. */
function belonging({ span }: Named, sentence: Sentence, { phrases }: Lexicon): Aim | null {
  const [kind] = sentence.wanted.spans;
  const before = sentence.spans.find(({ to }) => to === span.from);
  if (
    !kind ||
    sentence.wanted.kinds === null ||
    kind.to !== before?.from ||
    !/^(?:in|of|at|within|inside)$/i.test(before.text)
  )
    return null;
  const types = ['part of', 'works for', 'head of']
    .flatMap((phrase) => phrases.get(phrase))
    .flatMap((meaning) => (meaning.as === 'RELATION' ? meaning.types : []));
  return {
    spans: [],
    types: [...new Set(types)],
    categories: [],
    inverse: [],
    phrase: before.text,
    passive: false,
    each: false,
  };
}

interface Parts {
  /** Only those who work for or belong to it are looked for: "who in the administration …". */
  within: Named | null;
  except: Named[];
  to: Named[];
}

function partsOf(sentence: Sentence): Parts {
  const exception = sentence.find('EXCEPT');
  const except = exception ? sentence.named.filter(({ span }) => span.from >= exception.to) : [];
  const rest = sentence.named.filter((one) => !except.includes(one));
  const [first] = rest;
  if (!first || rest.length < 2 || joinedTo(first, sentence).length === rest.length)
    return { within: null, except, to: rest };
  const within = rest.find((one) => narrows(one, sentence)) ?? null;
  return { within, except, to: rest.filter((one) => one !== within) };
}

/** "officials of X", "Ford executives", "who in X": X narrows down who is looked for. */
function narrows({ span }: Named, sentence: Sentence): boolean {
  const at = sentence.spans.findIndex(({ from }) => from === span.from);
  const [before, earlier, next] = [sentence.spans[at - 1], sentence.spans[at - 2], sentence.spans[at + 1]];
  const isPeople = (other: Span | undefined) =>
    other !== undefined &&
    (meant(other, 'KIND')?.kinds.includes('Person') === true || plays(other, 'STAFF') || plays(other, 'WHO'));
  if (isPeople(next) && next && !plays(next, 'WHO')) return true;
  const small = before !== undefined && /^(?:in|of|at|from|inside|within)$/i.test(before.text);
  if (small && isPeople(earlier)) return true;
  const aim = before && sentence.aims.find(({ spans }) => spans.includes(before));
  return aim !== undefined && isMembership(aim) && sentence.aims.length > 1;
}

type Span = Sentence['spans'][number];
