import { InputError } from '../../errors.ts';
import type { Prepared } from '../../model/identity/prepared.ts';
import { prepare } from '../../model/identity/prepared.ts';
import { MOST_FROM_NEIGHBOURS } from '../../model/identity/neighbours.ts';
import { scorePrepared } from '../../model/identity/score.ts';
import type { IdentityScore } from '../../model/identity/types.ts';
import { POSSIBLE_FROM } from '../../model/identity/types.ts';
import type { GraphStore, ReadContext } from '../../store/port.ts';
import { blockKeys, isWhole } from './blocks.ts';
import { withWhyNotJoined } from './notJoined.ts';
import type { Bearer } from './notJoined.ts';
import { sharedNeighbours } from './sharedNeighbours.ts';

/** Two entities as they are stored, the first by id first, with what speaks for and against their being one. */
export interface ScoredPair extends IdentityScore {
  left: string;
  right: string;
}

/** A pair as a row of a page. */
export type Proposal = ScoredPair & { id: string };

/** Two to compare, by stored ids. */
export interface Candidate {
  left: string;
  right: string;
  /** What they are compared as, where that is not what is stored under their ids. */
  records?: { left: Prepared; right: Prepared };
  /** All ids that stand for each, where those are several. */
  sides?: readonly [left: readonly string[], right: readonly string[]];
}

/** All stored entities in memory, with their names taken apart. */
export interface IdentityIndex {
  /** Ids of the entities that may be the one described, its own among them if it is stored. */
  candidates: (record: Prepared) => string[];
  prepared: (id: string) => Prepared | undefined;
  /** Those of some pairs that are at least POSSIBLE, in their order. */
  proposable: (pairs: readonly Candidate[], read: ReadContext) => Promise<ScoredPair[]>;
  /** Every pair that is at least POSSIBLE, best first; found once, when first asked for. */
  pairs: () => Promise<readonly ScoredPair[]>;
}

const AT_ONCE = 1_000;
/** Each takes some two kilobytes of memory. */
const MOST_ENTITIES = 200_000;
/**
 * Blocks larger than this hold what many share by chance ("bank"); who is one shares a smaller one as
 * well. Of those who share an id or a whole name, each is compared with the first so many.
 */
const MOST_IN_BLOCK = 50;
/** After so many comparisons others get their turn. */
const COMPARISONS_AT_A_TIME = 500;
/** Of so many pairs, the surest, the neighbours are looked at. */
const MOST_WITH_NEIGHBOURS = 10_000;
/** Finding every pair serves everyone, not only the request that happens to ask first. */
const PATIENCE = 60_000;

/**
 * Reads all entities of a store as they are stored, without decisions. Throws InputError where there
 * are more than fit in memory beside everything else.
 */
