import type { RelationTypeTerm } from './types.ts';

let occurrences: ReadonlySet<string> = new Set();

/** Notes which relation types happen once, rather than last. */
export function learnTypes(types: readonly RelationTypeTerm[]): void {
  occurrences = new Set(types.filter((type) => type.temporality === 'OCCURRENCE').map((type) => type.id));
}

/** Whether what a type says happened once, as far as the vocabulary is known. */
export const isOccurrence = (type: string): boolean => occurrences.has(type);
