import { InputError } from '../../errors.ts';
import type { ChangeRange } from '../../model/claims/change.ts';
import type { Day, Vocabulary } from '../../model/types.ts';
import type { ChangeQuery } from '../../store/port.ts';
import type { RelationFilter } from '../relations/relationFilter.ts';
import { relationQuery } from '../relations/relationQuery.ts';

/** The days after `since`, up to `until` or today. Throws InputError for days that hold no range. */
export function rangeOf({ since, until }: { since: Day; until?: Day | null }, today: Day): ChangeRange {
  if (since > today) throw refused('since', `a day that is not in the future (today is ${today})`, since);
  const last = until ?? today;
  if (since <= last) return { after: since, until: last };
  throw refused('since', `a day not after \`until\` (${last})`, since);
}

const NOT_HERE = ['certainty', 'includeEnded', 'includeNotYet', 'during'] as const;

/**
 * What a filter asks of changes, every status among them; null when nothing can match. Throws
 * InputError as `relationQuery` does, and for what would ask about days a second time.
 */
export function changeQuery(
  where: RelationFilter | null | undefined,
  vocabulary: Vocabulary,
): ChangeQuery | null {
  for (const name of NOT_HERE) {
    const given = where?.[name];
    if (given === undefined || given === null || given === false) continue;
    throw refused(`where.${name}`, 'nothing: changes take their days from `since` and `until`', shape(given));
  }
  const query = relationQuery(where, 'LIST', vocabulary);
  if (query === null) return null;
  const { certainties: _certainties, during: _during, ...asked } = query;
  return asked;
}

const shape = (given: RelationFilter[(typeof NOT_HERE)[number]]): string =>
  typeof given === 'object' ? 'a range' : String(given);

function refused(argument: string, expected: string, got: string): InputError {
  return new InputError(`${argument}: expected ${expected}, got ${got}.`, { argument, expected, got });
}
