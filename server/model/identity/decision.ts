/**
 * What somebody decided about who is who. It changes no record and no relation: what is read follows
 * the decisions that stand, and one that was taken back leaves nothing but its row.
 */
export interface IdentityDecision {
  id: string;
  /** SAME: `merged` are who `kept` is. DISTINCT: nobody of `merged` is who `kept` is. */
  verdict: 'SAME' | 'DISTINCT';
  /** Entity id; for SAME the one that the others become. */
  kept: string;
  /** Entity ids, at least one, in order, without `kept`. */
  merged: string[];
  reason: string;
  /** Name of who decided. */
  by: string;
  /** ISO date-time. */
  at: string;
  /** When, by whom and why it was taken back; all three null while it stands. */
  undoneAt: string | null;
  undoneBy: string | null;
  undoneReason: string | null;
}

/** Whether Liaison joined them by itself, by an identifier: told from people's decisions by its id. */
export const isByRule = ({ id }: Pick<IdentityDecision, 'id'>): boolean => id.startsWith(BY_RULE);

/** How the ids of such decisions begin, and the names of who makes them and takes them back. */
export const BY_RULE = 'rule-';
export const RULE_NAME = 'Liaison:';

/** Whether people took it back; the rule takes back what it made when no identifier joins it any more. */
export const isSeparated = ({ verdict, undoneAt, undoneBy }: IdentityDecision): boolean =>
  verdict === 'SAME' && undoneAt !== null && undoneBy?.startsWith(RULE_NAME) !== true;

/** The taking back of a decision. */
export interface Undoing {
  at: string;
  by: string;
  reason: string;
}
