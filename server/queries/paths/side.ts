import { TooCostlyError } from '../../errors.ts';
import type { Lens, RelationQuery } from '../../store/port.ts';
import { checkDeadline } from '../context.ts';
import type { Reading } from '../context.ts';
import { totals } from '../relations/relationCounts.ts';
import type { StepGraph } from './graph.ts';

/** Steps that one search may read: some seconds of work, and what fits in memory many times over. */
const MOST_STEPS = 200_000;
/** With more relations than this an entity is a hub, for `avoidHubs`. */
const HUB = 100;

/** One end's half of the search: how far each entity is from it, and who stands at the rim. */
export interface Side {
  end: string;
  distances: Map<string, number>;
  rim: string[];
  depth: number;
}

export interface Search {
  reading: Reading;
  query: RelationQuery;
  lens: Lens;
  graph: StepGraph;
  stepsRead: number;
  /** Entities to go around; null when hubs are not avoided. */
  hubs: Set<string> | null;
  ends: readonly [string, string];
}

export function sideOf(end: string): Side {
  return { end, distances: new Map([[end, 0]]), rim: [end], depth: 0 };
}

/** Walks one relation further from the rim. */
export async function expand(search: Search, side: Side): Promise<void> {
  checkDeadline(search.reading.read);
  side.depth += 1;
  if (side.rim.length === 0) return;
  await readSteps(search, side.rim);
  const reached = side.rim.flatMap((id) => [...search.graph.neighboursOf(id).keys()]);
  const fresh = [...new Set(reached)].filter((id) => !side.distances.has(id));
  const passable = await withoutHubs(search, fresh);
  for (const id of passable) side.distances.set(id, side.depth);
  side.rim = passable;
}

async function readSteps(search: Search, ids: readonly string[]): Promise<void> {
  const { reading, query, lens, graph, hubs } = search;
  const left = MOST_STEPS - search.stepsRead;
  const steps = await reading.store.steps(ids, query, left + 1, lens, reading.read);
  search.stepsRead += steps.length;
  if (steps.length > left) throw tooMany();
  for (const step of steps) if (!hubs?.has(step.from) && !hubs?.has(step.to)) graph.add(step);
}

async function withoutHubs(search: Search, ids: string[]): Promise<string[]> {
  const { reading, query, lens, graph, hubs, ends } = search;
  if (!hubs || ids.length === 0) return ids;
  const counts = totals(await reading.store.relationCounts(ids, query, lens, reading.read));
  for (const id of ids) {
    if (ends.includes(id) || (counts.get(id) ?? 0) <= HUB) continue;
    hubs.add(id);
    graph.remove(id);
  }
  return ids.filter((id) => !hubs.has(id));
}

function tooMany(): TooCostlyError {
  return new TooCostlyError(
    `Expected at most ${MOST_STEPS.toLocaleString('en')} relations to search through, found more. Ask for fewer hops, narrow \`where\`, or set \`avoidHubs\`.`,
    MOST_STEPS + 1,
    MOST_STEPS,
  );
}
