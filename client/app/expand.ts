import { create } from 'zustand';
import { loadCounts } from '../api/details.ts';
import { sentenceOf } from '../api/failure.ts';
import { loadNeighbours } from '../api/picture.ts';
import type { RelationCountAnswer } from '../api/types.ts';
import { liaison } from '../state/index.ts';
import { text } from '../text.ts';

/** Above so many relations a reader chooses what to bring in. */
const WITHOUT_ASKING = 25;

/** The entity whose neighbours are to be chosen, with its relations by type; null: nothing to choose. */
interface Chooser {
  open: { id: string; name: string; counts: RelationCountAnswer[] } | null;
}

export const useChooser = create<Chooser>(() => ({ open: null }));

/** Brings in the neighbours of an entity, or opens the chooser when they are many. */
export async function expand(id: string): Promise<void> {
  await attempt(id, async () => {
    const { data, view } = liaison.getState();
    const counts = await loadCounts(id, view.lens);
    const total = counts.reduce((sum, row) => sum + row.count, 0);
    if (total <= WITHOUT_ASKING) return bringNeighbours(id, null);
    useChooser.setState({ open: { id, name: data.entities[id]?.name ?? id, counts } });
  });
}

/** Brings in the neighbours by these relation types; null: all. */
export async function expandBy(id: string, types: string[] | null): Promise<void> {
  useChooser.setState({ open: null });
  await attempt(id, () => bringNeighbours(id, types));
}

async function bringNeighbours(id: string, types: string[] | null): Promise<void> {
  const { actions, view } = liaison.getState();
  const { data, truncated, total } = await loadNeighbours(id, types, view.entities, view.lens);
  const found = Object.keys(data.entities).filter((entity) => entity !== id);
  const shown = new Set(liaison.getState().view.entities);
  const fresh = [id, ...found].filter((entity) => !shown.has(entity));
  actions.mergeData(data);
  const name = liaison.getState().data.entities[id]?.name ?? id;
  if (fresh.length > 0) actions.addEntities(fresh, id);
  else actions.setNotice(text.chooser.nothing(name));
  if (truncated) actions.setNotice(text.chooser.cut(Object.keys(data.relations).length, total));
}

async function attempt(id: string, work: () => Promise<void>): Promise<void> {
  const { setActivity } = liaison.getState().actions;
  setActivity({ loading: text.loading.expand });
  try {
    await work();
    setActivity({ loading: null });
  } catch (error) {
    setActivity({ loading: null, failure: { message: sentenceOf(error), retry: () => void expand(id) } });
  }
}
