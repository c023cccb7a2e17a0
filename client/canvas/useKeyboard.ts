import type { KeyboardEvent } from 'react';
import { liaison } from '../state/liaison.ts';
import type { Canvas } from './createCanvas.ts';
import type { GraphCanvasProps } from './GraphCanvas.tsx';
import { directions, firstPlace, step, turn } from './keys.ts';
import type { KeyPlace } from './keys.ts';

interface Keyboard extends Pick<GraphCanvasProps, 'onExpand' | 'onContextMenu'> {
  canvas: Canvas | null;
  place: KeyPlace | null;
  setPlace(place: KeyPlace | null): void;
}

/** Travel over the network by keys; what is handled here goes no further. */
export function useKeyboard(keyboard: Keyboard): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const handled = zooms(event.key, keyboard.canvas) || travels(event, keyboard);
    if (!handled) return;
    event.preventDefault();
    event.stopPropagation();
  };
}

function zooms(key: string, canvas: Canvas | null): boolean {
  if (key === '+' || key === '=') canvas?.zoomIn();
  else if (key === '-') canvas?.zoomOut();
  else if (key === '0') canvas?.fit();
  else return false;
  return true;
}

function travels(event: KeyboardEvent, keyboard: Keyboard): boolean {
  const { place, setPlace, canvas } = keyboard;
  const state = liaison.getState();
  const direction = directions[event.key];
  if (event.key === 'Home' || (direction && !place)) {
    setPlace(firstPlace(state));
    return true;
  }
  if (!place) return false;
  if (direction) setPlace(step(state, place.entity, direction) ?? place);
  else if (event.key === 'PageDown') setPlace(turn(state, place, 1) ?? place);
  else if (event.key === 'PageUp') setPlace(turn(state, place, -1) ?? place);
  else if (event.key === ' ') pick(place);
  else if (event.key === 'Enter' && place.relation !== null) pick(place);
  else if (event.key === 'Enter') keyboard.onExpand(place.entity);
  else if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10'))
    openMenu(keyboard, place, canvas);
  else return false;
  return true;
}

function pick(place: KeyPlace): void {
  const { actions } = liaison.getState();
  if (place.relation !== null) actions.reveal({ show: 'relation', id: place.relation });
  else actions.reveal({ show: 'entity', id: place.entity });
}

function openMenu({ onContextMenu }: Keyboard, place: KeyPlace, canvas: Canvas | null): void {
  const point = canvas?.locate(place.entity);
  if (!point) return;
  const target =
    place.relation !== null
      ? ({ kind: 'relation', id: place.relation } as const)
      : ({ kind: 'entity', id: place.entity } as const);
  onContextMenu(target, point);
}
