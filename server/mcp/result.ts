import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { cutCursor, readCutCursor } from './cursor.ts';
import { pruned } from './pruned.ts';
import type { Found, Tool } from './tool.ts';

/** Characters of a result at most, some 8,000 tokens: what clients take without cutting it themselves. */
export const MOST_OF_A_RESULT = 32_000;

export interface Asked {
  first: number;
  cursor: string | null;
}

/** Where the first item of this page stands among those found. */
export function offsetOf({ name, pages }: Pick<Tool, 'name' | 'pages'>, cursor: string | null): number {
  return pages === 'CUT' && cursor !== null ? readCutCursor(name, cursor) : 0;
}

/**
 * One page of what was found, as text and as data: at most `first` items, and never more than fits
 * (at least one). Where there is more, `nextCursor` goes on behind the last item shown.
 */
export function resultOf(made: Pick<Tool, 'name' | 'pages'>, found: Found, asked: Asked): CallToolResult {
  const offset = offsetOf(made, asked.cursor);
  const wanted = found.items.slice(offset, offset + asked.first).map((item) => pruned(item));
  const head = pruned(found.head) as Record<string, unknown>;
  const items = fitting(wanted, MOST_OF_A_RESULT - JSON.stringify(head).length);
  const next = nextOf(made, found, offset + items.length, items.length > 0);
  const whole = {
    ...head,
    items,
    ...(made.pages === 'CUT' ? { total: found.items.length } : {}),
    ...(next === null ? {} : { nextCursor: next }),
  };
  return { content: [{ type: 'text', text: JSON.stringify(whole) }], structuredContent: whole };
}

function fitting(items: readonly unknown[], room: number): unknown[] {
  let used = 0;
  const fit = items.findIndex((item, index) => {
    used += JSON.stringify(item).length + 1;
    return index > 0 && used > room;
  });
  return fit === -1 ? [...items] : items.slice(0, fit);
}

function nextOf(
  { name, pages }: Pick<Tool, 'name' | 'pages'>,
  { items, cursors }: Found,
  shown: number,
  some: boolean,
): string | null {
  if (pages === 'CUT') return some && shown < items.length ? cutCursor(name, shown) : null;
  const hasMore = shown < items.length || (cursors?.hasMore ?? false);
  return some && hasMore ? (cursors?.behind[shown - 1] ?? null) : null;
}
