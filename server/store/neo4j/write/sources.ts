import type { Source } from '../../../model/types.ts';
import type { Transaction } from '../write.ts';
import { sourceProperties } from '../rows/source.ts';
import { filled } from '../rows/digest.ts';
import { changesAmong, draftsOf } from './changes.ts';

/** Adds and replaces sources, and links them to what they repeat; says whether anything was written. */
export async function writeSources(transaction: Transaction, sources: readonly Source[]): Promise<boolean> {
  const drafts = draftsOf(sources, sourceProperties);
  const { rows: stored } = await transaction.run<{ id: string; digest: string }>('sources/digests', {
    ids: drafts.map(({ record }) => record.id),
  });
  const { added, changed } = changesAmong(drafts, stored);
  const rows = [...added, ...changed].map(({ record, digest }) =>
    filled({ ...sourceProperties(record), digest }),
  );
  if (rows.length === 0) return false;
  await transaction.run('sources/write', { rows });
  await transaction.run('sources/link', {});
  await transaction.run('sources/end-waiting', {});
  return true;
}
