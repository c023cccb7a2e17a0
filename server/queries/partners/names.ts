import type { Voice } from '../../model/types.ts';
import type { SeenRelation } from '../../store/port.ts';
import type { Reading } from '../context.ts';

/** What sentences call an entity and a source; an id that is gone is called by itself. */
export interface Names {
  entity: (id: string) => string;
  publisher: (sourceId: string) => string;
}

/** Names of everyone that sentences about these relations may name, in two reads. */
export async function namesFor(reading: Reading, relations: readonly SeenRelation[]): Promise<Names> {
  const voices = relations.flatMap(({ state }) => [...state.supports, ...state.denies]);
  const people = relations.flatMap(({ from, to }) => [from, to]).concat(voices.flatMap(entityIds));
  const [entities, sources] = await Promise.all([
    named(people, (ids) => reading.store.entitiesByIds(ids, reading.read)),
    named(
      voices.map(({ source }) => source),
      (ids) => reading.store.sourcesByIds(ids, reading.read),
    ),
  ]);
  return {
    entity: (id) => entities.get(id)?.name ?? id,
    publisher: (id) => sources.get(id)?.publisher ?? sources.get(id)?.title ?? id,
  };
}

function entityIds({ speaker, party }: Voice): string[] {
  return [speaker, party].filter((id) => id !== null);
}

async function named<T extends { id: string }>(
  ids: readonly string[],
  read: (ids: string[]) => Promise<Array<T | null>>,
): Promise<ReadonlyMap<string, T>> {
  const once = [...new Set(ids)];
  if (once.length === 0) return new Map();
  const rows = await read(once);
  return new Map(rows.flatMap((row) => (row === null ? [] : [[row.id, row] as const])));
}
