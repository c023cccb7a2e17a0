import { create } from 'zustand';
import { loadAmongFrom, loadSourceNames } from '../api/sources.ts';
import { sentenceOf } from '../api/failure.ts';
import { liaison } from '../state/index.ts';
import type { View } from '../state/index.ts';

interface Sources {
  /** Titles with their publisher, by id. */
  names: ReadonlyMap<string, string>;
}

/** The sources that can be filtered by, as far as they were asked for. */
export const useSources = create<Sources>(() => ({ names: new Map() }));

/** Reads what the sources are called. */
export async function nameSources(): Promise<void> {
  if (useSources.getState().names.size > 0) return;
  const { view } = liaison.getState();
  const sources = await loadSourceNames(view.lens.knownBy);
  useSources.setState({
    names: new Map(
      sources.map(({ id, publisher, title }) => [id, publisher ? `${publisher}: ${title}` : title]),
    ),
  });
}

let marked = '';

/**
 * Keeps the relations in view marked with those of the chosen sources that speak of them: only the
 * server knows. Returns how to stop.
 */
export function startSources(): () => void {
  return liaison.subscribe((state, before) => {
    if (state.view !== before.view || state.data !== before.data) void mark(state.view);
  });
}

async function mark(view: View): Promise<void> {
  const { sources } = view.filters;
  const relations = Object.values(liaison.getState().data.relations);
  const key = JSON.stringify([sources, view.entities, view.lens]);
  const complete = relations.every((relation) => relation.sources !== undefined);
  if (sources.length === 0 || (key === marked && complete)) return;
  marked = key;
  try {
    await nameSources();
    const found = await Promise.all(
      sources.map(async (id) => ({ id, relations: await loadAmongFrom(view.entities, id, view.lens) })),
    );
    if (key !== marked) return;
    const { actions, data } = liaison.getState();
    const withSources = Object.values(data.relations).map((relation) => [
      relation.id,
      { ...relation, sources: found.filter((one) => one.relations.has(relation.id)).map((one) => one.id) },
    ]);
    actions.mergeData({ entities: {}, relations: Object.fromEntries(withSources) as typeof data.relations });
  } catch (error) {
    marked = '';
    liaison.getState().actions.setActivity({
      failure: { message: sentenceOf(error), retry: () => void mark(liaison.getState().view) },
    });
  }
}
