import type { Lens } from '../../store/port.ts';
import { checkFirst, checkIds } from '../checks/bounds.ts';
import type { Reading } from '../context.ts';
import { LIMITS } from '../limits.ts';
import type { RelationFilter } from './relationFilter.ts';
import { relationQuery } from './relationQuery.ts';
import type { Subgraph } from './subgraph.ts';

/** The relations among the given entities; ids that are none are passed over. */
export async function among(
  reading: Reading,
  given: { ids: string[]; where?: RelationFilter | null; first: number },
  lens: Lens,
): Promise<Subgraph> {
  const ids = checkIds(given.ids, 'ids');
  const first = checkFirst(given.first, LIMITS.subgraph);
  const query = relationQuery(given.where, 'PICTURE', await reading.vocabulary());
  if (!query || ids.length === 0) return { entities: ids, relations: [], truncated: false, total: 0, lens };
  const { rows, total } = await reading.store.relationsAmong(ids, query, first, lens, reading.read);
  return { entities: ids, relations: rows, truncated: total > rows.length, total, lens };
}
