import { useEffect } from 'react';
import { liaison } from '../state/liaison.ts';
import type { LiaisonState } from '../state/store.ts';
import type { Canvas } from './createCanvas.ts';

/** Brings into sight what an answer lights, and what is brought in beside an entity, once it is drawn. */
export function useSight(canvas: Canvas | null): void {
  useEffect(() => {
    if (!canvas) return;
    let [frame, timer] = [0, 0];
    let fresh: string[] = [];
    const stop = liaison.subscribe((state, before) => {
      const { lit } = state.view;
      const newcome = newcomers(state, before);
      if (newcome.length > 0) fresh = newcome;
      const isLit = lit !== before.view.lit && lit !== null;
      const isPlaced = fresh.length > 0 && state.view.positions !== before.view.positions;
      if (!isLit && newcome.length === 0 && !isPlaced) return;
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      // Many are placed a moment later, and the picture is drawn in the frame after that.
      timer = window.setTimeout(() => {
        frame = requestAnimationFrame(() => {
          const { view } = liaison.getState();
          if (fresh.length === 0 && view.lit) canvas.answer(view.lit.entities);
          if (fresh.some((id) => view.entities.includes(id) && !Object.hasOwn(view.positions, id))) return;
          if (fresh.length > 0) canvas.include(fresh);
          fresh = [];
        });
      }, SETTLED);
    });
    return () => {
      stop();
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [canvas]);
}

const SETTLED = 60;

/** Entities that were just brought in beside another, and that other; none where nothing was. */
function newcomers({ anchors }: LiaisonState, { anchors: before }: LiaisonState): string[] {
  if (anchors === before) return [];
  const fresh = Object.keys(anchors).filter((id) => anchors[id] !== before[id]);
  return [...new Set(fresh.flatMap((id) => [id, anchors[id]!]))];
}
