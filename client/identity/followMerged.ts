import { loadIds } from '../api/identity.ts';
import { liaison } from '../state/index.ts';

/** Ids that were looked up and are no other's. */
const known = new Set<string>();

/**
 * A link may name entities by ids that were merged since: they answer by another id, by which the view
 * names them from then on.
 */
export async function followMerged(missing: readonly string[]): Promise<void> {
  const asked = missing.filter((id) => !known.has(id));
  if (asked.length === 0) return;
  for (const id of asked) known.add(id);
  const became = new Map([...(await loadIds(asked))].filter(([id, found]) => id !== found));
  for (const id of became.keys()) known.delete(id);
  if (became.size > 0) liaison.getState().actions.rename(became);
}
