import type { IdentityDecision, Undoing } from '../model/identity/decision.ts';

/** What people decided about who is who, kept beside the data. Deciding raises the store's version. Part of the port, `GraphStore`; a `context` is its ReadContext. */
export interface DecisionStore {
  /** All of them, those that were taken back too, in the order in which they were made, then by id. */
  decisions(context: { deadline: number }): Promise<IdentityDecision[]>;
  /**
   * Adds a decision. TAKEN: by a standing SAME, an entity that it names became another one in the
   * meantime; nothing is written then.
   */
  decide(decision: IdentityDecision): Promise<'DECIDED' | 'TAKEN'>;
  /** Takes a decision back. UNKNOWN: there is none of that id; DONE_BEFORE: it was taken back already. */
  undoDecision(id: string, undoing: Undoing): Promise<'UNDONE' | 'UNKNOWN' | 'DONE_BEFORE'>;
}
