import type { Evidence } from '../../../model/types.ts';
import { InputError } from '../../../errors.ts';
import { publicDays } from '../../../model/claims/public.ts';
import type { Connection } from '../connection.ts';
import { isConstraint } from '../failures.ts';
import { statement } from '../statements.ts';
import { slices } from './slices.ts';

/** Writes evidence that is new, and lets stand again what is stated again. The number of changes. */
export async function writeEvidence(connection: Connection, evidence: readonly Evidence[]): Promise<number> {
  let changes = 0;
  for (const slice of slices(evidence)) {
    const rows = JSON.stringify(slice.map(row));
    const changed = await connection
      .change(statement('write/evidence'), { rows })
      .catch((error: unknown) => refuseMissingReferences(connection, slice, error));
    changes += changed.length;
  }
  return changes;
}

function row(evidence: Evidence): unknown[] {
  const { withdrawnAt, ...body } = evidence;
  const { id, relation, source, origin, stance, dataset } = body;
  const { earliest, latest } = publicDays(evidence);
  return [id, relation, source, origin, stance, earliest, latest, withdrawnAt, dataset, body];
}

/** Says what is missing, where that is why the database refused evidence. */
async function refuseMissingReferences(
  connection: Connection,
  evidence: readonly Evidence[],
  refusal: unknown,
): Promise<never> {
  if (!isConstraint(refusal)) throw refusal;
  const rows = JSON.stringify(
    evidence.map(({ id, relation, source, origin }) => [id, relation, source, origin]),
  );
  type Row = { evidence: string; role: 'relation' | 'source' | 'origin'; missing: string };
  const [found] = await connection.read<Row>(statement('write/missing-references'), { rows });
  if (!found) throw refusal;
  throw new InputError(
    `Expected the ${found.role} of evidence "${found.evidence}" to be stored, but there is no ${found.role === 'relation' ? 'relation' : 'source'} "${found.missing}". ` +
      'Write it first, or in the same batch. Nothing of the batch was written.',
    {
      got: found.missing,
      expected: `the id of a stored ${found.role === 'relation' ? 'relation' : 'source'}`,
    },
  );
}
