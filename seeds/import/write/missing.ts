import type { Evidence, RelationTypeTerm } from '../../../server/model/types.ts';
import { chunksOf, patience } from '../../../server/store/chunks.ts';
import { foldAll } from '../../../server/model/claims/foldAll.ts';
import {
  lookUp,
  lookUpFollowed,
  lookUpFollowers,
  lookUpSources,
  lookUpStanding,
} from '../../../server/store/lookUp.ts';
import type { GraphStore } from '../../../server/store/port.ts';
import type { LoadCounts } from '../../load/summary.ts';
import type { Scratch } from '../stage/database.ts';
import type { Writer } from './writer.ts';

const AT_ONCE = 500;
const HELD_AT_ONCE = 100_000;

/**
 * What the data set holds and the files no longer state: counted, and where asked for its evidence
 * is withdrawn, with the histories folded anew.
 */
export async function settleMissing(
  writer: Writer,
  scratch: Scratch,
  counts: LoadCounts,
  withdraw: boolean,
): Promise<void> {
  const { store, dataset, isStoreEmpty } = writer.world;
  if (isStoreEmpty) return;
  for (const what of ['entities', 'sources', 'relations'] as const)
    for await (const ids of heldBy(store, dataset.id, what))
      counts[what].missing += (await without(scratch, ids, `${what} WHERE bad = 0 AND`)).length;
  const gone: string[] = [];
  for await (const held of heldBy(store, dataset.id, 'evidence'))
    for (const id of await without(scratch, held, 'stated WHERE')) gone.push(id);
  // In a dry run, what an edit would withdraw stands still.
  counts.evidence.missing = Math.max(0, gone.length - (writer.batches === 0 ? counts.evidence.withdrawn : 0));
  if (!withdraw || gone.length === 0) return;
  counts.evidence.withdrawn += counts.evidence.missing;
  counts.evidence.missing = 0;
  for (const ids of chunksOf(gone, AT_ONCE)) await withdrawAll(writer, ids);
}

/** Ids that a data set holds, so many at a time that memory does not grow with it. */
async function* heldBy(
  store: GraphStore,
  dataset: string,
  what: Parameters<GraphStore['idsOfDataset']>[1],
): AsyncGenerator<string[]> {
  for (let after = ''; ;) {
    const ids = await store.idsOfDataset(dataset, what, patience(), { first: HELD_AT_ONCE, after });
    yield ids;
    if (ids.length < HELD_AT_ONCE) return;
    after = ids.at(-1) ?? after;
  }
}

async function without(scratch: Scratch, ids: readonly string[], known: string): Promise<string[]> {
  const left: string[] = [];
  for (const chunk of chunksOf(ids, 10_000)) {
    const rows = await scratch.rows(
      `SELECT value FROM json_each(:ids) WHERE NOT EXISTS (SELECT 1 FROM ${known} id = value)`,
      { ids: JSON.stringify(chunk) },
    );
    left.push(...rows.map(([id]) => String(id)));
  }
  return left;
}

/** Takes back pieces of evidence and folds the relations that they speak of, in one transaction. */
async function withdrawAll(writer: Writer, ids: readonly string[]): Promise<void> {
  const { store, types, resolve } = writer.world;
  const pieces = await lookUp(ids, (chunk) => store.evidenceByIds(chunk, patience()));
  const relations = await lookUpFollowed(
    store,
    new Set([...pieces.values()].map(({ relation }) => relation)),
  );
  const gone = new Set(ids);
  const standing = new Map<string, Evidence[]>();
  for (const [id, all] of await lookUpStanding(store, relations.keys()))
    standing.set(
      id,
      all.filter((piece) => !gone.has(piece.id)),
    );
  const named = [...standing.values()].flat().flatMap(({ source, origin }) => [source, origin ?? source]);
  const stored = writer.vocabulary.relationTypes.map((type): [string, RelationTypeTerm] => [type.id, type]);
  const folded = foldAll({
    relations,
    evidence: standing,
    others: await lookUpFollowers(store, relations.keys()),
    sources: await lookUpSources(store, named),
    types: new Map([...stored, ...types]),
    resolve,
  });
  await writer.write({ relations: [...folded.values()], withdraw: { ids: [...ids], at: writer.now } });
}
