import type { KeyboardEvent } from 'react';
import type { Direction } from '../graph/travel.ts';
import { liaison } from '../state/liaison.ts';
import type { LiaisonState } from '../state/liaisonState.ts';
import type { Canvas } from './createCanvas.ts';
import { directions, firstPlace, step, turn } from './keys.ts';
import type { KeyPlace } from './keys.ts';
import type { GraphCanvasProps } from './props.ts';

interface Keyboard extends Pick<GraphCanvasProps, 'onExpand' | 'onContextMenu' | 'onAmong'> {
  canvas: Canvas | null;
  place: KeyPlace | null;
  setPlace: (place: KeyPlace | null) => void;
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
  if (event.key.toLowerCase() === 'r' && keyboard.onAmong && state.view.selection.entities.length > 1) {
    keyboard.onAmong(state.view.selection.entities);
    return true;
  }
  if (event.key === 'Home' || (direction && !place)) {
    setPlace(firstPlace(state));
    return true;
  }
  if (!place) return false;
  if (direction && event.shiftKey) nudge(state, place.entity, direction);
  else if (direction) setPlace(step(state, place.entity, direction) ?? place);
  else if (event.key === 'PageDown') setPlace(turn(state, place, 1) ?? place);
  else if (event.key === 'PageUp') setPlace(turn(state, place, -1) ?? place);
  else if (event.key === ' ') pick(place);
  else if (event.key === 'Enter' && place.relation !== null) pick(place);
  else if (event.key === 'Enter') keyboard.onExpand(place.entity);
  else if (event.key.toLowerCase() === 'p') pin(state, place.entity);
  else if (hides(event.key, state)) hide(keyboard, place);
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

/** With something selected, Delete is the page's: it hides all of that. */
const hides = (key: string, { view }: LiaisonState): boolean =>
  (key === 'Delete' || key === 'Backspace') && view.selection.entities.length === 0;

function hide({ setPlace }: Keyboard, { entity }: KeyPlace): void {
  const state = liaison.getState();
  const next = (['right', 'left', 'down', 'up'] as const)
    .map((direction) => step(state, entity, direction))
    .find((place) => place !== null);
  state.actions.hide([entity]);
  setPlace(next ?? null);
}

/** Pins or frees the entity, or all that are selected when it is one of them. */
function pin({ actions, view }: LiaisonState, entity: string): void {
  const selected = view.selection.entities;
  actions.pin(selected.includes(entity) ? selected : [entity], !view.pinned.includes(entity));
}

const STEP = 20;

/** Moves an entity as a drag would: it stays where it is put. */
function nudge({ actions, view }: LiaisonState, entity: string, direction: Direction): void {
  const position = Object.hasOwn(view.positions, entity) ? view.positions[entity]! : null;
  if (!position) return;
  const [x, y] = { left: [-STEP, 0], right: [STEP, 0], up: [0, -STEP], down: [0, STEP] }[direction] as [
    number,
    number,
  ];
  actions.move({ [entity]: { x: position.x + x, y: position.y + y } });
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
