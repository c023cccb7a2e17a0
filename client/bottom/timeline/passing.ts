import { filtering, passes } from '../../graph/index.ts';
import type { Filters, GraphData } from '../../state/types.ts';
import { dayOf } from '../../ui/days.ts';
import type { Lane } from './lanes.ts';

/** Ids of what of the lanes passes the filters; null where nothing is filtered. */
export function passing(
  filters: Filters,
  lanes: readonly Lane[],
  data: GraphData,
): ReadonlySet<string> | null {
  if (!filtering(filters)) return null;
  const items = lanes.flatMap((lane) => lane.items);
  const { from, until } = filters.during ?? { from: null, until: null };
  return new Set(
    items
      .filter(({ relation, bar }) => {
        const told = relation === null ? undefined : data.relations[relation];
        if (told) return passes(filters, told, data);
        return (
          (from === null || dayOf(bar.until - 1) >= from) && (until === null || dayOf(bar.from) <= until)
        );
      })
      .map(({ id }) => id),
  );
}
