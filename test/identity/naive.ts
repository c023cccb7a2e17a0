/** Merging as slowly and as obviously as can be: every record is rewritten as if it had been one from the start. */
import type { Entity, Relation } from '../../server/model/types.ts';
import type { IdentityDecision } from '../../server/model/identity/decision.ts';
import type { Data } from '../store/reference.ts';

/** Who an entity is, following the standing decisions one at a time. */
export function whoIs(id: string, decisions: readonly IdentityDecision[]): string {
  const made = decisions.find(
    ({ verdict, undoneAt, merged }) => verdict === 'SAME' && undoneAt === null && merged.includes(id),
  );
  return made ? whoIs(made.kept, decisions) : id;
}

export function mergedEntity(
  id: string,
  entities: readonly Entity[],
  decisions: readonly IdentityDecision[],
): Entity {
  const own = entities.find((entity) => entity.id === id)!;
  const others = [...entities]
    .filter((entity) => entity.id !== id && whoIs(entity.id, decisions) === id)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const all = [own, ...others];
  const each = <Item>(pick: (entity: Entity) => Item[]) =>
    all
      .flatMap(pick)
      .filter(
        (item, index, items) =>
          items.findIndex((one) => JSON.stringify(one) === JSON.stringify(item)) === index,
      );
  const firstOf = (field: 'country' | 'summary' | 'date' | 'place' | 'url') =>
    all.reduce<string | null>((held, entity) => held ?? entity[field], null);
  return {
    ...own,
    aliases: each(({ name, aliases }) => [name, ...aliases]).filter((name) => name !== own.name),
    country: firstOf('country'),
    summary: firstOf('summary'),
    date: firstOf('date'),
    place: firstOf('place'),
    url: firstOf('url'),
    externalIds: each(({ externalIds }) => externalIds),
    properties: each(({ properties }) => properties),
    datasets: each(({ datasets }) => datasets).sort(),
  };
}

/** The data as they would be; `inside` are the relations whose two ends became one. */
export function mergedData(
  data: Data,
  decisions: readonly IdentityDecision[],
): { data: Data; inside: Set<string> } {
  const ids = data.entities.map(({ id }) => id).filter((id) => whoIs(id, decisions) === id);
  const entities = ids.map((id) => mergedEntity(id, data.entities, decisions));
  const relations = data.relations.map((relation: Relation) => ({
    ...relation,
    from: whoIs(relation.from, decisions),
    to: whoIs(relation.to, decisions),
  }));
  const inside = new Set(
    data.relations
      .filter(({ from, to }) => from !== to && whoIs(from, decisions) === whoIs(to, decisions))
      .map(({ id }) => id),
  );
  return { data: { ...data, entities, relations }, inside };
}
