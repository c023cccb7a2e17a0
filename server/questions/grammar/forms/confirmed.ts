import type { Status } from '../../../model/types.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { plays } from '../../lexicon/meaning.ts';
import { aimIn, asksYesNo, usedBy } from '../parts.ts';
import type { Sentence } from '../sentence.ts';
import type { Named, Reading } from '../tree.ts';

const STATUS_WORDS: ReadonlyArray<[role: string, statuses: Status[]]> = [
  ['RETRACTED', ['RETRACTED']],
  ['DISPUTED', ['DISPUTED']],
  ['CONFIRM', ['CONFIRMED']],
  ['REPORTED', ['REPORTED']],
];

/** How sure something is: "Has Ford confirmed …?", "Which relations of Ford are only reported?" */
export function confirmed(sentence: Sentence, { names }: Lexicon): Reading | null {
  const found = STATUS_WORDS.find(([role]) => sentence.has(role));
  if (!found) return null;
  const [role, statuses] = found;
  if (role === 'REPORTED' && isVerb(sentence)) return null;
  const cues = [...sentence.all(role), ...sentence.all('REPORTS', 'HOW_MANY', 'RELATED', 'NOT')];
  const aim = aimIn(
    sentence,
    sentence.aims.filter(({ spans }) => !spans.some((span) => cues.includes(span))),
  );
  const { named } = sentence;
  const count = sentence.has('HOW_MANY');
  const negated = sentence.has('NOT');
  const used = usedBy(sentence, named, aim, ...cues);
  const [left, right] = named;
  if ((role === 'CONFIRM' || role === 'REPORTED') && asksYesNo(sentence) && left && right) {
    return {
      question: {
        form: 'BETWEEN',
        left: [left],
        right: [right],
        aim,
        end: 'EITHER',
        yesNo: true,
        together: false,
        confirmedBy: role === 'CONFIRM' ? confirmer(sentence) : null,
        negated,
        why: false,
        at: null,
        count: false,
      },
      used,
    };
  }
  const isVoice = (one: Named) => role === 'RETRACTED' && names.kindOf(one.ids[0] ?? '') === 'Publication';
  const voice = named.find(isVoice) ?? null;
  return {
    question: {
      form: 'RELATIONS',
      voice,
      named: named.filter((one) => one !== voice),
      aim,
      statuses,
      sourced: null,
      count,
      negated,
    },
    used,
  };
}

/** "Does X confirm …", "… confirmed by X": X; "Is … confirmed?", "Has anyone confirmed …": anybody. */
function confirmer(sentence: Sentence): Named | 'ANYBODY' {
  const word = sentence.find('CONFIRM');
  const [first] = sentence.named;
  if (!word || !first) return 'ANYBODY';
  const by = sentence.named.find(({ span }) =>
    /\bby$/i.test(sentence.spans.find(({ to }) => to === span.from)?.text ?? ''),
  );
  if (by) return by;
  const passive = sentence.spans.some((span) => plays(span, 'BE') && span.from < word.from);
  return first.span.from < word.from && !passive ? first : 'ANYBODY';
}

/** "What has X reported?" asks for what X said, not for how sure it is. */
function isVerb(sentence: Sentence): boolean {
  const cue = sentence.find('REPORTED');
  const by = sentence.named.find(({ span }) => cue !== undefined && span.to === cue.from);
  const opening = sentence.spans.filter(({ from }) => by !== undefined && from < by.span.from);
  return (
    by !== undefined &&
    sentence.has('WHAT') &&
    opening.some((span) => plays(span, 'HAVE') || plays(span, 'DO'))
  );
}
