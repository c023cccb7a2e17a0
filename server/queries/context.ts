import type { GraphStore, ReadContext } from '../store/port.ts';
import type { Day, Vocabulary } from '../model/types.ts';
import type { IdentityIndex, Proposal } from './identity/identityIndex.ts';
import type { NameIndex } from './names/nameIndex.ts';
import { TimeoutError } from '../errors.ts';

/** What every query needs: the store, how long it may take, and what is kept above the store. */
export interface Reading {
  /** As the decisions about who is who have it. */
  store: GraphStore;
  /** The same as it was loaded. */
  stored: GraphStore;
  read: ReadContext;
  /** The day that a lens without days means (UTC). */
  today: Day;
  vocabulary: () => Promise<Vocabulary>;
  names: () => Promise<NameIndex>;
  /** Ids of the relations that happened at each event. */
  happenings: () => Promise<ReadonlyMap<string, readonly string[]>>;
  identity: () => Promise<IdentityIndex>;
  /** Every pair that may be one, best first. */
  proposals: () => Promise<readonly Proposal[]>;
}

/** Throws TimeoutError once the deadline has passed: for loops that work between reads. */
export function checkDeadline(read: ReadContext): void {
  if (Date.now() > read.deadline)
    throw new TimeoutError(
      'The answer was not there in time. Ask for less: a smaller `first`, fewer hops, a narrower `where`.',
    );
}
