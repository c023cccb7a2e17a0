import { encodeView } from '../state/index.ts';
import type { View } from '../state/index.ts';
import { callViews } from './callViews.ts';

/** Addresses up to so many characters after `#` survive chats and mail; longer ones are kept by the server. */
export const LONGEST_FRAGMENT = 1_500;

/**
 * What stands after `#` in a link to this view: the view itself, or, where that would be long,
 * `v=` and the id under which the server keeps it. Throws RequestFailure where it can't be kept.
 */
export async function shareableAddress(
  view: View,
  signal?: AbortSignal,
): Promise<{ fragment: string; stored: boolean }> {
  const text = encodeView(view);
  if (text.length <= LONGEST_FRAGMENT) return { fragment: text, stored: false };
  return { fragment: `v=${await keepText(text, signal)}`, stored: true };
}

/** Keeps a view's text; the same text gets the same id. */
export async function keepText(text: string, signal?: AbortSignal): Promise<string> {
  return (await callViews<{ id: string }>('POST', '', { version: 1, view: text }, signal)).id;
}
