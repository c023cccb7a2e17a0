import { useMemo } from 'react';
import { useLiaison } from '../state/index.ts';
import type { GraphData, GraphRelation } from '../state/index.ts';

/** Every relation, widenings too, whose ends are both on the canvas. */
export function useRelationsInView(): GraphRelation[] {
  const data = useLiaison((state) => state.data);
  const entities = useLiaison((state) => state.view.entities);
  return useMemo(() => relationsAmong(data, entities), [data, entities]);
}

/** The relations among these entities, denials left out: they are told with what they deny. */
export function relationsAmong(data: GraphData, entities: readonly string[]): GraphRelation[] {
  const inView = new Set(entities);
  return Object.values(data.relations).filter(
    (relation) => relation.category !== 'DENIAL' && inView.has(relation.from) && inView.has(relation.to),
  );
}
