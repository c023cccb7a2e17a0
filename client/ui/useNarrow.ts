import { useSyncExternalStore } from 'react';

const narrow = window.matchMedia('(max-width: 720px)');

function subscribe(listener: () => void): () => void {
  narrow.addEventListener('change', listener);
  return () => narrow.removeEventListener('change', listener);
}

/** Whether the page is as narrow as a phone: panels lie over the canvas then. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => narrow.matches);
