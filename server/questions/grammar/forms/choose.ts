import type { Sentence } from '../sentence.ts';
import type { Reading } from '../tree.ts';

/** A name that several bear equally well, where nothing else tells which is meant. */
export function choose(sentence: Sentence): Reading | null {
  const named = sentence.named.find(({ ids }) => ids.length > 1);
  return named
    ? { question: { form: 'CHOOSE', named, question: sentence.text }, used: sentence.content }
    : null;
}
