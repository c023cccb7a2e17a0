import { publicDays } from '../../../model/claims/public.ts';
import type { Day } from '../../../model/types.ts';
import type { SeenRelation } from '../../../store/port.ts';
import type { Wanted } from '../../grammar/tree.ts';
import type { Desk } from '../desk.ts';
import { sieve } from '../wanted.ts';

export type Denial = SeenRelation['state']['denies'][number];

/** Whose denial it is: an entity id where it is one's, else words. */
export const whoseDenial = ({ party, speaker, attribution }: Denial): string =>
  party ?? speaker ?? attribution ?? 'somebody who is not named';

/** Tells which denials a question is about: those by the ones it speaks of, made in the time that it names. */
export async function denialsAsked(
  desk: Desk,
  relations: readonly SeenRelation[],
  deniers: Wanted | null,
): Promise<(relation: SeenRelation, denial: Denial) => boolean> {
  const ids = relations.flatMap(({ state }) => state.denies.map(whoseDenial));
  const fits = deniers ? (await sieve(desk, ids, deniers)).fits : null;
  return (relation, denial) =>
    (fits?.has(whoseDenial(denial)) ?? true) &&
    (desk.during === null || wasMade(desk, relation, denial, desk.during));
}

/** Whether a statement of that voice was public, surely or perhaps, for the first time within the days. */
function wasMade(
  desk: Desk,
  { id }: SeenRelation,
  denial: Denial,
  { from, until }: { from: Day; until: Day },
): boolean {
  return desk.evidence(id).some((statement) => {
    if (statement.stance !== 'DENIES' || statement.speaker !== denial.speaker) return false;
    if (statement.attribution !== denial.attribution) return false;
    const days = publicDays(statement);
    return days.earliest <= until && days.latest >= from;
  });
}
