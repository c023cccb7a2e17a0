import type { ChangeMarks, GraphData, GraphRelation, View } from '../state/types.ts';
import { entityPasses, filtering, passes } from './filters.ts';

interface Emphasis {
  dimEntities: Dimmed;
  dimRelations: Dimmed;
}

interface Dimmed {
  /** What is drawn pale. */
  dim: ReadonlySet<string>;
  /** What the filters hold back: not drawn at all when they hide. */
  hidden: ReadonlySet<string>;
}

/**
 * What steps back: everything outside the selected relations, or else outside what changed between the
 * two days that are compared, or else outside the answer; and everything that a filter holds back.
 */
export function emphasis(
  data: GraphData,
  view: View,
  entityIds: readonly string[],
  relations: readonly GraphRelation[],
  marks: ChangeMarks | null = null,
): Emphasis {
  const held = heldBack(data, view, entityIds, relations);
  const focus = focusOf(data, view, relations, marks);
  const relationDim = relations.filter(
    (relation) => held.relations.has(relation.id) || (focus !== null && !focus.relation(relation)),
  );
  const entityDim = entityIds.filter(
    (id) => held.entities.has(id) || (focus !== null && !focus.entities.has(id)),
  );
  return {
    dimEntities: { dim: new Set(entityDim), hidden: held.entities },
    dimRelations: { dim: new Set(relationDim.map((relation) => relation.id)), hidden: held.relations },
  };
}

function focusOf(
  data: GraphData,
  view: View,
  relations: readonly GraphRelation[],
  marks: ChangeMarks | null,
) {
  const chosen = new Set([...view.selection.relations, ...told(data, view.panel)]);
  const selected = relations.filter((relation) => chosen.has(relation.id));
  if (selected.length > 0) return onlyOf(selected);
  if (marks) return onlyOf(relations.filter((relation) => Object.hasOwn(marks.of, relation.id)));
  if (!view.lit) return null;
  const entities = new Set(view.lit.entities);
  const lit = new Set(view.lit.relations);
  return {
    entities,
    relation: (relation: GraphRelation) =>
      lit.size > 0 ? lit.has(relation.id) : entities.has(relation.from) && entities.has(relation.to),
  };
}

/** These relations and their ends. */
function onlyOf(relations: readonly GraphRelation[]) {
  const ids = new Set(relations.map((relation) => relation.id));
  const ends = relations.flatMap((relation) => [relation.from, relation.to]);
  return { entities: new Set(ends), relation: (relation: GraphRelation) => ids.has(relation.id) };
}

/** The relation that the panel tells of; of a widening or renewal, the deal on whose line it is told. */
function told(data: GraphData, panel: View['panel']): string[] {
  if (panel.show !== 'relation') return [];
  const amended = Object.hasOwn(data.relations, panel.id) ? data.relations[panel.id]!.amends : null;
  return amended === null ? [panel.id] : [panel.id, amended];
}

function heldBack(
  data: GraphData,
  { filters }: View,
  ids: readonly string[],
  relations: readonly GraphRelation[],
) {
  if (!filtering(filters)) return { entities: new Set<string>(), relations: new Set<string>() };
  const at = new Map<string, GraphRelation[]>(ids.map((id) => [id, []]));
  for (const relation of relations) {
    at.get(relation.from)?.push(relation);
    at.get(relation.to)?.push(relation);
  }
  const entities = ids.filter((id) => !entityPasses(filters, data.entities[id]!, at.get(id) ?? [], data));
  const held = relations.filter((relation) => !passes(filters, relation, data));
  return { entities: new Set(entities), relations: new Set(held.map((relation) => relation.id)) };
}
