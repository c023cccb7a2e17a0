import { foldHistory } from './fold.ts';
import { InputError } from '../../errors.ts';
import type { Evidence, HistoryState, Relation, RelationFacts, RelationTypeTerm, Source } from '../types.ts';

export interface FoldWorld {
  /** The relations to fold, by id. */
  relations: ReadonlyMap<string, RelationFacts>;
  /** All standing evidence by relation. */
  evidence: ReadonlyMap<string, readonly Evidence[]>;
  /** Relations that are not folded here and may follow one that is, with their histories. */
  others: ReadonlyMap<string, Relation>;
  sources: ReadonlyMap<string, Source>;
  types: ReadonlyMap<string, RelationTypeTerm>;
  /** The id that an entity answers by: records that were decided to be one speak with one voice. */
  resolve: (entity: string) => string;
}

/**
 * Folds relations into their histories, those that follow others first, since a deal ends the
 * talks that it grew out of. The order in which relations and evidence come in changes nothing. Facts
 * come back as they were given; only histories name entities as they answer.
 *
 * @throws InputError where relations follow each other in a circle, or a type is not in the vocabulary.
 */
export function foldAll(world: FoldWorld): Map<string, Relation> {
  const followers = followersOf(world);
  const done = new Map<string, Relation>();
  for (const start of world.relations.keys()) {
    // A stack of our own: chains of relations may be longer than the call stack.
    const open = [start];
    const waiting = new Set<string>();
    for (let id = open.at(-1); id !== undefined; id = open.at(-1)) {
      const facts = world.relations.get(id);
      if (!facts || done.has(id)) {
        open.pop();
        continue;
      }
      const first = (followers.get(id) ?? []).filter((one) => world.relations.has(one) && !done.has(one));
      if (first.length > 0) {
        if (waiting.has(id))
          throw new InputError(
            `Expected \`follows\` to lead to an end, but \`${id}\` follows itself through ${first.join(', ')}. Remove one of the links.`,
          );
        waiting.add(id);
        open.push(...first);
        continue;
      }
      const before = (followers.get(id) ?? [])
        .map((one) => done.get(one) ?? world.others.get(one))
        .filter((one) => one !== undefined);
      done.set(id, { ...facts, history: historyOf(facts, before, world) });
      open.pop();
    }
  }
  return done;
}

function historyOf(
  relation: RelationFacts,
  followers: Relation[],
  { evidence, sources, types, resolve }: FoldWorld,
): HistoryState[] {
  const type = types.get(relation.type);
  if (!type)
    throw new InputError(
      `Expected the relation type \`${relation.type}\` of \`${relation.id}\` in the vocabulary, found none. Load the data set that defines it.`,
    );
  return foldHistory({
    relation: { ...relation, from: resolve(relation.from), to: resolve(relation.to) },
    occurrence: type.temporality === 'OCCURRENCE',
    evidence: [...(evidence.get(relation.id) ?? [])].sort(byId).map((piece) => spokenBy(piece, resolve)),
    followers: followers.sort(byId),
    sources,
  });
}

function spokenBy(piece: Evidence, resolve: FoldWorld['resolve']): Evidence {
  const { speaker, onBehalfOf } = piece;
  if (speaker === null && onBehalfOf === null) return piece;
  return {
    ...piece,
    speaker: speaker === null ? null : resolve(speaker),
    onBehalfOf: onBehalfOf === null ? null : resolve(onBehalfOf),
  };
}

function followersOf({ relations, others }: FoldWorld): Map<string, string[]> {
  const followers = new Map<string, string[]>();
  const add = ({ id, follows }: RelationFacts) => {
    if (follows !== null) followers.set(follows, [...(followers.get(follows) ?? []), id]);
  };
  relations.forEach(add);
  for (const other of others.values()) if (!relations.has(other.id)) add(other);
  return followers;
}

const byId = (left: { id: string }, right: { id: string }) =>
  left.id < right.id ? -1 : left.id > right.id ? 1 : 0;
