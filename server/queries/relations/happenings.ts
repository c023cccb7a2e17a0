import type { GraphStore, ReadContext } from '../../store/port.ts';
import { checkDeadline } from '../context.ts';

const AT_A_TIME = 5_000;

/**
 * Which relations happened at which event, by event id, ids in order. The port has no look-up by
 * event, so this walks over all relations once per version of the store.
 */
export async function happeningsOf(
  store: GraphStore,
  read: ReadContext,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>();
  let after: string | null = null;
  for (;;) {
    checkDeadline(read);
    const ids: string[] = await store.relationIds(after, AT_A_TIME, read);
    const last = ids.at(-1);
    if (last === undefined) return found;
    for (const relation of await store.relationHistories(ids, read)) {
      if (relation?.event == null) continue;
      found.set(relation.event, [...(found.get(relation.event) ?? []), relation.id]);
    }
    after = last;
  }
}
