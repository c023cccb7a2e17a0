import type { Entity } from '../../../model/types.ts';
import type { Transaction } from '../write.ts';
import { ownLabels } from '../queries/insert.ts';
import type { Properties } from '../rows/digest.ts';
import { filled } from '../rows/digest.ts';
import { entityProperties } from '../rows/entity.ts';
import type { Draft } from './changes.ts';
import { changesAmong, draftsOf, groupBy } from './changes.ts';

interface StoredEntity {
  id: string;
  digest: string;
  kind: string;
}

/** Adds and replaces entities; says whether anything was written. */
export async function writeEntities(transaction: Transaction, entities: readonly Entity[]): Promise<boolean> {
  const drafts = draftsOf(entities, entityProperties);
  const { rows: stored } = await transaction.run<StoredEntity>('entities/digests', {
    ids: drafts.map(({ record }) => record.id),
  });
  const { added, changed } = changesAmong(drafts, stored);
  for (const [kind, group] of groupBy(added, ({ record }) => record.kind)) {
    await transaction.run('entities/create', { rows: group.map(toRow) }, kind);
  }
  const moved = changed.filter(
    (draft) => draft.stored.kind !== draft.record.kind && !ownLabels.has(draft.stored.kind),
  );
  for (const [kind, group] of groupBy(moved, (draft) => draft.stored.kind)) {
    await transaction.run('entities/drop-kind', { ids: group.map(({ record }) => record.id) }, kind);
  }
  for (const [kind, group] of groupBy(changed, ({ record }) => record.kind)) {
    await transaction.run('entities/replace', { rows: group.map(toRow) }, kind);
  }
  return added.length + changed.length > 0;
}

function toRow({ record, digest }: Draft<Entity>): Properties {
  return filled({ ...entityProperties(record), digest });
}
