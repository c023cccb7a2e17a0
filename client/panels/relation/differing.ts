import type { EvidenceAnswer } from '../../api/types.ts';
import { listed, text } from '../../text.ts';

type Statement = Pick<
  EvidenceAnswer,
  'id' | 'stance' | 'start' | 'end' | 'speaker' | 'attribution' | 'source' | 'origin' | 'retracts'
>;

/** What statements give for the beginning, and for the end, where they differ: each with those who say it. `lasting`: it is a state. */
export function differing(evidence: readonly Statement[], lasting: boolean): string[] {
  const takenBack = new Set(evidence.map((statement) => statement.retracts?.id));
  const supports = evidence.filter(({ id, stance }) => stance === 'SUPPORTS' && !takenBack.has(id));
  const { beganBy, endedBy, happenedBy } = text.told;
  return [
    alternatives(supports, 'start', lasting ? beganBy : happenedBy),
    alternatives(supports, 'end', endedBy),
  ].flat();
}

function alternatives(
  statements: readonly Statement[],
  field: 'start' | 'end',
  says: (words: string, who: string) => string,
): string[] {
  const voices = new Map<string, Set<string>>();
  for (const statement of statements) {
    const date = statement[field];
    if (date) voices.set(date.words, (voices.get(date.words) ?? new Set()).add(voiceOf(statement)));
  }
  return voices.size < 2 ? [] : [...voices].map(([words, who]) => says(words, listed([...who])));
}

function voiceOf({ speaker, attribution, source, origin }: Statement): string {
  const publication = origin ?? source;
  return speaker?.name ?? attribution ?? publication.publisher ?? publication.title;
}
