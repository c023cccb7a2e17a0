import type { Dataset, Vocabulary } from '../../../model/types.ts';
import type { Transaction } from '../write.ts';
import { randomUUID } from 'node:crypto';
import { LAYOUT } from '../layout.ts';

/** Adds or replaces terms; says whether any was new or differs from what is stored. */
export async function writeVocabulary(transaction: Transaction, vocabulary: Vocabulary): Promise<boolean> {
  const { rows: stored } = await transaction.run<{ id: string; body: string }>('catalogue/terms', {});
  const bodies = new Map(stored.map((row) => [row.id, row.body]));
  const rows = termRows(vocabulary).filter((row) => bodies.get(row.id) !== row.body);
  if (rows.length > 0) await transaction.run('catalogue/write-terms', { rows });
  return rows.length > 0;
}

/** Adds or replaces a data set's description; says whether it differs from what is stored. */
export async function writeDataset(transaction: Transaction, dataset: Dataset): Promise<boolean> {
  const { id, title, description, licence, version, writtenAt } = dataset;
  const row = { id, title, description, licence, version, writtenAt };
  const { rows: stored } = await transaction.run<Dataset>('catalogue/datasets', {});
  const same = stored.find((other) => other.id === id);
  const isSame =
    same !== undefined &&
    Object.entries(row).every(([name, value]) => same[name as keyof typeof row] === value);
  if (!isSame) await transaction.run('catalogue/write-dataset', { row });
  return !isSame;
}

export async function raiseVersion(transaction: Transaction): Promise<void> {
  await transaction.run('catalogue/raise-version', { store: randomUUID(), layout: LAYOUT });
}

function termRows({ kinds, relationTypes, categories }: Vocabulary) {
  return [
    ...kinds.map((term) => termRow('kinds', term, null)),
    ...relationTypes.map((term) => termRow('relationTypes', term, term.temporality)),
    ...categories.map((term) => termRow('categories', term, null)),
  ];
}

function termRow(of: keyof Vocabulary, term: { id: string; label: string }, temporality: string | null) {
  return {
    id: `${of}:${term.id}`,
    of,
    term: term.id,
    label: term.label,
    temporality,
    body: JSON.stringify(term),
  };
}
