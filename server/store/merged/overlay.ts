import type { Entity } from '../../model/types.ts';
import type { GraphStore, ReadContext } from '../port.ts';
import { groupsOf } from '../../model/identity/groups.ts';
import type { Groups } from '../../model/identity/groups.ts';
import { mergedRecord } from './record.ts';

/** Who is who by the standing decisions, as reads need it. */
export interface Overlay {
  groups: Groups;
  /** The id that an entity answers by: its own, or that of the one it became. */
  resolve: (id: string) => string;
  /** The stored ids that stand for an entity, the kept one first; the id alone where nothing was merged. */
  members: (id: string) => readonly string[];
  /** The stored ids of several, each once. */
  expand: (ids: readonly string[]) => string[];
  /** The united record of each group whose entities are stored, by its id. */
  records: ReadonlyMap<string, Entity>;
  /** Every id of every group. */
  affected: ReadonlySet<string>;
  /** Stored ids whose own kind or country is not that of their group, so that filters of the store misjudge them. */
  strangers: readonly string[];
}

const AT_ONCE = 1_000;

/** Reads the decisions and the records that they are about; null where nothing is merged. */
export async function readOverlay(store: GraphStore, read: ReadContext): Promise<Overlay | null> {
  const groups = groupsOf(await store.decisions(read));
  if (groups.size === 0) return null;
  const affected = new Set([...groups.values()].flat());
  const stored = await storedOf(store, [...affected], read);
  const records = new Map<string, Entity>();
  for (const [id, members] of groups) {
    const [kept, ...others] = members.flatMap((member) => stored.get(member) ?? []);
    if (kept) records.set(id, { ...mergedRecord(kept, others), id });
  }
  const became = new Map([...groups].flatMap(([id, members]) => members.map((member) => [member, id])));
  const resolve = (id: string) => became.get(id) ?? id;
  const members = (id: string) => groups.get(resolve(id)) ?? [id];
  return {
    groups,
    resolve,
    members,
    expand: (ids) => [...new Set(ids.flatMap((id) => members(id)))],
    records,
    affected,
    strangers: [...stored.values()]
      .filter((one) => differs(one, records.get(resolve(one.id))))
      .map(({ id }) => id),
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

function differs(one: Entity, record: Entity | undefined): boolean {
  return record !== undefined && (one.kind !== record.kind || one.country !== record.country);
}
