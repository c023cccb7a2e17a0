import { places } from './places.ts';
import type { PlacesRequest } from './places.ts';
import type { Places } from './types.ts';

/** What the page sends, and what comes back under the same number. */
export interface LayoutJob {
  number: number;
  request: PlacesRequest;
}

export interface LayoutDone {
  number: number;
  places: Places;
}

// A worker's own scope, as far as it is used; the page's typings know only windows.
interface WorkerScope {
  onmessage: ((event: { data: LayoutJob }) => void) | null;
  postMessage(done: LayoutDone): void;
}

const scope = globalThis as unknown as WorkerScope;

scope.onmessage = ({ data: { number, request } }) => scope.postMessage({ number, places: places(request) });
