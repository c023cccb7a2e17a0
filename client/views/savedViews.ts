import { RequestFailure } from '../api/failure.ts';
import { decodeView, encodeView } from '../state/index.ts';
import type { View } from '../state/index.ts';
import { callViews } from './callViews.ts';
import { keepText } from './shareableAddress.ts';
import type { KeptAnswer, SavedView } from './types.ts';

/** The views that were saved on this server, by name. Each call throws RequestFailure where it fails. */
export const listViews = (signal?: AbortSignal): Promise<SavedView[]> =>
  callViews('GET', '/named', undefined, signal);

/** Saves a view under a name that no other has. */
export async function saveView(name: string, view: View): Promise<SavedView> {
  return callViews('POST', '/named', { name, view: await keepText(encodeView(view)) });
}

/** Saves what is seen now over a saved view; its name stays. */
export async function replaceSavedView(id: string, view: View): Promise<SavedView> {
  return callViews('PATCH', `/named/${id}`, { view: await keepText(encodeView(view)) });
}

/** Gives a saved view another name. */
export const renameView = (id: string, name: string): Promise<SavedView> =>
  callViews('PATCH', `/named/${id}`, { name });

/** Deletes a saved view from the list; links to it still open. */
export async function deleteView(id: string): Promise<void> {
  await callViews<null>('DELETE', `/named/${id}`);
}

/** The view that a saved one holds. */
export async function openSavedView(saved: SavedView, signal?: AbortSignal): Promise<View> {
  const kept = await callViews<KeptAnswer>('GET', `/${saved.view}`, undefined, signal);
  const { view, message } = decodeView(kept.view);
  if (message !== null) throw new RequestFailure('REFUSED', message);
  return view;
}
