import type { Vocabulary } from '../../model/types.ts';
import type { SeenRelation } from '../../store/port.ts';
import { typeTerm } from '../vocabularyTerms.ts';

const WEAKEST = {
  CONFIRMED: 'every step is confirmed',
  REPORTED: 'the weakest step is reported, not confirmed',
  DISPUTED: 'the weakest step is disputed',
  DENIED: 'one step is denied and counts as no fact',
  RETRACTED: 'one step was retracted and counts as no fact',
} as const;

/** The chain in words: "Jamieson Greer — met — Jim Farley — leads — Ford: the weakest step is reported, not confirmed." */
export function pathSentence(
  names: readonly string[],
  entities: readonly string[],
  relations: readonly SeenRelation[],
  weakest: keyof typeof WEAKEST,
  vocabulary: Vocabulary,
): string {
  const steps = relations.map((relation, index) => {
    const { label, inverse } = typeTerm(vocabulary, relation.type);
    const words = relation.from === entities[index] ? label : inverse;
    const open = relation.certainty === 'POSSIBLE' ? ' (possibly)' : '';
    return `${words}${open} — ${names[index + 1] ?? ''}`;
  });
  return `${[names[0] ?? '', ...steps].join(' — ')}: ${WEAKEST[weakest]}.`;
}
