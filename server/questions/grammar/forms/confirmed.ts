import type { Status } from '../../../model/types.ts';
import { plays } from '../../lexicon/meaning.ts';
import { aimIn, asksYesNo, usedBy } from '../parts.ts';
import type { Sentence } from '../sentence.ts';
import type { Reading } from '../tree.ts';

const STATUS_WORDS: ReadonlyArray<[role: string, statuses: Status[]]> = [
  ['RETRACTED', ['RETRACTED']],
  ['DISPUTED', ['DISPUTED']],
  ['CONFIRM', ['CONFIRMED']],
  ['REPORTED', ['REPORTED']],
];

/** How sure something is: "Has Ford confirmed …?", "Which relations of Ford are only reported?" */
export function confirmed(sentence: Sentence): Reading | null {
  const found = STATUS_WORDS.find(([role]) => sentence.has(role));
  if (!found) return null;
  const [role, statuses] = found;
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
    const word = sentence.find(role);
    const isSubject =
      role === 'CONFIRM' &&
      word !== undefined &&
      left.span.from < word.from &&
      !sentence.spans.some((span) => plays(span, 'BE') && span.from < word.from);
    return {
      question: {
        form: 'BETWEEN',
        left: [left],
        right: [right],
        aim,
        end: 'EITHER',
        yesNo: true,
        together: false,
        confirmedBy: isSubject ? left : null,
        negated,
        why: false,
      },
      used,
    };
  }
  return { question: { form: 'RELATIONS', named, aim, statuses, count, negated }, used };
}
