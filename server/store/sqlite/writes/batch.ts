import type { Source, Vocabulary } from '../../../model/types.ts';
import type { WriteBatch } from '../../port.ts';
import type { Connection } from '../connection.ts';
import { statement } from '../statements.ts';
import { writeEntities } from './entities.ts';
import { writeEvidence } from './evidence.ts';
import { writeRelations } from './relations.ts';
import { slices } from './slices.ts';

/** Applies a batch in the transaction of the caller; raises the version if it changed anything. */
export async function writeBatch(connection: Connection, batch: WriteBatch): Promise<void> {
  const {
    vocabulary,
    dataset,
    entities = [],
    sources = [],
    relations = [],
    evidence = [],
    withdraw,
    restore = [],
  } = batch;
  const change = async (name: string, parameters: Record<string, string>) =>
    (await connection.change(statement(name), parameters)).length;
  let changes = 0;
  if (vocabulary) changes += await change('write/terms', { rows: JSON.stringify(terms(vocabulary)) });
  if (dataset) changes += await change('write/dataset', { id: dataset.id, body: JSON.stringify(dataset) });
  changes += await writeEntities(connection, entities);
  for (const slice of slices(sources))
    changes += await change('write/sources', { rows: JSON.stringify(slice.map(sourceRow)) });
  changes += await writeRelations(connection, relations);
  changes += await writeEvidence(connection, evidence);
  if (withdraw)
    for (const ids of slices(withdraw.ids))
      changes += await change('write/withdraw', { ids: JSON.stringify(ids), at: withdraw.at });
  for (const ids of slices(restore)) changes += await change('write/restore', { ids: JSON.stringify(ids) });
  if (changes > 0) await connection.change(statement('write/version'), {});
}

function terms({ kinds, relationTypes, categories }: Vocabulary): unknown[][] {
  return [
    ...kinds.map((term) => ['kinds', term.id, 0, term]),
    ...relationTypes.map((term) => [
      'relationTypes',
      term.id,
      term.temporality === 'OCCURRENCE' ? 1 : 0,
      term,
    ]),
    ...categories.map((term) => ['categories', term.id, 0, term]),
  ];
}

function sourceRow(source: Source): unknown[] {
  return [source.id, source.dataset, source];
}
