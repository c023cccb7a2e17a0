import { createHash } from 'node:crypto';
import type { Frozen } from './frozen.ts';

/** What a kept view holds: how the page was set, and, where it was frozen, what it showed. */
export interface ViewContents {
  /** Of this shape, not of the view's text, which says its own. */
  version: 1;
  /** The view as the page writes it into its address. */
  view: string;
  data?: Frozen;
}

/** Fields in one order, whoever wrote them, so that the same contents are the same text. */
export function textOf(contents: ViewContents): string {
  return JSON.stringify(inOrder(contents));
}

/** The id of a text: 22 letters, digits, `-` and `_`, the first 132 bits of its SHA-256. */
export function idOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}

/** Whether something may be the id of a kept view. */
export const isViewId = (id: unknown): id is string => typeof id === 'string' && /^[\w-]{22}$/.test(id);

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, field]) => [name, inOrder(field)]),
  );
}
