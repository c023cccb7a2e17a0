import type { RelationFacts } from '../../model/types.ts';
import { foldName } from '../../model/names/fold.ts';

/**
 * What `RelationQuery.text` is looked for in: summary, role and place, folded. Folded text holds
 * no line breaks, so that no match runs from one field into the next.
 */
export function searchText({
  summary,
  role,
  place,
}: Pick<RelationFacts, 'summary' | 'role' | 'place'>): string {
  return [summary, role, place]
    .filter((text) => text !== null)
    .map(foldName)
    .join('\n');
}
