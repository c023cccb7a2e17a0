import { meant, plays } from '../../lexicon/meaning.ts';
import { aimIn } from '../parts.ts';
import type { Sentence } from '../sentence.ts';
import type { Reading } from '../tree.ts';

/** What no data of relations hold: share prices, staff numbers, opinions, and whatever will be. */
export function beyond(sentence: Sentence): Reading | null {
  const span =
    sentence.spans.find((candidate) => candidate.meanings[0]?.as === 'BEYOND') ??
    sentence.find('WILL') ??
    supposing(sentence);
  if (!span) return null;
  const advice = plays(span, 'ADVICE') ? 'opinions' : 'forecasts';
  const matter = meant(span, 'BEYOND')?.matter ?? advice;
  const aims = sentence.aims.filter((aim) => !aim.spans.includes(span));
  return {
    question: { form: 'UNSUPPORTED', matter, named: sentence.named, aim: aimIn(sentence, aims) },
    used: sentence.content,
  };
}

/** "Should X …?", "Could X …?": what is not so, but might be. */
function supposing({ spans }: Sentence): Sentence['spans'][number] | undefined {
  const [first] = spans.filter((span) => !plays(span, 'FILLER'));
  return first && plays(first, 'MODAL') ? first : undefined;
}
