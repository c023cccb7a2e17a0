import type { MarkedChange } from '../../api/changes.ts';
import { graphDataOf } from '../../api/toGraph.ts';
import type { ChangeKind, GraphData } from '../../state/types.ts';

/** Kinds of change by relation; what widens a deal marks the deal as well, since that is what is drawn. */
export function marksOf(changes: readonly MarkedChange[]): Record<string, ChangeKind[]> {
  const marks = new Map<string, Set<ChangeKind>>();
  for (const { kind, relation } of changes) {
    const widened = kind === 'WIDENED' && relation.amends ? [relation.amends.id] : [];
    for (const id of [relation.id, ...widened]) marks.set(id, (marks.get(id) ?? new Set()).add(kind));
  }
  return Object.fromEntries([...marks].map(([id, kinds]) => [id, [...kinds]]));
}

/** The relations that changed, with their ends, for the picture. */
export function dataOfChanges(changes: readonly MarkedChange[]): GraphData {
  return graphDataOf(
    changes.flatMap(({ relation }) => [relation.from, relation.to]),
    changes.map(({ relation }) => relation),
  );
}

/** The ends of what changed, denials left out: they mark the relation that they deny. */
export function endsOf(changes: readonly MarkedChange[]): string[] {
  const drawn = changes.filter(({ relation }) => relation.category !== 'DENIAL');
  return [...new Set(drawn.flatMap(({ relation }) => [relation.from.id, relation.to.id]))];
}
