import type { PlacesRequest } from './places.ts';
import type { Places } from './types.ts';
import type { LayoutDone, LayoutJob } from './worker.ts';

/** Lays out beside the page's own thread, so that it never stops answering. */
export interface LayoutRunner {
  /** Rejects with an Error when the worker fails. */
  run(request: PlacesRequest): Promise<Places>;
  stop(): void;
}

/** A worker of its own, started with the first layout. */
export function layoutInWorker(): LayoutRunner {
  const waiting = new Map<number, { resolve: (places: Places) => void; reject: (reason: Error) => void }>();
  let worker: Worker | null = null;
  let count = 0;
  const begin = (): Worker => {
    const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    started.onmessage = ({ data }: MessageEvent<LayoutDone>) => {
      waiting.get(data.number)?.resolve(data.places);
      waiting.delete(data.number);
    };
    started.onerror = (event) => {
      const reason = new Error(
        `The layout stopped: ${event.message || 'its worker could not be started'}. Reload the page.`,
      );
      for (const { reject } of waiting.values()) reject(reason);
      waiting.clear();
      worker = null;
    };
    return started;
  };
  return {
    run: (request) =>
      new Promise((resolve, reject) => {
        worker ??= begin();
        const job: LayoutJob = { number: ++count, request };
        waiting.set(job.number, { resolve, reject });
        worker.postMessage(job);
      }),
    stop: () => {
      worker?.terminate();
      worker = null;
      waiting.clear();
    },
  };
}
