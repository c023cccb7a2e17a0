import type { Lens } from '../../store/port.ts';
import type { Reading } from '../context.ts';

const ALL = {
  statuses: ['CONFIRMED', 'REPORTED', 'DISPUTED', 'DENIED', 'RETRACTED'],
  certainties: ['CERTAIN', 'POSSIBLE', 'ENDED', 'NOT_YET'],
} as const;

/** How many relations are looked at for their sources. */
const RELATIONS = 50;

/** Ids of the sources of an entity's best supported relations, those of the most first. */
export async function sourcesOfEntity(
  { store, read }: Reading,
  id: string,
  first: number,
  lens: Lens,
): Promise<string[]> {
  const query = { statuses: [...ALL.statuses], certainties: [...ALL.certainties] };
  const [page] = await store.relationsOf([id], query, 'SUPPORT', { first: RELATIONS }, lens, read);
  const counts = new Map<string, number>();
  for (const { state } of page?.rows ?? [])
    for (const { source } of [...state.supports, ...state.denies])
      counts.set(source, (counts.get(source) ?? 0) + 1);
  return [...counts]
    .sort(([left, most], [right, more]) => more - most || (left < right ? -1 : 1))
    .slice(0, first)
    .map(([source]) => source);
}
