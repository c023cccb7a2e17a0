import { RequestFailure } from '../api/failure.ts';
import { encodeView } from '../state/index.ts';
import type { View } from '../state/index.ts';
import { counted } from '../words/counted.ts';
import { callViews } from './callViews.ts';

/** The server's bound. */
const MOST_ENTITIES = 1_000;

/**
 * Freezes what is seen: the server keeps the view with what it says today of its entities, hidden
 * ones too, and of the relations among them, and with the
 * answer that is open. Returns what stands after `#` in the link. Throws
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
  if (entities.length > MOST_ENTITIES)
    throw new RequestFailure(
      'REFUSED',
      `At most ${counted(MOST_ENTITIES, 'entity', 'entities')} can be frozen, and the view holds ${entities.length.toLocaleString('en-GB')}. Keep only those that matter, then freeze.`,
    );
  const freeze = { entities, ...view.lens, ...answerOf(view) };
  const body = { version: 1, view: encodeView(view), freeze };
  const { id } = await callViews<{ id: string }>('POST', '', body, signal);
  return { id, fragment: `f=${id}` };
}

/** The question whose answer stands beside the picture, if one does. */
function answerOf({ question }: View): {
  question?: { of: string; country: string | null; kind: string | null };
} {
  if (question?.form !== 'partners') return {};
  const { of, country, kind } = question;
  return { question: { of, country, kind } };
}
