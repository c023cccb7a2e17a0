import type { Day, Status } from '../../server/model/types.ts';
import { naiveDays, type NaiveInput, naiveState } from './naive.ts';

/** The status on a day by what was surely public, and by all that may have been; null: not shown. */
export function naiveStatuses(
  input: NaiveInput,
  day: Day,
): { surely: Status | null; perhaps: Status | null } {
  const by = (side: 0 | 1) => {
    const evidence = input.evidence.map((piece) => ({ ...piece, publishedOn: naiveDays(piece)[side] }));
    return naiveState({ ...input, evidence, followers: [] }, day)?.status ?? null;
  };
  return { surely: by(1), perhaps: by(0) };
}

/** Which kinds of change the step from one status to another is. */
export function naiveKinds(before: Status | null, after: Status | null): string[] {
  if (after === null || after === before) return [];
  if (before !== null) return [after];
  return after === 'REPORTED' ? ['BECAME_KNOWN'] : ['BECAME_KNOWN', after];
}
