import type { Lens, SeenRelation } from '../../store/port.ts';

/** A picture's worth of relations: entity ids (given ones first, then ends as they appear) and rows. */
export interface Subgraph {
  entities: string[];
  relations: SeenRelation[];
  truncated: boolean;
  total: number;
  lens: Lens;
}

/** The given ids and every end of the rows, each once. */
export function endsOf(given: readonly string[], rows: readonly SeenRelation[]): string[] {
  return [...new Set([...given, ...rows.flatMap(({ from, to }) => [from, to])])];
}
