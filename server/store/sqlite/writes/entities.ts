import type { Entity } from '../../../model/types.ts';
import { foldName } from '../../../model/names/fold.ts';
import type { Connection } from '../connection.ts';
import { statement } from '../statements.ts';
import { slices } from './slices.ts';

/** Writes entities and which data sets hold them. The number of those that were not there as they are. */
export async function writeEntities(connection: Connection, entities: readonly Entity[]): Promise<number> {
  let changes = 0;
  for (const slice of slices(entities)) {
    const byId = new Map(slice.map((entity) => [entity.id, entity]));
    const rows = JSON.stringify(
      [...byId.values()].map((entity) => [
        entity.id,
        entity.kind,
        entity.country,
        foldName(entity.name),
        entity,
      ]),
    );
    const changed = await connection.change<{ number: number; id: string }>(statement('write/entities'), {
      rows,
    });
    changes += changed.length;
    if (changed.length === 0) continue;
    const held = changed.flatMap(({ number, id }) =>
      byId.get(id)!.datasets.map((dataset) => [dataset, number]),
    );
    await connection.change(statement('write/clear-entity-datasets'), {
      numbers: JSON.stringify(changed.map(({ number }) => number)),
    });
    await connection.change(statement('write/entity-datasets'), { rows: JSON.stringify(held) });
  }
  return changes;
}
