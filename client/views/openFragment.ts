import { RequestFailure } from '../api/failure.ts';
import { graphDataOf } from '../api/toGraph.ts';
import { decodeView } from '../state/index.ts';
import { callViews } from './callViews.ts';
import type { Frozen, FrozenView, KeptAnswer, Opened } from './types.ts';

/** `v=<id>`: a kept view; `f=<id>`: a frozen one. */
const KEPT = /^#?([vf])=([\w-]{22})$/;

/** The id that a fragment names, and whether as a frozen view; null for a fragment that holds a view itself. */
export function keptIn(fragment: string): { id: string; frozen: boolean } | null {
  const [, letter, id] = KEPT.exec(fragment) ?? [];
  return id === undefined ? null : { id, frozen: letter === 'f' };
}

/**
 * Opens what a link names. null: the fragment holds the view itself (`decodeView` reads it). A
 * frozen view comes with what it showed, and with its days fixed to those on which it was frozen, so
 * that it is the same for ever.
 *
 * @throws RequestFailure where there is no such view, or its text can't be read
 */
export async function openFragment(fragment: string, signal?: AbortSignal): Promise<Opened | null> {
  const named = keptIn(fragment);
  if (!named) return null;
  const kept = await callViews<KeptAnswer>('GET', `/${named.id}`, undefined, signal);
  const { view, message } = decodeView(kept.view);
  if (message !== null) throw new RequestFailure('REFUSED', message);
  if (!named.frozen) return { view, frozen: null };
  const { data } = kept;
  if (!data)
    throw new RequestFailure(
      'REFUSED',
      'This link says that it is frozen, but the view that it names holds no data.',
    );
  return { view: { ...view, lens: data.lens }, frozen: frozenView(kept, data) };
}

function frozenView({ id, keptAt }: KeptAnswer, frozen: Frozen): FrozenView {
  const graph = graphDataOf(frozen.entities, frozen.relations);
  return { id, keptAt, graph, frozen };
}
