import type { Stance } from '../../../../server/model/types.ts';

/**
 * What must have been said for a status, where a file tells that status and not who said what. A
 * retracted relation can't be told this way: its reader leaves it out.
 */
export function stancesOf(status: string | null): Stance[] {
  if (status === 'DENIED') return ['DENIES'];
  return status === 'DISPUTED' ? ['SUPPORTS', 'DENIES'] : ['SUPPORTS'];
}
