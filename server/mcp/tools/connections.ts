import type { Found } from '../tool.ts';

/** A connection of the API, with its cursors. */
export interface Connection {
  edges: Array<{ cursor: string; node: Record<string, unknown> }>;
  pageInfo: { hasNextPage: boolean };
  totalCount: number;
}

export const EDGES = (node: string) =>
  `totalCount pageInfo { hasNextPage } edges { cursor node { ${node} } }`;

/** A page of the store's as a page of a tool's. */
export function foundIn(connection: Connection, head: Record<string, unknown>): Found {
  return {
    head: { ...head, total: connection.totalCount },
    items: connection.edges.map(({ node }) => node),
    cursors: {
      behind: connection.edges.map(({ cursor }) => cursor),
      hasMore: connection.pageInfo.hasNextPage,
    },
  };
}
