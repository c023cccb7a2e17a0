import type { Evidence } from '../../../model/types.ts';
import { InputError } from '../../../errors.ts';
import { publicDay } from '../../shared/public-day.ts';
import type { Connection } from '../connection.ts';
import { statement } from '../statements.ts';
import { slices } from './slices.ts';

/** Writes evidence that is new, and lets stand again what is stated again. The number of changes. */
export async function writeEvidence(connection: Connection, evidence: readonly Evidence[]): Promise<number> {
  let changes = 0;
  for (const slice of slices(evidence)) {
    const rows = JSON.stringify(slice.map(row));
    await refuseMissingReferences(connection, rows);
    changes += (await connection.change(statement('write/evidence'), { rows })).length;
  }
  return changes;
}

function row(evidence: Evidence): unknown[] {
  const { withdrawnAt, ...body } = evidence;
  const { id, relation, source, origin, stance, dataset } = body;
  return [id, relation, source, origin, stance, publicDay(evidence), withdrawnAt, dataset, body];
}

async function refuseMissingReferences(connection: Connection, rows: string): Promise<void> {
  type Row = { evidence: string; role: 'relation' | 'source' | 'origin'; missing: string };
  const [found] = await connection.read<Row>(statement('write/missing-references'), { rows });
  if (!found) return;
  const { evidence, role, missing } = found;
  throw new InputError(
    `Expected the ${role} of evidence "${evidence}" to be stored, but there is no ${role === 'relation' ? 'relation' : 'source'} "${missing}". ` +
      'Write it first, or in the same batch. Nothing of the batch was written.',
    { got: missing, expected: `the id of a stored ${role === 'relation' ? 'relation' : 'source'}` },
  );
}
