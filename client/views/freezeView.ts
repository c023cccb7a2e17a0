import { RequestFailure } from '../api/failure.ts';
import { encodeView } from '../state/index.ts';
import type { View } from '../state/index.ts';
import { callViews } from './callViews.ts';

/**
 * Freezes what is seen: the server keeps the view with what it says today of its entities, hidden
 * ones too, and of the relations among them. Returns what stands after `#` in the link. Throws
 * RequestFailure where there is nothing to freeze, or more than may be kept.
 */
export async function freezeView(
  view: View,
  signal?: AbortSignal,
): Promise<{ id: string; fragment: string }> {
  const entities = [...new Set([...view.entities, ...view.hidden])];
  if (entities.length === 0)
    throw new RequestFailure(
      'REFUSED',
      'There is nothing to freeze yet: bring something into the view first.',
    );
  const body = { version: 1, view: encodeView(view), freeze: { entities, ...view.lens } };
  const { id } = await callViews<{ id: string }>('POST', '', body, signal);
  return { id, fragment: `f=${id}` };
}
