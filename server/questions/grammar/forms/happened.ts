import type { Lexicon } from '../../lexicon/lexicon.ts';
import { aimIn, asksYesNo, usedBy } from '../parts.ts';
import type { Sentence } from '../sentence.ts';
import type { Reading } from '../tree.ts';

/** What happened, at an event or at a time, whoever it was between: "What happened at the show?", "the January meetings". */
export function happened(sentence: Sentence, { names }: Lexicon): Reading | null {
  const at =
    sentence.named.find(({ ids }) => /^(?:Event|Meeting)$/.test(names.kindOf(ids[0] ?? '') ?? '')) ?? null;
  const named = sentence.named.filter((one) => one !== at);
  const aim = aimIn(sentence);
  const asked =
    at !== null &&
    (sentence.has('HAPPEN', 'OTHER_PARTY') ||
      aim?.categories.includes('CONTACT') === true ||
      isContact(aim?.types));
  if (at !== null && named.length > 1 && asksYesNo(sentence)) return null;
  const dated = sentence.has('HAPPEN') && sentence.dates.length > 0 && sentence.wanted.kinds === null;
  const timed = sentence.named.length === 0 && (aim !== null || dated);
  if (!asked && !timed) return null;
  const cues = sentence.all('HAPPEN', 'OTHER_PARTY', 'REPORTS', 'HOW_MANY', 'TOGETHER');
  return {
    question: { form: 'HAPPENED', at, named, wanted: sentence.wanted, aim },
    used: usedBy(sentence, sentence.named, aim, ...cues, ...sentence.wanted.spans),
  };
}

const isContact = (types: readonly string[] | undefined): boolean =>
  types?.some((type) => type === 'MET_WITH' || type === 'SPOKE_WITH') ?? false;
