import { typesOf } from '../../queries/vocabularyTerms.ts';
import type { SeenRelation } from '../../store/port.ts';
import type { Aim } from '../grammar/tree.ts';
import type { Desk } from './desk.ts';
import { otherEnd, relationsWhere } from './read.ts';
import { standingOf } from './standing.ts';

/** Two who took part in one meeting have met: the attendance of both is what says so. */
export interface JointAttendance {
  other: string;
  meeting: string;
  /** Both attendances where both stand; else only what speaks against it. */
  relations: SeenRelation[];
}

/** Whether the words of a question ask who met, so that taking part in the same meeting counts. */
export function asksWhoMet(aim: Aim | null): boolean {
  return aim !== null && aim.types.includes('MET_WITH');
}

/** Everyone who attended a gathering of kind Meeting with this entity. Visiting the same show is no meeting. */
export async function metAtMeetings(desk: Desk, entity: string): Promise<JointAttendance[]> {
  const types = typesOf(desk.vocabulary, ['ATTENDANCE']);
  if (!desk.vocabulary.kinds.some(({ id }) => id === 'Meeting')) return [];
  const own = await relationsWhere(desk, { of: [entity], types, otherKinds: ['Meeting'] });
  const meetings = new Map(own.map((relation) => [otherEnd(relation, entity), relation]));
  if (meetings.size === 0) return [];
  const all = await relationsWhere(desk, { of: [...meetings.keys()], types });
  return all.flatMap((relation) => {
    const meeting = meetings.has(relation.to) ? relation.to : relation.from;
    const other = otherEnd(relation, meeting);
    const mine = meetings.get(meeting);
    if (!mine || other === entity) return [];
    const doubtful = [mine, relation].filter((attendance) => standingOf(desk, attendance) !== 'MATCH');
    return [{ other, meeting, relations: doubtful.length > 0 ? doubtful : [mine, relation] }];
  });
}
