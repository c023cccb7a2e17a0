import { passes } from '../graph/index.ts';
import { relationsAmong } from '../bottom/inView.ts';
import type { GraphData, GraphRelation, View } from '../state/index.ts';
import type { SeenRelation } from './types.ts';

/**
 * The relations of a view, widenings too, with the names of their ends: first by the names, then by
 * beginning. What filters hide is left out; what they only dim is seen, so it is here.
 */
export function seenRelations(data: GraphData, view: Pick<View, 'entities' | 'filters'>): SeenRelation[] {
  const nameOf = (id: string) => (Object.hasOwn(data.entities, id) ? data.entities[id]!.name : id);
  const seen = relationsAmong(data, view.entities)
    .filter((relation) => !view.filters.hide || passes(view.filters, relation, data))
    .map((relation) => ({
      relation,
      from: nameOf(relation.from),
      to: nameOf(relation.to),
      deniedBy: relation.deniedBy.map(nameOf),
      event: relation.event === null ? null : nameOf(relation.event),
    }));
  const keyed = seen.map((row) => ({
    row,
    key: [row.from, row.to, beginning(row.relation), row.relation.id],
  }));
  return keyed.sort((one, other) => compare(one.key, other.key)).map(({ row }) => row);
}

const beginning = ({ start }: GraphRelation): string => start?.earliest ?? start?.latest ?? '9999';

function compare(one: readonly string[], other: readonly string[]): number {
  const at = one.findIndex((part, index) => part !== other[index]);
  return at < 0 ? 0 : one[at]! < other[at]! ? -1 : 1;
}
