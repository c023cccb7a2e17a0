/**
 * The bounds of what one read may ask for. They are part of the API (docs/api.md names them), so
 * that the same query gives the same answer on every installation.
 */
export const LIMITS = {
  /** Rows of a page. */
  page: 500,
  /** Hits of a search. */
  hits: 50,
  /** Ids in one argument. */
  ids: 1_000,
  /** Relations that one answer is made from, the best supported: of a hub of a million relations there are more. */
  answer: 1_000,
  /** Relations of a subgraph. */
  subgraph: 2_000,
  depth: 3,
  hops: 8,
  paths: 50,
  /** Characters of a text to search for. */
  text: 200,
} as const;
