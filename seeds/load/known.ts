import type { KindTerm, RelationFacts, RelationTypeTerm } from '../../server/model/types.ts';
import type { Draft, Drafted, RelationDraft, SourceDraft } from './draft.ts';
import type { Elsewhere } from './elsewhere.ts';

/** What ids mean: the files' own records first, then those of other data sets. */
export interface Known {
  kinds: ReadonlyMap<string, KindTerm>;
  types: ReadonlyMap<string, RelationTypeTerm>;
  /** Entity id to kind. */
  entities: ReadonlyMap<string, string>;
  sources: ReadonlyMap<string, SourceDraft>;
  relations: ReadonlyMap<string, RelationFacts | RelationDraft>;
}

export function knownBy(draft: Draft, elsewhere: Elsewhere): Known {
  const terms = <T extends { id: string }>(base: Array<Drafted<T>>, added: Array<Drafted<T>>) =>
    new Map([...base, ...added].map(({ value }): [string, T] => [value.id, value]));
  return {
    kinds: terms(draft.base.kinds, draft.added.kinds),
    types: terms(draft.base.relationTypes, draft.added.relationTypes),
    entities: new Map([
      ...[...elsewhere.entities.values()].map(({ id, kind }): [string, string] => [id, kind]),
      ...draft.entities.map(({ value }): [string, string] => [value.id, value.kind]),
    ]),
    sources: new Map<string, SourceDraft>([
      ...elsewhere.sources,
      ...draft.sources.map(({ value }): [string, SourceDraft] => [value.id, value]),
    ]),
    relations: new Map<string, RelationFacts | RelationDraft>([
      ...elsewhere.relations,
      ...draft.relations.map(({ value }): [string, RelationDraft] => [value.id, value]),
    ]),
  };
}
