import type { Entity, RelationFacts, Source } from '../../server/model/types.ts';
import type { Draft } from './draft.ts';

/** Records of other data sets that the files refer to, by id. */
export interface Elsewhere {
  entities: ReadonlyMap<string, Entity>;
  sources: ReadonlyMap<string, Source>;
  relations: ReadonlyMap<string, RelationFacts>;
}

export const NOWHERE: Elsewhere = { entities: new Map(), sources: new Map(), relations: new Map() };

/** Ids that the files refer to and do not define: they may be another data set's. */
export function referredElsewhere(draft: Draft): {
  entities: string[];
  sources: string[];
  relations: string[];
} {
  const entities = new Set<string | null>();
  const sources = new Set<string | null>(draft.sources.flatMap(({ value }) => value.basedOn));
  const relations = new Set<string | null>();
  for (const { value } of draft.relations) {
    for (const id of [value.from, value.to, value.event]) entities.add(id);
    for (const id of [value.about, value.follows, value.amends]) relations.add(id);
    for (const { value: line } of value.evidence) {
      for (const id of [line.speaker, line.onBehalfOf]) entities.add(id);
      for (const id of [line.source, line.origin]) sources.add(id);
    }
  }
  return {
    entities: without(entities, draft.entities),
    sources: without(sources, draft.sources),
    relations: without(relations, draft.relations),
  };
}

function without(
  ids: ReadonlySet<string | null>,
  defined: ReadonlyArray<{ value: { id: string } }>,
): string[] {
  const own = new Set(defined.map(({ value }) => value.id));
  return [...ids].filter((id): id is string => id !== null && id !== '' && !own.has(id)).sort();
}
