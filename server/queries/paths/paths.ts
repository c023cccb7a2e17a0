import { InputError } from '../../errors.ts';
import type { Status } from '../../model/types.ts';
import type { Lens, RelationQuery } from '../../store/port.ts';
import { checkFirst, checkId, checkNumber } from '../checks/bounds.ts';
import type { Reading } from '../context.ts';
import { LIMITS } from '../limits.ts';
import { refuseOf } from '../relations/neighbourhood.ts';
import type { RelationFilter } from '../relations/relationFilter.ts';
import { relationQuery } from '../relations/relationQuery.ts';
import { chainsOf, compareChains } from './chains.ts';
import type { Chain } from './chains.ts';
import { StepGraph, weakness } from './graph.ts';
import { expand, sideOf } from './side.ts';
import type { Search, Side } from './side.ts';

export interface PathsArguments {
  from: string;
  to: string;
  maxHops: number;
  where?: RelationFilter | null;
  avoidHubs: boolean;
  first: number;
}

/** A chain found: ids of entities and relations, from the first end to the last. */
export interface FoundPath {
  entities: string[];
  relations: string[];
  weakest: Status;
}

/**
 * Chains from one entity to another: all the shortest, then longer ones until `first` are found.
 * Each sequence of entities comes once, by the best supported relation of each pair. Searched from
 * both ends at once, a level of the smaller side at a time. Throws TooCostlyError when that would
 * read more relations than is reasonable, TimeoutError past the deadline.
 */
export async function paths(reading: Reading, given: PathsArguments, lens: Lens): Promise<FoundPath[]> {
  const hops = checkNumber(given.maxHops, 'maxHops', 1, LIMITS.hops);
  const first = checkFirst(given.first, LIMITS.paths);
  const ends = [checkId(given.from, 'from'), checkId(given.to, 'to')] as const;
  if (ends[0] === ends[1])
    throw new InputError(
      'to: expected another entity than `from`, got the same. Paths lead from one entity to another.',
      {
        argument: 'to',
        expected: 'another entity than `from`',
        got: given.to,
      },
    );
  refuseOf(given.where, 'paths', 'from` and `to');
  const query = relationQuery(given.where, 'PICTURE', await reading.vocabulary());
  if (!query || (await reading.store.entitiesByIds(ends, reading.read)).includes(null)) return [];
  const chains = await searched(searchOf(reading, query, lens, ends, given.avoidHubs), hops, first);
  return chains.map(pathOf);
}

async function searched(search: Search, hops: number, first: number): Promise<Chain[]> {
  const near = sideOf(search.ends[0]);
  const far = sideOf(search.ends[1]);
  const chains: Chain[] = [];
  for (let length = 1; length <= hops && chains.length < first; length += 1) {
    while (near.depth + far.depth < length) await expand(search, smaller(near, far));
    if (isCutOff(near, far) || isCutOff(far, near)) break;
    const found = chainsOf(length, search.graph, near, far, search.reading);
    chains.push(...found.sort(compareChains));
  }
  return chains.slice(0, first);
}

function searchOf(
  reading: Reading,
  query: RelationQuery,
  lens: Lens,
  ends: readonly [string, string],
  avoidHubs: boolean,
): Search {
  return {
    reading,
    query,
    lens,
    graph: new StepGraph(),
    stepsRead: 0,
    hubs: avoidHubs ? new Set() : null,
    ends,
  };
}

/** All that can be reached from one end is known, and the other end is not in it. */
const isCutOff = (side: Side, other: Side) => side.rim.length === 0 && !side.distances.has(other.end);

/** The side whose rim is smaller; a side with nothing left costs nothing to go on with. */
const smaller = (near: Side, far: Side): Side => (near.rim.length <= far.rim.length ? near : far);

function pathOf({ entities, steps }: Chain): FoundPath {
  const statuses = steps.map(({ status }) => status).sort((left, right) => weakness(right) - weakness(left));
  return { entities, relations: steps.map(({ relation }) => relation), weakest: statuses[0] ?? 'CONFIRMED' };
}
