import type { Category, RelationTypeTerm, Vocabulary } from '../model/types.ts';

const TERMS = new WeakMap<Vocabulary, ReadonlyMap<string, RelationTypeTerm>>();

/**
 * The term of a relation type. A type that the vocabulary lost while relations of it are stored
 * reads as its own name, so that such relations stay readable.
 */
export function typeTerm(vocabulary: Vocabulary, type: string): RelationTypeTerm {
  let terms = TERMS.get(vocabulary);
  if (!terms) {
    terms = new Map(vocabulary.relationTypes.map((term) => [term.id, term]));
    TERMS.set(vocabulary, terms);
  }
  return terms.get(type) ?? unknownType(type);
}

/** Relation types that count as one of these categories. */
export function typesOf(vocabulary: Vocabulary, categories: readonly Category[]): string[] {
  return vocabulary.relationTypes.filter(({ category }) => categories.includes(category)).map(({ id }) => id);
}

function unknownType(id: string): RelationTypeTerm {
  const words = id.toLowerCase().replaceAll('_', ' ');
  return {
    id,
    label: words,
    inverse: words,
    noun: words,
    directed: true,
    temporality: 'STATE',
    category: 'OTHER',
    fromKinds: [],
    toKinds: [],
    words: [],
  };
}
