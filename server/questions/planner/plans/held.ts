import type { SeenRelation } from '../../../store/port.ts';
import type { Question } from '../../grammar/tree.ts';

export type Between = Extract<Question, { form: 'BETWEEN' }>;

/** What the data hold of two (or more) named: those that answer, and all others between them. */
export interface Held {
  left: string[];
  right: string[];
  asked: SeenRelation[];
  others: SeenRelation[];
  missing: string[];
  narrowed: boolean;
}
