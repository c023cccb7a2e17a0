import type { SeenRelation } from '../../store/port.ts';
import { typeTerm } from '../../queries/vocabularyTerms.ts';
import type { RowBecause } from '../answer/answer.ts';
import type { Desk } from './desk.ts';
import { certaintyOf } from './read.ts';

/** Whether a relation counts as a yes on the day or in the range asked about, and if not, why not. */
export function standingOf(desk: Desk, relation: SeenRelation): RowBecause {
  const { status } = relation.state;
  if (status === 'DENIED' || status === 'DISPUTED' || status === 'RETRACTED') return status;
  switch (certaintyOf(desk, relation)) {
    case 'CERTAIN':
      return 'MATCH';
    case 'POSSIBLE':
      return 'ONLY_POSSIBLE';
    case 'ENDED':
      return desk.past ? 'MATCH' : 'ENDED';
    case 'NOT_YET':
      return 'NOT_YET';
  }
}

const BEST: readonly RowBecause[] = [
  'MATCH',
  'IN_FORCE',
  'ONLY_POSSIBLE',
  'DISPUTED',
  'ENDED',
  'NOT_YET',
  'DENIED',
  'RETRACTED',
];

/** The relations of a row, those that count first; the first decides where the row stands. */
export function byStanding(desk: Desk, relations: readonly SeenRelation[]): SeenRelation[] {
  return [...relations].sort(
    (left, right) => BEST.indexOf(standingOf(desk, left)) - BEST.indexOf(standingOf(desk, right)),
  );
}

/** Widenings and renewals are told with the deal that they amend where both are there. */
export function withoutAmendments(relations: readonly SeenRelation[]): SeenRelation[] {
  const ids = new Set(relations.map(({ id }) => id));
  return relations.filter(({ amends }) => amends === null || !ids.has(amends));
}

export const categoryOf = (desk: Desk, relation: SeenRelation) =>
  typeTerm(desk.vocabulary, relation.type).category;
