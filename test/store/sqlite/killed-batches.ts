import type { WriteBatch } from '../../../server/store/port.ts';
import { ALWAYS, entity, evidence, relation, source, state } from '../build.ts';

export const RELATIONS_PER_BATCH = 700;

export function relationId(batch: number, index: number): string {
  return `r-${batch}-${index}`;
}

/** What the child that is killed writes, batch by batch. */
export function killedBatch(batch: number): WriteBatch {
  const ids = Array.from({ length: RELATIONS_PER_BATCH }, (_, index) => relationId(batch, index));
  const company = `c-${batch}`;
  return {
    entities: [entity({ id: company, kind: 'Company', name: company })],
    sources: [source({ id: 'wire' })],
    relations: ids.map((id) =>
      relation({
        id,
        type: 'OWNS',
        from: company,
        to: company,
        history: [state('2020-01-01', 'REPORTED', ALWAYS)],
      }),
    ),
    evidence: ids.map((id) => evidence({ id: `e-${id}`, relation: id, source: 'wire' })),
  };
}
