import type { Evidence } from '../../server/model/types.ts';
import { derivedDenials } from './denials.ts';
import { findEdits } from './edits.ts';
import type { SeedRecords } from './records.ts';
import type { Stored } from './stored.ts';

/** What becomes of the evidence of one relation. */
export interface StatementChanges {
  add: Evidence[];
  /** As stored, to be restored. */
  restore: Evidence[];
  withdraw: string[];
  /** In the database, not in the files, and left standing. */
  missing: string[];
  /** In both. */
  unchanged: number;
}

/**
 * Compares what the files state with what stands, relation by relation. An edited line withdraws
 * the evidence that it was (see `findEdits`), and with it the denial that was derived from it;
 * a removed one is only reported, unless `withdrawMissing`.
 */
export function compareStatements(
  records: SeedRecords,
  stored: Stored,
  withdrawMissing: boolean,
): Map<string, StatementChanges> {
  const { id: dataset } = records.dataset;
  const stated = grouped(records.evidence.values());
  const derived = derivedFrom(records, stored);
  const derivedNow = new Set(records.derived);
  const changes = new Map<string, StatementChanges>();
  const left = new Map<string, Evidence>();

  for (const relation of new Set([...stated.keys(), ...stored.standing.keys()])) {
    const standing = stored.standing.get(relation) ?? [];
    const stands = new Set(standing.map(({ id }) => id));
    const mine = stated.get(relation) ?? [];
    const fresh = mine.filter(({ id }) => !stands.has(id));
    const gone = standing.filter((piece) => piece.dataset === dataset && !records.evidence.has(piece.id));
    const edits = records.relations.has(relation)
      ? findEdits(
          gone.filter(({ id }) => !derived.has(id)),
          fresh.filter(({ id }) => !derivedNow.has(id)),
        )
      : new Map<string, string>();
    for (const piece of gone) if (!edits.has(piece.id)) left.set(piece.id, piece);
    changes.set(relation, {
      add: fresh.filter(({ id }) => !stored.withdrawn.has(id)),
      restore: fresh.flatMap(({ id }) => stored.withdrawn.get(id) ?? []),
      withdraw: [...edits.keys()],
      missing: [],
      unchanged: mine.length - fresh.length,
    });
  }
  for (const piece of left.values()) {
    const parents = derived.get(piece.id);
    const orphan = parents !== undefined && parents.every((parent) => !left.has(parent));
    changes.get(piece.relation)?.[withdrawMissing || orphan ? 'withdraw' : 'missing'].push(piece.id);
  }
  return changes;
}

/** The denials that stored DENIED relations of this data set wrote elsewhere, with the lines that they come from. */
function derivedFrom(
  { dataset, vocabulary }: SeedRecords,
  { relations, standing, vocabulary: before }: Stored,
): Map<string, string[]> {
  const denials = new Set(
    [...before.relationTypes, ...vocabulary.relationTypes]
      .filter(({ category }) => category === 'DENIAL')
      .map(({ id }) => id),
  );
  const parents = new Map<string, string[]>();
  for (const relation of relations.values()) {
    if (!denials.has(relation.type)) continue;
    const lines = (standing.get(relation.id) ?? []).filter((piece) => piece.dataset === dataset.id);
    for (const [parent, { id }] of derivedDenials(relation, lines))
      parents.set(id, [...(parents.get(id) ?? []), parent]);
  }
  return parents;
}

function grouped(evidence: Iterable<Evidence>): Map<string, Evidence[]> {
  const groups = new Map<string, Evidence[]>();
  for (const piece of evidence) {
    const group = groups.get(piece.relation);
    if (group) group.push(piece);
    else groups.set(piece.relation, [piece]);
  }
  return groups;
}
