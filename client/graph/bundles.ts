import type { GraphData, GraphRelation, Sureness } from '../state/types.ts';
import { byProminence } from './prominence.ts';
import { drawable, drawableAmong } from './drawable.ts';
import { sureness } from './sureness.ts';

/** All drawn relations between two entities, the most telling first. */
export interface Bundle {
  /** Entity ids in their own order, so that a pair has one bundle. */
  ends: [string, string];
  relations: GraphRelation[];
  counts: { noun: string; sureness: Sureness; count: number }[];
}

/** The bundles among the given entities; a pair with one relation is a bundle of one. */
export const bundles = (data: GraphData, entityIds: readonly string[]): Bundle[] =>
  bundled(drawableAmong(data, entityIds));

/** Relations gathered by their two ends. */
export function bundled(relations: readonly GraphRelation[]): Bundle[] {
  const pairs = new Map<string, GraphRelation[]>();
  for (const relation of relations) {
    const key = JSON.stringify(endsOf(relation));
    const pair = pairs.get(key);
    if (pair) pair.push(relation);
    else pairs.set(key, [relation]);
  }
  return [...pairs.values()].map((pair) => {
    const sorted = pair.sort(byProminence);
    return { ends: endsOf(sorted[0]!), relations: sorted, counts: countsOf(sorted) };
  });
}

/** The drawn relations between two entities, whichever way round, the most telling first. */
export function bundleOf(data: GraphData, ends: readonly [string, string]): GraphRelation[] {
  return Object.values(data.relations)
    .filter((relation) => drawable(relation) && ends.includes(relation.from) && ends.includes(relation.to))
    .filter((relation) => (relation.from === relation.to) === (ends[0] === ends[1]))
    .sort(byProminence);
}

function endsOf({ from, to }: GraphRelation): [string, string] {
  return from < to ? [from, to] : [to, from];
}

function countsOf(relations: readonly GraphRelation[]): Bundle['counts'] {
  const counts = new Map<string, Bundle['counts'][number]>();
  for (const relation of relations) {
    const row = { noun: relation.noun, sureness: sureness(relation), count: 1 };
    const key = JSON.stringify([row.noun, row.sureness]);
    const before = counts.get(key);
    if (before) before.count += 1;
    else counts.set(key, row);
  }
  return [...counts.values()];
}
