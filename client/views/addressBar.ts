import { sentenceOf } from '../api/failure.ts';
import { encodeView } from '../state/index.ts';
import { keepText, LONGEST_FRAGMENT } from './shareableAddress.ts';
import { keptIn, openFragment } from './openFragment.ts';
import type { FrozenView } from './types.ts';

/** What of the browser is needed: `window`, or a stand-in of the same shape. */
interface Browser {
  location: { hash: string };
  history: Pick<History, 'pushState' | 'replaceState'>;
  addEventListener(type: 'popstate', listener: () => void): void;
  removeEventListener(type: 'popstate', listener: () => void): void;
}

/** How long a view has to stay before it is worth keeping, in milliseconds. */
const REST = 1_500;

/** An address bar for `connectAddress`, with what the first address opened. */
export interface StoredAddressBar extends Browser {
  /** The frozen view that the address opened; null where it is none. */
  frozen: FrozenView | null;
  /** Why the view of the address could not be opened, in a sentence. */
  problem: string | null;
}

/**
 * The browser's address bar, in which long views stand as `#v=<id>`. Reads such an address before
 * anything is shown; later, a long address is shortened once the view has come to rest. Where the
 * server can't keep it, the long address stays: it holds the whole view, so nothing is lost.
 */
export async function openAddressBar(
  browser: Browser,
  onFrozen?: (view: FrozenView) => void,
): Promise<StoredAddressBar> {
  /** Texts of the views behind kept addresses, by fragment. */
  const texts = new Map<string, string>();
  let resting: ReturnType<typeof setTimeout> | undefined;

  async function learn(hash: string): Promise<FrozenView | null> {
    const opened = await openFragment(hash);
    if (opened) texts.set(hash, `#${encodeView(opened.view)}`);
    return opened?.frozen ?? null;
  }

  function shortenAtRest(hash: string): void {
    clearTimeout(resting);
    if (hash.length - 1 <= LONGEST_FRAGMENT) return;
    resting = setTimeout(() => void shorten(hash), REST);
  }

  async function shorten(hash: string): Promise<void> {
    const id = await keepText(hash.slice(1)).catch(() => null);
    if (id === null || browser.location.hash !== hash) return;
    texts.set(`#v=${id}`, hash);
    browser.history.replaceState(null, '', `#v=${id}`);
  }

  const listeners = new Map<() => void, () => void>();
  const bar: StoredAddressBar = {
    frozen: null,
    problem: null,
    location: {
      get hash() {
        const { hash } = browser.location;
        return texts.get(hash) ?? (keptIn(hash) ? '' : hash);
      },
    },
    history: {
      pushState: (data, unused, hash) => {
        browser.history.pushState(data, unused, hash);
        shortenAtRest(String(hash ?? ''));
      },
      replaceState: (data, unused, hash) => {
        browser.history.replaceState(data, unused, hash);
        shortenAtRest(String(hash ?? ''));
      },
    },
    addEventListener: (type, listener) => {
      const heard = () => {
        const { hash } = browser.location;
        if (!keptIn(hash)) return listener();
        learn(hash)
          .then((frozen) => frozen && onFrozen?.(frozen))
          // The view that is shown stays; the address says what was meant.
          .catch(() => undefined)
          .finally(() => browser.location.hash === hash && texts.has(hash) && listener());
      };
      listeners.set(listener, heard);
      browser.addEventListener(type, heard);
    },
    removeEventListener: (type, listener) => {
      browser.removeEventListener(type, listeners.get(listener) ?? listener);
      clearTimeout(resting);
    },
  };
  try {
    bar.frozen = await learn(browser.location.hash);
  } catch (error) {
    bar.problem = sentenceOf(error);
  }
  return bar;
}
