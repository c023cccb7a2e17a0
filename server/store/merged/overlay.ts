import type { Entity } from '../../model/types.ts';
import type { GraphStore, ReadContext } from '../port.ts';
import { whoIsWho } from '../../model/identity/groups.ts';
import type { WhoIsWho } from '../../model/identity/groups.ts';
import { mergedRecord } from './record.ts';

/** Who is who by the standing decisions, as reads need it. */
export interface Overlay extends WhoIsWho {
  /** The stored ids of several, each once. */
  expand: (ids: readonly string[]) => string[];
  /** The united record of each group whose entities are stored, by its id. */
  records: ReadonlyMap<string, Entity>;
  /** Every id of every group. */
  affected: ReadonlySet<string>;
  /** Stored records whose own kind or country is not that of their group, so that filters of the store misjudge them. */
  strangers: readonly Stranger[];
}

/** What filters judge an entity by. */
export type Judgeable = Pick<Entity, 'kind' | 'country'>;

export interface Stranger {
  id: string;
  stored: Judgeable;
  united: Judgeable;
}

const AT_ONCE = 1_000;

/** Reads the decisions and the records that they are about; null where nothing is merged. */
export async function readOverlay(store: GraphStore, read: ReadContext): Promise<Overlay | null> {
  const { groups, resolve, members } = whoIsWho(await store.decisions(read));
  if (groups.size === 0) return null;
  const affected = new Set([...groups.values()].flat());
  const stored = await storedOf(store, [...affected], read);
  const records = new Map<string, Entity>();
  for (const [id, group] of groups) {
    const [kept, ...others] = group.flatMap((member) => stored.get(member) ?? []);
    if (kept) records.set(id, { ...mergedRecord(kept, others), id });
  }
  return {
    groups,
    resolve,
    members,
    expand: (ids) => [...new Set(ids.flatMap((id) => members(id)))],
    records,
    affected,
    strangers: [...stored.values()].flatMap((one) => {
      const united = records.get(resolve(one.id));
      return united && differs(one, united) ? [{ id: one.id, stored: one, united }] : [];
    }),
  };
}

async function storedOf(
  store: GraphStore,
  ids: readonly string[],
  read: ReadContext,
): Promise<Map<string, Entity>> {
  const stored = new Map<string, Entity>();
  for (let from = 0; from < ids.length; from += AT_ONCE)
    for (const entity of await store.entitiesByIds(ids.slice(from, from + AT_ONCE), read))
      if (entity) stored.set(entity.id, entity);
  return stored;
}

function differs(one: Judgeable, other: Judgeable): boolean {
  return one.kind !== other.kind || one.country !== other.country;
}
