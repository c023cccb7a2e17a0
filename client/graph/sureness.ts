import type { GraphRelation, Sureness } from '../state/types.ts';

/** How sure a relation is, as it is drawn: its status, with talks that nobody denies told apart. */
export function sureness(relation: Pick<GraphRelation, 'category' | 'status'>): Sureness {
  const stands = relation.status === 'CONFIRMED' || relation.status === 'REPORTED';
  return stands && relation.category === 'TALKS' ? 'TALKS' : relation.status;
}

/** Whether a relation may be told as a fact at all: denied and retracted ones never. */
export const stands = (relation: Pick<GraphRelation, 'status'>): boolean =>
  relation.status !== 'DENIED' && relation.status !== 'RETRACTED';
