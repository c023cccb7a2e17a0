import { plays } from '../../lexicon/meaning.ts';
import { aimIn, usedBy } from '../parts.ts';
import type { Sentence } from '../sentence.ts';
import type { Reading } from '../tree.ts';

/** What somebody said or a publication reported: "What did Trump say about …?", "According to Bloomberg, …" */
export function said(sentence: Sentence): Reading | null {
  const according = sentence.find('ACCORDING');
  // "X's relations" are no statements of X's.
  const say = sentence.all('SAY', 'REPORTS').find((span) => !plays(span, 'RELATED'));
  const by = according
    ? sentence.named.find(({ span }) => span.from >= according.to)
    : sentence.named.find(
        ({ span }) => say !== undefined && span.from < say.from && isSubject(sentence, span.from),
      );
  if (!by || (!according && !say)) return null;
  if (!according && !sentence.has('WHAT', 'LIST', 'WHICH') && !by.span.tokens.at(-1)?.possessive) return null;
  const cues = sentence.all('SAY', 'ACCORDING', 'REPORTS');
  const aim = aimIn(
    sentence,
    sentence.aims.filter(({ spans }) => !spans.some((span) => cues.includes(span) || plays(span, 'SAY'))),
  );
  const about = sentence.named.filter((one) => one !== by);
  return { question: { form: 'SAID', by, about, aim }, used: usedBy(sentence, sentence.named, aim, ...cues) };
}

/** Not "about X": what stands after a small word is what is spoken of. */
function isSubject(sentence: Sentence, from: number): boolean {
  const before = sentence.spans.find(({ to }) => to === from);
  return !before || !plays(before, 'CONNECTOR');
}
