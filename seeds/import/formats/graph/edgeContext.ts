import type { GraphMapping } from './graphMapping.ts';
import type { KindMemory } from './KindMemory.ts';

/** What turns the edges of one file into relations. */
export interface EdgeContext {
  prefix: string;
  mapping: GraphMapping;
  kinds: KindMemory;
  /** Ids of entities by name, of the first so many. */
  names: ReadonlyMap<string, string>;
  /** EDTF, when the file was made, if it says so: what it calls former was over by then. */
  madeOn: string | null;
}
