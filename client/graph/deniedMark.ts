import type { GraphEntity, GraphRelation } from '../state/types.ts';

type Denied = Pick<GraphRelation, 'status' | 'deniedBy' | 'from' | 'to'>;
type Names = Readonly<Record<string, Pick<GraphEntity, 'name'>>>;

/** "✕ denied by both", "✕ denied by Xiaomi"; null for a relation that is not denied. */
export function deniedMark(relation: Denied, entities: Names): string | null {
  return relation.status === 'DENIED' ? `✕ ${deniedWords(relation, entities)}` : null;
}

/** Who denies it: "denied by both", "denied by Xiaomi"; "denied" where the record names nobody. */
export function deniedWords(relation: Denied, entities: Names): string {
  const { deniedBy, from, to } = relation;
  if (deniedBy.includes(from) && deniedBy.includes(to)) return 'denied by both';
  const names = deniedBy.flatMap((id) => (Object.hasOwn(entities, id) ? [entities[id]!.name] : []));
  return names.length > 0 ? `denied by ${names.join(', ')}` : 'denied';
}
