import { useEffect } from 'react';
import { layoutInWorker } from '../layout/inWorker.ts';
import type { LayoutRunner } from '../layout/inWorker.ts';
import { liaison } from '../state/liaison.ts';
import type { LiaisonState } from '../state/store.ts';
import type { Canvas } from './createCanvas.ts';
import { layoutRequest } from './layoutRequest.ts';
import { placesBeside } from './placesBeside.ts';

/** The page's floating parts grow with the data, and say only then how much room they leave. */
const WAIT = 80;

/**
 * Gives every entity of the view a place, once there is a canvas whose shape is known: all together
 * in a worker when nothing but what was pinned has one, and beside what they belong to, with nothing
 * else moving, when they come later. A whole layout is brought into sight.
 */
export function useLayout(canvas: Canvas | null): void {
  useEffect(() => {
    if (!canvas) return;
    const runner = layoutInWorker();
    let running: string | null = null;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      const state = liaison.getState();
      const { placed, missing } = unplaced(state);
      if (missing.length === 0) return;
      if (placed.some((id) => !state.view.pinned.includes(id))) {
        state.actions.settle(placesBeside(state, missing));
        return;
      }
      const task = JSON.stringify([state.view.layout, state.view.pinned, missing]);
      if (running === task) return;
      running = task;
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        void layOut(runner, canvas.aspect()).then((done) => {
          if (running === task) running = null;
          if (done) requestAnimationFrame(() => canvas.begin());
        });
      }, WAIT);
    };
    look();
    const stop = liaison.subscribe((state, before) => {
      if (state.view !== before.view || state.data !== before.data) look();
    });
    return () => {
      stop();
      clearTimeout(waiting);
      runner.stop();
    };
  }, [canvas]);
}

function unplaced({ view, data }: LiaisonState): { placed: string[]; missing: string[] } {
  const known = view.entities.filter((id) => Object.hasOwn(data.entities, id));
  const has = (id: string) => Object.hasOwn(view.positions, id);
  return { placed: known.filter(has), missing: known.filter((id) => !has(id)) };
}

async function layOut(runner: LayoutRunner, aspect: number): Promise<boolean> {
  const state = liaison.getState();
  try {
    const places = await runner.run(layoutRequest(state.data, state.view, state.vocabulary, aspect));
    const now = liaison.getState();
    if (now.view.layout !== state.view.layout) return false;
    now.actions.settle(places);
    return true;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    state.actions.setActivity({ failure: { message, retry: null } });
    return false;
  }
}
