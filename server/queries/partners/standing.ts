import type { Category } from '../../model/types.ts';
import type { SeenRelation } from '../../store/port.ts';

export type Because =
  'IN_FORCE' | 'ONLY_TALKS' | 'DENIED' | 'DISPUTED' | 'RETRACTED' | 'ENDED' | 'NOT_YET' | 'ONLY_POSSIBLE';
export type Group = 'partnered' | 'inTalks' | 'notCounted';

/** The rule in words, as `Partners.rule` gives it. */
export const PARTNERS_RULE =
  'Partnered: a deal (category PARTNERSHIP) that is certainly in force on the day asked about and confirmed, or reported and denied by nobody. ' +
  'In talks: only negotiations, confirmed or reported. Not counted: what is denied, disputed or retracted, is over or has not begun, or is only possible by its dates. ' +
  'A widening or renewal belongs to its deal and is not counted again. A deal whose end nobody reported goes on: the last report is named, and silence since is no confirmation.';

/** In which group one relation puts the other end, and why. The first line that fits decides. */
export function standing(relation: SeenRelation, category: Category): { group: Group; because: Because } {
  switch (relation.state.status) {
    case 'DENIED':
    case 'DISPUTED':
    case 'RETRACTED':
      return { group: 'notCounted', because: relation.state.status };
    case 'CONFIRMED':
    case 'REPORTED':
      return standingByDay(relation, category);
  }
}

function standingByDay({ certainty }: SeenRelation, category: Category): { group: Group; because: Because } {
  switch (certainty) {
    case 'ENDED':
    case 'NOT_YET':
      return { group: 'notCounted', because: certainty };
    case 'POSSIBLE':
      return { group: 'notCounted', because: 'ONLY_POSSIBLE' };
    case 'CERTAIN':
      return category === 'TALKS'
        ? { group: 'inTalks', because: 'ONLY_TALKS' }
        : { group: 'partnered', because: 'IN_FORCE' };
  }
}
