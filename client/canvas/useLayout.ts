import { useEffect } from 'react';
import { layoutInWorker } from '../layout/inWorker.ts';
import type { LayoutRunner } from '../layout/inWorker.ts';
import type { Room } from '../layout/fitRoom.ts';
import { placeBeside } from '../layout/placeBeside.ts';
import { liaison } from '../state/liaison.ts';
import type { LiaisonState } from '../state/store.ts';
import type { Canvas } from './createCanvas.ts';
import { besideRequest } from './besideRequest.ts';
import { layoutRequest } from './layoutRequest.ts';
import { placesBeside } from './placesBeside.ts';
import { whenStill } from './whenStill.ts';

/** Up to so many are placed at once by the page itself, more in the worker. */
const FEW = 25;

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
    let waiting: (() => void) | undefined;
    let placing = false;
    const look = () => {
      const state = liaison.getState();
      const { placed, missing } = unplaced(state);
      if (missing.length === 0) return;
      if (placed.some((id) => !state.view.pinned.includes(id))) {
        if (placing) return;
        if (missing.length <= FEW) state.actions.settle(placesBeside(state, missing));
        else {
          placing = true;
          void placeMany(runner).then(() => {
            placing = false;
            look();
          });
        }
        return;
      }
      const task = JSON.stringify([state.view.layout, state.view.pinned, missing]);
      if (running === task) return;
      running = task;
      waiting?.();
      waiting = whenStill(
        () => JSON.stringify(canvas.room()),
        () => {
          void layOut(runner, canvas.room()).then((done) => {
            if (running === task) running = null;
            if (done) requestAnimationFrame(() => canvas.begin());
          });
        },
      );
    };
    look();
    const stop = liaison.subscribe((state, before) => {
      if (state.view !== before.view || state.data !== before.data) look();
    });
    return () => {
      stop();
      waiting?.();
      runner.stop();
    };
  }, [canvas]);
}

function unplaced({ view, data }: LiaisonState): { placed: string[]; missing: string[] } {
  const known = view.entities.filter((id) => Object.hasOwn(data.entities, id));
  const has = (id: string) => Object.hasOwn(view.positions, id);
  return { placed: known.filter(has), missing: known.filter((id) => !has(id)) };
}

async function layOut(runner: LayoutRunner, { width, height, corner }: Room): Promise<boolean> {
  const { data, view, vocabulary } = liaison.getState();
  const covered = corner && { width: corner.width / width, height: corner.height / height };
  try {
    const places = await runner.run(layoutRequest(data, view, vocabulary, width / height, covered));
    const now = liaison.getState();
    if (now.view.layout !== view.layout) return false;
    now.actions.settle(places);
    return true;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    liaison.getState().actions.setActivity({ failure: { message, retry: null } });
    return false;
  }
}

/** Places what came later, in the worker or, where that fails, here; unless the view is laid out anew by then. */
async function placeMany(runner: LayoutRunner): Promise<void> {
  const state = liaison.getState();
  const request = besideRequest(state, unplaced(state).missing);
  const places = await runner.run(request).catch(() => placeBeside(request));
  const now = liaison.getState();
  if (unplaced(now).placed.length > 0 && now.view.layout === state.view.layout) now.actions.settle(places);
}
