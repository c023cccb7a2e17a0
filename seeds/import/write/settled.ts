import type { Evidence, RelationFacts } from '../../../server/model/types.ts';
import { chunksOf, patience } from '../../../server/store/chunks.ts';
import { changesFolding } from '../../load/plan-vocabulary.ts';
import type { SeedRecords } from '../../load/records.ts';
import { sameRecord } from '../../load/same.ts';
import type { Writer } from './writer.ts';

const AT_ONCE = 2_000;

/**
 * Relations that the store holds as the files state them, with nothing more and nothing less standing,
 * and whose history hangs on nothing else: no relation that they name or that names them here, no
 * decision about who is who, and, since all of their statements are of one document, nothing that is
 * said of documents. Every write leaves histories folded, so that theirs need not be read.
 */
export async function settledIn(writer: Writer, records: SeedRecords): Promise<Set<string>> {
  const settled = new Set<string>();
  if (changesFolding(records.vocabulary, writer.vocabulary)) return settled;
  const { store, decided } = writer.world;
  const stated = statedAlone(records, decided);
  for (const ids of chunksOf(stated.keys(), AT_ONCE)) {
    const [facts, standing] = await Promise.all([
      store.relationFacts(ids, patience()),
      store.standingIds(ids, patience()),
    ]);
    for (const [at, id] of ids.entries())
      if (
        isAll(standing[at] ?? [], stated.get(id) ?? []) &&
        sameRecord(facts[at] ?? null, records.relations.get(id))
      )
        settled.add(id);
  }
  return settled;
}

/** The statements of relations that stand by themselves. */
function statedAlone(
  { relations, evidence }: SeedRecords,
  decided: ReadonlySet<string>,
): Map<string, Evidence[]> {
  const named = new Set<string | null>();
  for (const { about, follows, amends } of relations.values()) named.add(about).add(follows).add(amends);
  const alone = new Map<string, Evidence[]>();
  for (const relation of relations.values())
    if (
      !isLinked(relation) &&
      !named.has(relation.id) &&
      !decided.has(relation.from) &&
      !decided.has(relation.to)
    )
      alone.set(relation.id, []);
  for (const piece of evidence.values()) alone.get(piece.relation)?.push(piece);
  for (const [id, pieces] of alone) if (!isOfOneDocument(pieces, decided)) alone.delete(id);
  return alone;
}

const isLinked = ({ about, follows, amends }: RelationFacts): boolean =>
  about !== null || follows !== null || amends !== null;

function isOfOneDocument(pieces: readonly Evidence[], decided: ReadonlySet<string>): boolean {
  const [first] = pieces;
  if (first === undefined) return false;
  for (const { source, origin, speaker, onBehalfOf } of pieces) {
    if (source !== first.source || origin !== first.origin) return false;
    if (origin !== null && pieces.length > 1) return false;
    if (decided.has(speaker ?? '') || decided.has(onBehalfOf ?? '')) return false;
  }
  return true;
}

/** Whether these ids are those of the pieces, all of them. */
function isAll(ids: readonly string[], pieces: readonly Evidence[]): boolean {
  if (ids.length !== pieces.length) return false;
  const standing = new Set(ids);
  return pieces.every(({ id }) => standing.has(id));
}
