import type { GraphStore, Lens, ReadContext, RelationQuery, SeenRelation, Step } from '../port.ts';
import { mapped } from './mapped.ts';
import type { Overlay } from './overlay.ts';
import { expanded } from './relations.ts';
import { bare, farEnds, judge, misjudged, unitedEnds } from './strangers.ts';

/** Pictures and walks by the decisions. A relation between two that became one leads nowhere: it is left out here. */
export function mergedWalks(
  store: GraphStore,
  overlay: Overlay,
): Pick<GraphStore, 'relationsAmong' | 'steps'> {
  const map = mapped(overlay);
  return {
    async relationsAmong(ids, given, first, lens, context) {
      const query = expanded(given, overlay);
      const stored = overlay.expand(ids);
      if (misjudged(overlay, query)) {
        const found = await everyAmong(store, stored, bare(query), lens, context);
        const wants = await judge(store, overlay, query, found, context);
        const rows = found
          .filter((row) => !isInside(row, overlay))
          .filter((row) => farEnds(unitedEnds(row, overlay), null).some(wants.united));
        return { rows: rows.slice(0, first).map(map.seen), total: rows.length };
      }
      const inside = await countInside(store, overlay, ids, query, lens, context);
      const { rows, total } = await store.relationsAmong(stored, query, first + inside, lens, context);
      const shown = rows.filter((row) => !isInside(row, overlay)).slice(0, first);
      return { rows: shown.map(map.seen), total: total - inside };
    },

    async steps(ids, given, first, lens, context) {
      const query = expanded(given, overlay);
      const stored = overlay.expand(ids);
      const isJudged = misjudged(overlay, query);
      const asked = isJudged ? bare(query) : query;
      for (let limit = first; ; limit *= 2) {
        const found = await store.steps(stored, asked, limit, lens, context);
        const outside = found.filter((step) => !isInside(step, overlay));
        const wanted = isJudged ? await judged(outside, stored, query, context) : outside;
        if (wanted.length >= first || found.length < limit) return wanted.slice(0, first).map(map.step);
      }
    },
  };

  async function judged(
    steps: readonly Step[],
    stored: readonly string[],
    query: RelationQuery,
    context: ReadContext,
  ): Promise<Step[]> {
    const wants = await judge(store, overlay, query, steps, context);
    const near = stored.map(overlay.resolve);
    return steps.filter((step) => farEnds(unitedEnds(step, overlay), near).some(wants.united));
  }
}

/** Its two ends became one; a relation that a source tells of one entity with itself is none of these. */
function isInside({ from, to }: { from: string; to: string }, { resolve }: Overlay): boolean {
  return from !== to && resolve(from) === resolve(to);
}

async function countInside(
  store: GraphStore,
  { resolve, members }: Overlay,
  ids: readonly string[],
  query: RelationQuery,
  lens: Lens,
  context: ReadContext,
): Promise<number> {
  const groups = [...new Set(ids.map(resolve))].map(members).filter(({ length }) => length > 1);
  const counts = await Promise.all(
    groups.map(async (group) => {
      const found = await everyAmong(store, group, query, lens, context);
      return found.filter(({ from, to }) => from !== to).length;
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

const MOST_OFTEN = 1_000;

async function everyAmong(
  store: GraphStore,
  ids: readonly string[],
  query: RelationQuery,
  lens: Lens,
  context: ReadContext,
): Promise<SeenRelation[]> {
  const { rows, total } = await store.relationsAmong(ids, query, MOST_OFTEN, lens, context);
  if (total <= rows.length) return rows;
  return (await store.relationsAmong(ids, query, total, lens, context)).rows;
}
