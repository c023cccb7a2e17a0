import type { QueryName } from '../queries/names.ts';
import type { Transaction } from '../write.ts';
import { InputError } from '../../../errors.ts';

/** How records refer to others, and how to say so. */
export interface References<Record> {
  /** The record in a message: `Relation "a"`. */
  what: (record: Record) => string;
  /** Ids that have to be stored. */
  idsOf: (record: Record) => string[];
  /** Tells which of `ids` are stored: a row each, with the column `id`. */
  query: QueryName;
  /** What the ids are of: "entity". */
  expected: string;
}

/**
 * Throws an InputError about the first record that refers to something that is not stored, which
 * rolls the transaction back; returns where all is stored.
 */
export async function refuse<Record>(
  transaction: Transaction,
  records: readonly Record[],
  { what, idsOf, query, expected }: References<Record>,
): Promise<void> {
  const { rows } = await transaction.run<{ id: string }>(query, {
    ids: [...new Set(records.flatMap(idsOf))],
  });
  const stored = new Set(rows.map((row) => row.id));
  for (const record of records) {
    const missing = [...new Set(idsOf(record))].filter((id) => !stored.has(id));
    if (missing.length === 0) continue;
    const named = missing.map((id) => `"${id}"`).join(' and ');
    throw new InputError(
      `${what(record)} names the ${expected} ${named}, which is not stored. Nothing of the batch was written; write what it names first, or with it.`,
      { expected: `the id of a stored ${expected}`, got: missing.join(', ') },
    );
  }
}
