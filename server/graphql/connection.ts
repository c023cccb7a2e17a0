import type { Page } from '../store/port.ts';
import { cursorOf } from '../queries/cursor.ts';

/** What the connection types of the schema resolve from; nothing is counted unless asked for. */
export interface Connection<Node> {
  nodes: Node[];
  edges: () => Array<{ cursor: string; node: Node }>;
  pageInfo: () => { hasNextPage: boolean; endCursor: string | null };
  totalCount: () => Promise<number>;
}

/** A page of rows as a connection; `order` names what the cursors go by. */
export function connection<Row extends { id: string }, Node>(
  page: Page<Row>,
  order: string,
  node: (row: Row) => Node,
  count: () => Promise<number>,
): Connection<Node> {
  const nodes = page.rows.map(node);
  const cursor = (index: number): string | null => {
    const row = page.rows[index];
    return row ? cursorOf(order, { key: page.keys[index] ?? '', id: row.id }) : null;
  };
  return {
    nodes,
    edges: () => nodes.map((each, index) => ({ cursor: cursor(index) ?? '', node: each })),
    pageInfo: () => ({ hasNextPage: page.hasNext, endCursor: cursor(page.rows.length - 1) }),
    totalCount: count,
  };
}

/** A page without rows. */
export const EMPTY_PAGE: Page<never> = { rows: [], keys: [], hasNext: false };