export async function identityIndex(store: GraphStore, read: ReadContext): Promise<IdentityIndex> {
  const count = await store.countEntities({}, read);
  if (count > MOST_ENTITIES)
    throw new InputError(
      `Names are compared among at most ${MOST_ENTITIES.toLocaleString('en')} entities, and ${count.toLocaleString('en')} are loaded. Merge those that you know by their ids, or load the data sets to compare into a database of their own.`,
      { expected: `at most ${MOST_ENTITIES.toLocaleString('en')} entities`, got: count.toLocaleString('en') },
    );
  const ids: string[] = [];
  const bearing = new Map<string, Bearer>();
  const bearers = new Map<string, Map<string, number>>();
  const blocks = new Map<string, number[]>();
  let after: { key: string; id: string } | undefined;
  for (;;) {
    const page = await store.entities({}, 'ID', { first: AT_ONCE, ...(after && { after }) }, read);
    for (const entity of page.rows) {
      const record = prepare(entity);
      bearing.set(entity.id, { prepared: record, datasets: entity.datasets });
      for (const { key, exact } of record.identifiers)
        if (exact !== null) countIn(bearers, key, entity.datasets);
      for (const key of blockKeys(record)) addTo(blocks, key, ids.length);
      ids.push(entity.id);
    }
    const last = page.rows.at(-1);
    if (!page.hasNext || !last) break;
    after = { key: last.id, id: last.id };
    await breath();
  }

  const near = (keys: readonly string[]): Set<number> => {
    const found = new Set<number>();
    for (const key of keys) {
      const block = blocks.get(key);
      if (!block || (block.length > MOST_IN_BLOCK && !isWhole(key))) continue;
      for (const place of block.slice(0, MOST_IN_BLOCK)) found.add(place);
    }
    return found;
  };
  const prepared = (id: string) => bearing.get(id)?.prepared;
  const score = ({ left, right, records }: Candidate, shared?: readonly string[]): ScoredPair | null => {
    const [here, there] = [bearing.get(left), bearing.get(right)];
    if (!here || !there) return null;
    const one = { ...here, prepared: records?.left ?? here.prepared };
    const other = { ...there, prepared: records?.right ?? there.prepared };
    const scored = scorePrepared(one.prepared, other.prepared, shared);
    return { left, right, ...withWhyNotJoined(scored, one, other, bearers) };
  };
  const proposable: IdentityIndex['proposable'] = async (candidates, context) => {
    const found = candidates
      .map((pair, place) => ({ pair, place, scored: score(pair) }))
      .filter(({ scored }) => scored !== null && isWorthALook(scored))
      .sort((one, other) => (other.scored?.score ?? 0) - (one.scored?.score ?? 0));
    const looked = found.slice(0, MOST_WITH_NEIGHBOURS);
    const sides = looked.map(({ pair }) => pair.sides ?? ([[pair.left], [pair.right]] as const));
    const shared = await sharedNeighbours(store, prepared, sides, context);
    return found
      .map((one, index) => ({ ...one, scored: score(one.pair, shared[index]) }))
      .sort((one, other) => one.place - other.place)
      .flatMap(({ scored }) => (scored && isProposable(scored) ? [scored] : []));
  };
  let pairs: Promise<readonly ScoredPair[]> | null = null;
  return {
    candidates: (record) => [...near(blockKeys(record))].map((place) => ids[place] ?? ''),
    prepared,
    proposable,
    pairs: () =>
      (pairs ??= everyPair(ids, (id) => near(blockKeysOf(prepared(id))), score)
        .then((found) => proposable(found, { deadline: Date.now() + PATIENCE }))
        .then((found) => found.sort(bestFirst))
        .catch((error: unknown) => {
          pairs = null;
          throw error;
        })),
  };
}

const blockKeysOf = (record: Prepared | undefined) => (record ? blockKeys(record) : []);

async function everyPair(
  ids: readonly string[],
  near: (id: string) => ReadonlySet<number>,
  score: (pair: Candidate) => ScoredPair | null,
): Promise<Candidate[]> {
  const found: Candidate[] = [];
  let compared = 0;
  for (const [place, left] of ids.entries())
    for (const other of near(left)) {
      if (other <= place) continue;
      const pair = { left, right: ids[other] ?? '' };
      const scored = score(pair);
      if (scored && isWorthALook(scored)) found.push(pair);
      compared += 1;
      if (compared % COMPARISONS_AT_A_TIME === 0) await breath();
    }
  return found;
}

/** Whether a pair may be worth showing once it is known which neighbours both have. */
function isWorthALook({ score, verdict }: IdentityScore): boolean {
  return verdict !== 'CONTRADICTED' && score >= POSSIBLE_FROM - MOST_FROM_NEIGHBOURS;
}

/** Whether a pair is worth showing to somebody who decides. */
function isProposable({ score, verdict }: IdentityScore): boolean {
  return verdict !== 'CONTRADICTED' && score >= POSSIBLE_FROM;
}

export function bestFirst(one: ScoredPair, other: ScoredPair): number {
  return other.score - one.score || compare(one.left, other.left) || compare(one.right, other.right);
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

function countIn(bearers: Map<string, Map<string, number>>, key: string, datasets: readonly string[]): void {
  const counts = bearers.get(key) ?? new Map<string, number>();
  for (const id of datasets) counts.set(id, (counts.get(id) ?? 0) + 1);
  bearers.set(key, counts);
}

function addTo(blocks: Map<string, number[]>, key: string, place: number): void {
  const block = blocks.get(key);
  if (block) block.push(place);
  else blocks.set(key, [place]);
}

const breath = () => new Promise((resolve) => setImmediate(resolve));
