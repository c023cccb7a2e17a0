import { create } from 'zustand';
import { loadCounts } from '../api/details.ts';
import { loadNeighbours } from '../api/picture.ts';
import type { RelationCountAnswer } from '../api/types.ts';
import { liaison } from '../state/index.ts';
import { text } from '../text.ts';
import { attempt } from './attempt.ts';

/** Above so many relations a reader chooses what to bring in. */
const WITHOUT_ASKING = 25;

/** The entity whose neighbours are to be chosen, with its relations by type; null: nothing to choose. */
interface Chooser {
  open: { id: string; name: string; counts: RelationCountAnswer[] } | null;
}

export const useChooser = create<Chooser>(() => ({ open: null }));

/** Brings in the neighbours of an entity, or opens the chooser when they are many. */
export async function expand(id: string): Promise<void> {
  await attempt(text.loading.expand, async () => {
    const { view } = liaison.getState();
    const counts = await loadCounts(id, view.lens);
    const total = counts.reduce((sum, row) => sum + row.count, 0);
    if (total <= WITHOUT_ASKING) return bringNeighbours(id, null);
    useChooser.setState({ open: { id, name: nameOf(id), counts } });
  });
}

/** Opens the chooser, however few the relations are. */
export async function chooseExpansion(id: string): Promise<void> {
  await attempt(text.loading.expand, async () => {
    const counts = await loadCounts(id, liaison.getState().view.lens);
    useChooser.setState({ open: { id, name: nameOf(id), counts } });
  });
}

/** Brings in the neighbours by these relation types; null: all. */
export async function expandBy(id: string, types: string[] | null): Promise<void> {
  useChooser.setState({ open: null });
  await attempt(text.loading.expand, () => bringNeighbours(id, types));
}

async function bringNeighbours(id: string, types: string[] | null): Promise<void> {
  const { actions, view } = liaison.getState();
  const { data, truncated, total } = await loadNeighbours(id, types, view.entities, view.lens);
  const found = Object.keys(data.entities).filter((entity) => entity !== id);
  const shown = new Set(liaison.getState().view.entities);
  const fresh = [id, ...found].filter((entity) => !shown.has(entity));
  actions.mergeData(data);
  // The page takes the relations in, then the entities: two short tasks rather than a long one.
  await new Promise((resolve) => setTimeout(resolve));
  if (fresh.length > 0) actions.addEntities(fresh, id);
  else actions.setNotice(text.chooser.nothing(nameOf(id)));
  if (truncated) {
    const own = Object.values(data.relations).filter(({ from, to }) => from === id || to === id);
    actions.setNotice(text.chooser.cut(own.length, total));
  }
}

const nameOf = (id: string): string => liaison.getState().data.entities[id]?.name ?? id;
