import { layout } from './layout.ts';
import type { LayoutRequest, Places } from './types.ts';

/** What the page sends, and what comes back under the same number. */
export interface LayoutJob {
  number: number;
  request: LayoutRequest;
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

scope.onmessage = ({ data: { number, request } }) => scope.postMessage({ number, places: layout(request) });
