import type { Lexicon } from '../../lexicon/lexicon.ts';
import { plays } from '../../lexicon/meaning.ts';
import { aimIn, asksForParty, usedBy } from '../parts.ts';
import { sentenceOf } from '../sentence.ts';
import type { Sentence } from '../sentence.ts';
import type { Reading } from '../tree.ts';
import { isOpen } from '../wanted.ts';

/** Who stands in a relation to anybody, or to anybody of a kind or country: "Which firms own ships?" */
export function whoever(sentence: Sentence, lexicon: Lexicon): Reading | null {
  const aim = aimIn(sentence);
  const [at] = aim?.spans ?? [];
  if (sentence.named.length > 0 || !aim || !at || aim.each || !asksForParty(sentence)) return null;
  if (sentence.has('NOT', 'OTHER_PARTY', 'EXCEPT', 'HAPPEN')) return null;
  const before = sentence.spans.filter(({ to }) => to <= at.from);
  const verb = before.findIndex((span, index) => index > 0 && plays(span, 'DO'));
  // "Which telescopes do German labs use?": whoever uses them stands between the verbs.
  const [asking, other] =
    verb > 0
      ? [before.slice(0, verb), before.slice(verb)]
      : [before, sentence.spans.filter(({ from }) => from >= at.to)];
  const wantedOf = (spans: Sentence['spans']) => sentenceOf(sentence.text, spans, lexicon).wanted;
  const [wanted, counted] = [wantedOf(asking), wantedOf(other)];
  const hasOther = verb > 0 && !isOpen(counted);
  const used = usedBy(
    sentence,
    [],
    aim,
    ...wanted.spans,
    ...counted.spans,
    ...sentence.all('HOW_MANY', 'STAFF', 'TOGETHER', 'REPORTS'),
  );
  return {
    question: {
      form: 'WHOEVER',
      wanted,
      counted,
      aim,
      end: hasOther !== aim.passive ? 'TO' : 'FROM',
      count: sentence.has('HOW_MANY'),
    },
    used,
  };
}
