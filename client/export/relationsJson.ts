import type { GraphData } from '../state/index.ts';
import { sourcesOf } from './cited.ts';
import type { CitedBy, Provenance, SeenRelation } from './types.ts';

/** What is seen as JSON: entities, relations with their statements, documents, and where it comes from. */
export function relationsJson(
  data: GraphData,
  entityIds: readonly string[],
  rows: readonly SeenRelation[],
  cited: CitedBy,
  provenance: Provenance,
): string {
  const entities = entityIds.flatMap((id) => {
    if (!Object.hasOwn(data.entities, id)) return [];
    const { kind, name, aliases, country, date } = data.entities[id]!;
    return [{ id, kind, name, aliases, country, date }];
  });
  const relations = rows.map(({ relation }) => {
    const { sources: _ids, ...facts } = relation;
    const statements = (cited.get(relation.id) ?? []).map(({ stance, source, locator, via }) => ({
      stance,
      source: source.id,
      locator,
      repeats: via?.id ?? null,
    }));
    return { ...facts, statements };
  });
  const sources = sourcesOf(rows.map(({ relation }) => cited.get(relation.id) ?? []));
  const whole = { format: 'liaison-picture', version: 1, ...provenance, entities, relations, sources };
  return `${JSON.stringify(whole, null, 2)}\n`;
}
