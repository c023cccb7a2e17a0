import { InputError } from '../../errors.ts';
import type { Prepared } from '../../model/identity/prepared.ts';
import { prepare } from '../../model/identity/prepared.ts';
import { scorePrepared } from '../../model/identity/score.ts';
import type { IdentityScore } from '../../model/identity/types.ts';
import { POSSIBLE_FROM } from '../../model/identity/types.ts';
import type { GraphStore, ReadContext } from '../../store/port.ts';
import { blockKeys, isWhole } from './blocks.ts';

/** Two entities as they are stored, the first by id first, with what speaks for and against their being one. */
export interface ScoredPair extends IdentityScore {
  left: string;
  right: string;
}

/** A pair as a row of a page. */
export type Proposal = ScoredPair & { id: string };

/** All stored entities in memory, with their names taken apart. */
export interface IdentityIndex {
  /** Ids of the entities that may be the one described, its own among them if it is stored. */
  candidates: (record: Prepared) => string[];
  prepared: (id: string) => Prepared | undefined;
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
  const prepared = new Map<string, Prepared>();
  const blocks = new Map<string, number[]>();
  let after: { key: string; id: string } | undefined;
  for (;;) {
    const page = await store.entities({}, 'ID', { first: AT_ONCE, ...(after && { after }) }, read);
    for (const entity of page.rows) {
      const record = prepare(entity);
      prepared.set(entity.id, record);
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
  let pairs: Promise<readonly ScoredPair[]> | null = null;
  return {
    candidates: (record) => [...near(blockKeys(record))].map((place) => ids[place] ?? ''),
    prepared: (id) => prepared.get(id),
    pairs: () => (pairs ??= everyPair(ids, prepared, near)),
  };
}

async function everyPair(
  ids: readonly string[],
  prepared: ReadonlyMap<string, Prepared>,
  near: (keys: readonly string[]) => Set<number>,
): Promise<readonly ScoredPair[]> {
  const found: ScoredPair[] = [];
  let compared = 0;
  for (const [place, left] of ids.entries()) {
    const record = prepared.get(left);
    if (!record) continue;
    for (const other of near(blockKeys(record))) {
      const right = ids[other] ?? '';
      const candidate = prepared.get(right);
      if (other <= place || !candidate) continue;
      const scored = scorePrepared(record, candidate);
      if (isProposable(scored)) found.push({ left, right, ...scored });
      compared += 1;
      if (compared % COMPARISONS_AT_A_TIME === 0) await breath();
    }
  }
  return found.sort(bestFirst);
}

/** Whether a pair is worth showing to somebody who decides. */
export function isProposable({ score, verdict }: IdentityScore): boolean {
  return verdict !== 'CONTRADICTED' && score >= POSSIBLE_FROM;
}

export function bestFirst(one: ScoredPair, other: ScoredPair): number {
  return other.score - one.score || compare(one.left, other.left) || compare(one.right, other.right);
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

function addTo(blocks: Map<string, number[]>, key: string, place: number): void {
  const block = blocks.get(key);
  if (block) block.push(place);
  else blocks.set(key, [place]);
}

const breath = () => new Promise((resolve) => setImmediate(resolve));
