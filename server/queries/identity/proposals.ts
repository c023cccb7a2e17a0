import type { Prepared } from '../../model/identity/prepared.ts';
import { prepare } from '../../model/identity/prepared.ts';
import type { GraphStore, Page, PageRequest, ReadContext } from '../../store/port.ts';
import { checkId } from '../checks/bounds.ts';
import type { Reading } from '../context.ts';
import { withSeparation } from './notJoined.ts';
import { bestFirst } from './identityIndex.ts';
import type { Candidate, IdentityIndex, Proposal, ScoredPair } from './identityIndex.ts';
import { pairKey, standingOf } from './standing.ts';
import type { Standing } from './standing.ts';

/**
 * The pairs that may be one, best first, as the decisions leave them: what was merged is compared as
 * what it became, what somebody said is not the same is left out.
 */
export async function proposals(
  index: IdentityIndex,
  store: GraphStore,
  read: ReadContext,
): Promise<readonly Proposal[]> {
  const standing = standingOf(await store.decisions(read));
  const found = new Map<string, ScoredPair>();
  const again: Array<[left: string, right: string]> = [];
  for (const pair of await index.pairs()) {
    const [left, right] = [standing.resolve(pair.left), standing.resolve(pair.right)];
    const key = pairKey(left, right);
    if (left === right || found.has(key) || standing.apart(left, right)) continue;
    if (standing.isMerged(left) || standing.isMerged(right)) again.push([left, right]);
    else found.set(key, pair);
  }
  const recordOf = await records(again.flat(), index, standing, store, read);
  const merged: Candidate[] = [];
  for (const [one, other] of again) {
    const [left, right] = one < other ? [one, other] : [other, one];
    const [here, there] = [recordOf(left), recordOf(right)];
    const sides = [standing.members(left), standing.members(right)] as const;
    if (here && there) merged.push({ left, right, sides, records: { left: here, right: there } });
  }
  for (const pair of await index.proposable(merged, read)) found.set(pairKey(pair.left, pair.right), pair);
  return [...found.values()].sort(bestFirst).map((pair) => proposed(pair, standing));
}

/** A page of those that score at least so much. A cursor stays true while decisions are made. */
export function pageOfProposals(
  all: readonly Proposal[],
  minScore: number,
  { first, after }: PageRequest,
): Page<Proposal> {
  const isAfter = ({ score, id }: Proposal) =>
    !after || score < Number(after.key) || (score === Number(after.key) && id > after.id);
  const rest = all.filter((pair) => pair.score >= minScore && isAfter(pair));
  const rows = rest.slice(0, first);
  return { rows, keys: rows.map(({ score }) => String(score)), hasNext: rest.length > first };
}

/** Who may be the same as one entity, best first; `left` is that one. */
export async function possiblySame(reading: Reading, of: string, first: number): Promise<Proposal[]> {
  const { store, read } = reading;
  const [entity] = await store.entitiesByIds([checkId(of, 'of')], read);
  if (!entity) return [];
  const index = await reading.identity();
  const standing = standingOf(await store.decisions(read));
  const own = prepare(entity);
  const others = [...new Set(index.candidates(own).map(standing.resolve))].filter(
    (id) => id !== entity.id && !standing.apart(entity.id, id),
  );
  const recordOf = await records(others, index, standing, store, read);
  const pairs = others.flatMap((right): Candidate[] => {
    const record = recordOf(right);
    const sides = [standing.members(entity.id), standing.members(right)] as const;
    return record ? [{ left: entity.id, right, sides, records: { left: own, right: record } }] : [];
  });
  return (await index.proposable(pairs, read))
    .map((pair) => proposed(pair, standing))
    .sort((one, other) => other.score - one.score || (one.right < other.right ? -1 : 1))
    .slice(0, first);
}

/** A pair as a row, with who separated the two before. */
function proposed(pair: ScoredPair, standing: Standing): Proposal {
  const { left, right } = pair;
  return { ...pair, ...withSeparation(pair, standing.separated(left, right)), id: pairKey(left, right) };
}

/** The records of entities as they are by the decisions; only merged ones have to be read. */
async function records(
  ids: readonly string[],
  index: IdentityIndex,
  standing: Standing,
  store: GraphStore,
  read: ReadContext,
): Promise<(id: string) => Prepared | undefined> {
  const merged = [...new Set(ids.filter(standing.isMerged))];
  const found = new Map<string, Prepared>();
  for (let from = 0; from < merged.length; from += AT_ONCE)
    for (const entity of await store.entitiesByIds(merged.slice(from, from + AT_ONCE), read))
      if (entity) found.set(entity.id, prepare(entity));
  return (id) => found.get(id) ?? index.prepared(id);
}

const AT_ONCE = 1_000;
