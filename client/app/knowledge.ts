import { create } from 'zustand';
import type { Opening } from '../api/opening.ts';
import type { DatasetAnswer, KindTerm, RelationTypeTerm } from '../api/types.ts';

interface Knowledge {
  /** The vocabulary and the data sets; null until they are there. */
  opening: Opening | null;
  /** Whether the opening picture holds everything that is loaded. */
  whole: boolean;
}

/** What the page knows of the data as a whole. */
export const useKnowledge = create<Knowledge>(() => ({ opening: null, whole: true }));

/** A kind by its id; null until the vocabulary is there, or for an unknown one. */
export function useKind(id: string): KindTerm | null {
  return useKnowledge((known) => known.opening?.vocabulary.kinds.find((kind) => kind.id === id) ?? null);
}

/** A relation type by its id. */
export function typeOf(id: string): RelationTypeTerm | null {
  return useKnowledge.getState().opening?.vocabulary.relationTypes.find((type) => type.id === id) ?? null;
}

/** The titles of the data sets, for the header. */
export function titleOf(datasets: readonly DatasetAnswer[]): string {
  const [first, ...others] = datasets;
  if (!first) return '';
  return others.length === 0 ? first.title : `${first.title} and ${others.length} more`;
}

/** How much is loaded in all data sets together. */
export function totalsOf(datasets: readonly DatasetAnswer[]): DatasetAnswer['counts'] {
  return datasets.reduce(
    (sum, { counts }) => ({
      entities: sum.entities + counts.entities,
      relations: sum.relations + counts.relations,
      sources: sum.sources + counts.sources,
      evidence: sum.evidence + counts.evidence,
    }),
    { entities: 0, relations: 0, sources: 0, evidence: 0 },
  );
}
