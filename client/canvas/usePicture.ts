import { useEffect } from 'react';
import { picture } from '../graph/picture.ts';
import { liaison } from '../state/liaison.ts';
import type { LiaisonState } from '../state/store.ts';
import type { Canvas } from './createCanvas.ts';

/** Keeps the canvas in step with the page's state: at most one picture a frame, and only when it differs. */
export function usePicture(canvas: Canvas | null): void {
  useEffect(() => {
    if (!canvas) return;
    let frame: number | null = null;
    const draw = () => {
      frame = null;
      const { data, view, vocabulary, marks } = liaison.getState();
      canvas.draw(picture(data, view, vocabulary, marks));
    };
    const stop = liaison.subscribe((state, before) => {
      if (drawnAlike(state, before)) return;
      frame ??= requestAnimationFrame(draw);
    });
    draw();
    return () => {
      stop();
      if (frame !== null) cancelAnimationFrame(frame);
    };
  }, [canvas]);
}

const parts = [
  'entities',
  'positions',
  'pinned',
  'selection',
  'filters',
  'panel',
  'lit',
  'notes',
  'changes',
] as const;

const drawnAlike = (state: LiaisonState, before: LiaisonState): boolean =>
  state.data === before.data &&
  state.vocabulary === before.vocabulary &&
  state.marks === before.marks &&
  parts.every((part) => state.view[part] === before.view[part]);
