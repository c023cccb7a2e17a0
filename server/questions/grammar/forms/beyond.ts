import { meant } from '../../lexicon/meaning.ts';
import { aimIn } from '../parts.ts';
import type { Sentence } from '../sentence.ts';
import type { Reading } from '../tree.ts';

/** What no data of relations hold: share prices, staff numbers, opinions, and whatever will be. */
export function beyond(sentence: Sentence): Reading | null {
  const span =
    sentence.spans.find((candidate) => candidate.meanings[0]?.as === 'BEYOND') ?? sentence.find('WILL');
  if (!span) return null;
  const matter = meant(span, 'BEYOND')?.matter ?? 'forecasts';
  const aims = sentence.aims.filter((aim) => !aim.spans.includes(span));
  return {
    question: { form: 'UNSUPPORTED', matter, named: sentence.named, aim: aimIn(sentence, aims) },
    used: sentence.content,
  };
}
