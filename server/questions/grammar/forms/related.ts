import type { Lexicon } from '../../lexicon/lexicon.ts';
import { meant, plays } from '../../lexicon/meaning.ts';
import { aimIn, asksForParty, endOf, isMembership, joinedTo, usedBy } from '../parts.ts';
import type { Sentence } from '../sentence.ts';
import type { Aim, Named, Reading, Wanted } from '../tree.ts';

/** Who or what stands in a relation to the named: "Which US firms oppose X?", "people who work for Y". */
export function related(sentence: Sentence, lexicon: Lexicon): Reading | null {
  const wanted = wider(sentence.wanted, lexicon);
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
      countsRelations: countsRelations(sentence, aim),
      without,
      byHead: sentence.has('OWN_HEAD'),
      within,
      except,
    },
    used: usedBy(sentence, sentence.named, aim, ...cues, ...held, ...wanted.spans),
  };
}

/** "How many meetings …?" counts what was held; "how many partners" counts who. */
function countsRelations({ spans, find }: Sentence, aim: Aim | null): boolean {
  const cue = find('HOW_MANY');
  const next = cue && spans.find((span) => span.from >= cue.to && span.meanings[0]?.as !== 'COUNTRY');
  return (
    next !== undefined &&
    aim !== null &&
    aim.spans.includes(next) &&
    !plays(next, 'PARTY') &&
    !plays(next, 'HEAD') &&
    !plays(next, 'STAFF') &&
    !isMembership(aim)
  );
}

/** "agencies in X", "people at Y", "X agencies", "Y's ships": who is part of it, works for it or is owned by it, though no verb says so. */
function belonging({ span }: Named, sentence: Sentence, { phrases }: Lexicon): Aim | null {
  const kind = sentence.wanted.spans.find((one) => meant(one, 'KIND'));
  const before = sentence.spans.find(({ to }) => to === span.from);
  if (!kind || sentence.wanted.kinds === null) return null;
  const behind = kind.from === span.to;
  const inside = kind.to === before?.from && /^(?:in|of|at|within|inside)$/i.test(before.text);
  if (!behind && !inside) return null;
  const typesOf = (phrase: string) =>
    phrases.get(phrase).flatMap((meaning) => (meaning.as === 'RELATION' ? meaning.types : []));
  const owned = behind ? typesOf('subsidiary of') : [];
  return {
    spans: [],
    types: [...new Set([...['part of', 'works for', 'head of'].flatMap(typesOf), ...owned])],
    categories: [],
    // Whoever is part of it points to it; what it owns is pointed at.
    inverse: owned,
    phrase: behind ? 'belonging to' : (before?.text ?? ''),
    passive: false,
    each: false,
  };
}

/** "organisations" are companies and agencies as well, where relations are asked about. */
function wider(wanted: Wanted, { language, vocabulary }: Lexicon): Wanted {
  if (wanted.kinds === null || wanted.group) return wanted;
  const known = new Set(vocabulary.kinds.map(({ id }) => id));
  const more = wanted.kinds.flatMap((kind) => language.wider[kind] ?? []).filter((kind) => known.has(kind));
  return { ...wanted, kinds: [...new Set([...wanted.kinds, ...more])] };
}

/** "besides X", "other than X and Y": the names right behind the words that leave out. */
export function exceptIn(sentence: Sentence): Named[] {
  const cue = sentence.find('EXCEPT');
  const first = cue && sentence.named.find(({ span }) => span.from >= cue.to);
  if (!cue || !first) return [];
  const gap = sentence.spans.filter(({ from }) => from >= cue.to && from < first.span.from);
  if (!gap.every((span) => plays(span, 'CONNECTOR') || plays(span, 'ARTICLE') || plays(span, 'FILLER')))
    return [];
  const chain = joinedTo(first, sentence);
  const end = chain.findIndex((one, at) => {
    const next = chain[at + 1];
    const words = next && sentence.spans.filter(({ from }) => from >= one.span.to && from < next.span.from);
    return !words?.some((span) => plays(span, 'AND') || plays(span, 'OR'));
  });
  return chain.slice(0, end + 1);
}

interface Parts {
  /** Only those who work for or belong to it are looked for: "who in the administration …". */
  within: Named | null;
  except: Named[];
  to: Named[];
}

function partsOf(sentence: Sentence): Parts {
  const except = exceptIn(sentence);
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
