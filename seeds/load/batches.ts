import type { WriteBatch } from '../../server/store/port.ts';
import { chunksOf } from '../../server/store/chunks.ts';
import type { Plan, RelationChange } from './plan.ts';

/** One transaction with what it brings in, in words. */
export interface PlannedBatch {
  batch: WriteBatch;
  rows: number;
  entities: number;
  sources: number;
  relations: number;
}

/**
 * Cuts a plan into transactions of about `size` rows, each of which leaves the graph whole: terms
 * first, then entities, sources, and relations with their evidence and history. Relations that
 * name each other (a deal and its talks, a denial and what it denies) come in together, however
 * many they are.
 */
export function toBatches(plan: Plan, size: number): PlannedBatch[] {
  const { vocabulary, dataset, entities, sources, relations, now } = plan;
  const batches: PlannedBatch[] = [];
  if (vocabulary || dataset)
    batches.push({
      ...EMPTY,
      batch: { ...(vocabulary && { vocabulary }), ...(dataset && { dataset }) },
      rows: 1,
    });
  for (const chunk of chunksOf(entities, size))
    batches.push({ ...EMPTY, batch: { entities: chunk }, rows: chunk.length, entities: chunk.length });
  for (const chunk of chunksOf(sources, size))
    batches.push({ ...EMPTY, batch: { sources: chunk }, rows: chunk.length, sources: chunk.length });
  for (const packed of pack(groupsOf(relations), size))
    batches.push({
      ...EMPTY,
      batch: relationBatch(packed, now),
      rows: rowsOf(packed),
      relations: packed.length,
    });
  return batches;
}

const EMPTY = { rows: 0, entities: 0, sources: 0, relations: 0 };

function relationBatch(changes: readonly RelationChange[], at: string): WriteBatch {
  const evidence = changes.flatMap(({ add }) => add);
  const ids = changes.flatMap(({ withdraw }) => withdraw);
  const restore = changes.flatMap((change) => change.restore);
  return {
    relations: changes.map(({ relation }) => relation),
    ...(evidence.length > 0 && { evidence }),
    ...(ids.length > 0 && { withdraw: { ids, at } }),
    ...(restore.length > 0 && { restore }),
  };
}

/** Fills transactions with whole groups, in order. */
function pack(groups: readonly RelationChange[][], size: number): RelationChange[][] {
  const packed: RelationChange[][] = [];
  let filled = Infinity;
  for (const group of groups) {
    const rows = rowsOf(group);
    if (filled + rows > size) {
      packed.push([]);
      filled = 0;
    }
    packed.at(-1)?.push(...group);
    filled += rows;
  }
  return packed;
}

/** Relations connected by `about`, `follows` or `amends`. */
function groupsOf(changes: readonly RelationChange[]): RelationChange[][] {
  const leaders = new Map(changes.map(({ relation }) => [relation.id, relation.id]));
  const leaderOf = (id: string): string => {
    let leader = id;
    for (let next = leaders.get(leader); next !== undefined && next !== leader; next = leaders.get(leader))
      leader = next;
    leaders.set(id, leader);
    return leader;
  };
  for (const { relation } of changes)
    for (const other of [relation.about, relation.follows, relation.amends])
      if (other !== null && leaders.has(other)) leaders.set(leaderOf(relation.id), leaderOf(other));
  const groups = new Map<string, RelationChange[]>();
  for (const change of changes) {
    const leader = leaderOf(change.relation.id);
    const group = groups.get(leader);
    if (group) group.push(change);
    else groups.set(leader, [change]);
  }
  return [...groups.values()];
}

const rowsOf = (changes: readonly RelationChange[]) =>
  changes.reduce(
    (sum, { add, withdraw, restore }) => sum + 1 + add.length + withdraw.length + restore.length,
    0,
  );
