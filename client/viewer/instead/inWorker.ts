import type { LayoutRunner } from '../../layout/inWorker.ts';
import { places } from '../../layout/places.ts';

/** In a file there are no others to load a worker from: the layout is made by the page itself, after it has painted. */
export function layoutInWorker(): LayoutRunner {
  let stopped = false;
  return {
    run: (request) =>
      new Promise((resolve) => {
        setTimeout(() => {
          if (!stopped) resolve(places(request));
        });
      }),
    stop: () => {
      stopped = true;
    },
  };
}
