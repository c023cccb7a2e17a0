import type { IdentityDecision, Undoing } from '../model/identity/decision.ts';
import type { Relation } from '../model/types.ts';

/** Histories as they are folded by what is decided, written with it or not at all. */
export interface Refolding {
  /** `decisionsMark` of the decisions that were there when they were folded. */
  mark: number;
  relations: readonly Relation[];
}

/**
 * What was decided about who is who, kept beside the data. Deciding raises the store's version. Part of the
 * port, `GraphStore`; a `context` is its ReadContext. STALE: somebody decided in between, so that the
 * histories that were given are out of date; nothing is written then.
 */
export interface DecisionStore {
  /** All of them, those that were taken back too, in the order in which they were made, then by id. */
  decisions(context: { deadline: number }): Promise<IdentityDecision[]>;
  /**
   * Adds decisions, all or none. TAKEN: by a standing SAME, an entity that one of them names became
   * another one in the meantime; nothing is written then.
   */
  decide(made: readonly IdentityDecision[], refolding?: Refolding): Promise<'DECIDED' | 'TAKEN' | 'STALE'>;
  /** Takes a decision back. UNKNOWN: there is none of that id; DONE_BEFORE: it was taken back already. */
  undoDecision(
    id: string,
    undoing: Undoing,
    refolding?: Refolding,
  ): Promise<'UNDONE' | 'UNKNOWN' | 'DONE_BEFORE' | 'STALE'>;
}
