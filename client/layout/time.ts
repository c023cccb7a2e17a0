import { graphOf } from './graph.ts';
import type { Spots } from './graph.ts';
import { balanced, columnHeight, stack } from './stack.ts';
import type { LayoutRequest } from './types.ts';

/**
 * From left to right by the first day that is known of each entity or of its relations: a column for each
 * month in which something begins, several where much does, and what has no day at the right. Months
 * without a beginning take no room: the order is that of time, the distances are not.
 */
export function time({ nodes, edges, aspect }: LayoutRequest): Spots {
  const days = nodes.map(({ id, day }) =>
    firstDay(day ? [day] : edges.flatMap((edge) => (edge.from === id || edge.to === id ? [edge.day] : []))),
  );
  const months = new Map<string, number[]>();
  const order = nodes
    .map((_, at) => at)
    .sort((one, other) => compare(days[one]!, days[other]!) || one - other);
  for (const node of order) {
    const month = days[node]?.slice(0, 7) ?? 'undated';
    months.set(month, [...(months.get(month) ?? []), node]);
  }
  const most = columnHeight(nodes.length, aspect);
  const columns = [...months.values()].flatMap((month) => balanced(month, most).map((part) => [part]));
  return stack(columns, graphOf(nodes, edges), aspect);
}

/** The earliest of some days; null where none is known. */
function firstDay(days: readonly (string | null)[]): string | null {
  const known = days.filter((day) => day !== null && !Number.isNaN(Date.parse(day)));
  return known.reduce((first, day) => (first === null || compare(day, first) < 0 ? day : first), null);
}

/** Earlier days first, null last. */
function compare(one: string | null, other: string | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return one < other ? -1 : Number(one > other);
}
