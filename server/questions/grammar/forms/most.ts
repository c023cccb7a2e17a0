import type { Lexicon } from '../../lexicon/lexicon.ts';
import { plays } from '../../lexicon/meaning.ts';
import type { Span } from '../../lexicon/meaning.ts';
import { aimIn, usedBy } from '../parts.ts';
import type { Sentence } from '../sentence.ts';
import { sentenceOf } from '../sentence.ts';
import type { Aim, End, Reading } from '../tree.ts';
import { isOpen } from '../wanted.ts';

/** Who has the most or fewest of something: "Who had the most meetings?", "Which firm owns the most ships?" */
export function most(sentence: Sentence, lexicon: Lexicon): Reading | null {
  const cue = sentence.find('MOST', 'LEAST');
  if (!cue || sentence.has('FIRMER')) return null;
  const aims = sentence.aims.filter(({ spans }) => !spans.includes(cue));
  const aim = aimIn(sentence, aims);
  const { named } = sentence;
  const [before, after] = [
    partOf(sentence, lexicon, 0, cue.from),
    partOf(sentence, lexicon, cue.to, Infinity),
  ];
  // "most meetings of agencies": with nothing before it, what stands behind is who is looked for.
  const asked = !isOpen(before) || sentence.has('WHO', 'STAFF');
  const [wanted, counted] = asked ? [before, after] : [after, before];
  const used = usedBy(
    sentence,
    named,
    aim,
    ...sentence.all('MOST', 'LEAST', 'CONNECTED', 'RELATED', 'REPORTS', 'STAFF', 'HOW_MANY'),
    ...wanted.spans,
    ...counted.spans,
  );
  const person = sentence.spans.some((span) => plays(span, 'STAFF')) ? ['Person'] : null;
  return {
    question: {
      form: 'MOST',
      wanted: { ...wanted, kinds: wanted.kinds ?? person },
      counted,
      aim,
      end: endOf(aim, cue),
      named,
      least: plays(cue, 'LEAST'),
    },
    used,
  };
}

/** What is looked for in a part of the sentence. */
function partOf({ text, spans, aims }: Sentence, lexicon: Lexicon, from: number, to: number) {
  const held = new Set(aims.flatMap((aim) => aim.spans));
  const own = spans.filter((span) => span.from >= from && span.to <= to && !held.has(span));
  return sentenceOf(text, own, lexicon).wanted;
}

/** "owns the most": whoever does it; "most deals" may be either end. */
function endOf(aim: Aim | null, cue: Span): End {
  const at = aim?.spans[0];
  if (!aim || !at || at.from > cue.from) return 'EITHER';
  return aim.passive ? 'TO' : 'FROM';
}
