import { decodeView } from './decodeView.ts';
import { encodeView } from './encodeView.ts';
import type { LiaisonStore } from './store.ts';

/** What of the browser is needed: `window`, or a stand-in of the same shape. */
export interface AddressBar {
  location: { hash: string };
  history: Pick<History, 'pushState' | 'replaceState'>;
  addEventListener(type: 'popstate', listener: () => void): void;
  removeEventListener(type: 'popstate', listener: () => void): void;
}

/**
 * Opens the view in the address and keeps the two in step: a named change makes a new address that
 * Back leaves again, a move only rewrites the present one. A link that cannot be read becomes a
 * notice. Returns how to stop.
 */
export function connectAddress(store: LiaisonStore, bar: AddressBar = window): () => void {
  const { actions } = store.getState();
  const read = () => {
    const { view, message } = decodeView(bar.location.hash);
    actions.setNotice(message);
    return view;
  };
  const open = () => actions.replaceView(read(), 'Follow the address');
  actions.start(read());
  const stop = store.subscribe((state, before) => {
    if (state.view !== before.view) write(bar, `#${encodeView(state.view)}`, state.address);
  });
  bar.addEventListener('popstate', open);
  return () => {
    stop();
    bar.removeEventListener('popstate', open);
  };
}

function write(bar: AddressBar, hash: string, how: 'push' | 'replace'): void {
  if (hash === bar.location.hash) return;
  try {
    if (how === 'push') bar.history.pushState(null, '', hash);
    else bar.history.replaceState(null, '', hash);
  } catch {
    // Browsers refuse too many addresses in a short time; the next change writes the whole view again.
  }
}
