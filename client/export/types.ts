import type { SourceAnswer, Stance } from '../api/types.ts';
import type { Day, GraphRelation } from '../state/index.ts';

/** One statement as a citation needs it: the document, where in it, and whose report it repeats. */
export interface Cited {
  stance: Stance;
  source: SourceAnswer;
  locator: string | null;
  via: SourceAnswer | null;
}

/** The statements behind relations, by relation id. */
export type CitedBy = ReadonlyMap<string, readonly Cited[]>;

/** Where something that is taken along comes from. */
export interface Provenance {
  /** The whole link that shows it again. */
  address: string;
  /** The days that were asked about; today is put in. */
  lens: { asOf: Day; knownBy: Day };
  datasets: ReadonlyArray<{ id: string; title: string; version: string | null; writtenAt: string }>;
  /** The day on which it is taken along. */
  accessed: Day;
}

/** A relation of the view with the names of its ends. */
export interface SeenRelation {
  relation: GraphRelation;
  from: string;
  to: string;
  deniedBy: string[];
  event: string | null;
}
