import { shortName } from '../graph/index.ts';
import type { GraphData, GraphEntity, GraphRelation } from '../state/types.ts';
import { isOccurrence } from './temporality.ts';
import type { EntityAnswer, RelationAnswer } from './types.ts';

/** What the server answered, as the canvas, legend, timeline and table hold it. Denials are marks, not relations. */
export function graphDataOf(
  entities: readonly EntityAnswer[],
  relations: readonly RelationAnswer[],
): GraphData {
  return {
    entities: Object.fromEntries(entities.map((entity) => [entity.id, graphEntityOf(entity)])),
    relations: Object.fromEntries(
      relations
        .filter((relation) => relation.category !== 'DENIAL')
        .map((relation) => [relation.id, graphRelationOf(relation)]),
    ),
  };
}

function graphEntityOf(entity: EntityAnswer): GraphEntity {
  const { id, kind, name, aliases, country, degree } = entity;
  return { id, kind, name, aliases, country, degree, short: shortName(entity), date: entity.date ?? null };
}

function graphRelationOf(relation: RelationAnswer): GraphRelation {
  return {
    ...relation,
    from: relation.from.id,
    to: relation.to.id,
    deniedBy: [...new Set(relation.deniedBy.map((denial) => denial.from.id))],
    amends: relation.amends?.id ?? null,
    event: relation.event?.id ?? null,
    ...(isOccurrence(relation.type) ? { happened: true } : {}),
  };
}
