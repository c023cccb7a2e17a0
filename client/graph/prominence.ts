import type { GraphRelation } from '../state/types.ts';
import { stands } from './sureness.ts';

const order = [
  'PARTNERSHIP',
  'TALKS',
  'OWNERSHIP',
  'FUNDING',
  'OPPOSITION',
  'LEGAL',
  'CONTACT',
  'FAMILY',
  'EMPLOYMENT',
];

const rank = (relation: GraphRelation): number => {
  const at = order.indexOf(relation.category);
  return (stands(relation) ? 0 : 100) + (at < 0 ? order.length : at);
};

/** The most telling relation first: what stands before what is denied, deals before positions; then by id. */
export const byProminence = (one: GraphRelation, other: GraphRelation): number =>
  rank(one) - rank(other) || (one.id < other.id ? -1 : Number(one.id > other.id));

/**
 * Whether a line is labelled without being asked: deals, talks, and whatever is disputed, denied or
 * retracted, since such a line must never be read as a fact.
 */
export const loud = (relation: Pick<GraphRelation, 'category' | 'status'>): boolean =>
  relation.category === 'PARTNERSHIP' ||
  relation.category === 'TALKS' ||
  relation.status === 'DISPUTED' ||
  !stands(relation);
