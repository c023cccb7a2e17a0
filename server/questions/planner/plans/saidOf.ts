import { dayInWords } from '../../../model/dates/words.ts';
import { typeTerm } from '../../../queries/vocabularyTerms.ts';
import type { SeenRelation } from '../../../store/port.ts';
import type { RowBecause } from '../../answer/answer.ts';
import { aboutClause, dateClause, inDate, list, statusClause } from '../../answer/words.ts';
import type { Desk } from '../desk.ts';

/** A relation as the reason of a verdict: what, when, and who says or denies it. */
export function said(desk: Desk, relation: SeenRelation, because: RowBecause): string {
  const { noun } = typeTerm(desk.vocabulary, relation.type);
  const what = `${noun} of ${list([desk.entity(relation.from), desk.entity(relation.to)])}${aboutClause(relation)}`;
  const start = relation.state.start;
  if (because === 'NOT_YET')
    return `not by ${dayInWords(desk.during?.until ?? desk.lens.asOf)}: the ${what} came ${start ? inDate(start) : 'later'}, ${statusClause(desk, relation)}`;
  if (because === 'ENDED') return `not any more: the ${what} is over, ${dateClause(desk, relation)}`;
  if (because === 'ONLY_POSSIBLE')
    return `possibly, the dates leave it open: ${what}, ${dateClause(desk, relation)}, ${statusClause(desk, relation)}`;
  return `${what}, ${dateClause(desk, relation)}, ${statusClause(desk, relation)}`;
}
