import type { Vocabulary } from '../../server/model/types.ts';
import { sameRecord } from './same.ts';

/** The files' terms, where the stored ones differ; null where none does. */
export function changedVocabulary(files: Vocabulary, stored: Vocabulary): Vocabulary | null {
  const changed = <T extends { id: string }>(terms: T[], before: T[]) => {
    const known = new Map(before.map((term) => [term.id, term]));
    return terms.filter((term) => !sameRecord(known.get(term.id) ?? null, term));
  };
  const vocabulary = {
    kinds: changed(files.kinds, stored.kinds),
    relationTypes: changed(files.relationTypes, stored.relationTypes),
    categories: changed(files.categories, stored.categories),
  };
  return Object.values(vocabulary).every((terms) => terms.length === 0) ? null : vocabulary;
}

/** Whether a type turns from a state into an occurrence or back, so that every history is to be folded again. */
export function changesFolding(files: Vocabulary, stored: Vocabulary): boolean {
  const before = new Map(stored.relationTypes.map(({ id, temporality }) => [id, temporality]));
  return files.relationTypes.some(({ id, temporality }) => (before.get(id) ?? temporality) !== temporality);
}
