import { liaison } from '../state/liaison.ts';
import type { CanvasTarget, Intent } from './intents.ts';
import type { GraphCanvasProps } from './props.ts';

type Outside = Pick<GraphCanvasProps, 'onExpand' | 'onContextMenu'>;

/** What an intent does: to the page's state, or, where the canvas cannot know, to whoever uses it. */
export function handleIntent(intent: Intent, outside: Outside): void {
  const { actions, view } = liaison.getState();
  if (intent.kind === 'expand') return outside.onExpand(intent.id);
  if (intent.kind === 'context-menu') return outside.onContextMenu(intent.target, intent.point);
  if (intent.kind === 'move') return actions.move(placesOfAll(intent.places, view));
  if (intent.kind === 'box-select') {
    if (intent.ids.length > 0) actions.select({ entities: intent.ids }, 'add');
    return;
  }
  if (intent.additive) addTo(intent.target);
  else show(intent.target);
}

function show(target: CanvasTarget): void {
  const { actions } = liaison.getState();
  if (target.kind === 'entity') actions.reveal({ show: 'entity', id: target.id });
  else if (target.kind === 'relation') actions.reveal({ show: 'relation', id: target.id });
  else if (target.kind === 'bundle') actions.reveal({ show: 'bundle', ends: target.ends });
  else actions.leave();
}

function addTo(target: CanvasTarget): void {
  const { actions } = liaison.getState();
  if (target.kind === 'entity') actions.select({ entities: [target.id] }, 'toggle');
  if (target.kind === 'relation') actions.select({ relations: [target.id] }, 'toggle');
  if (target.kind === 'bundle') actions.select({ relations: target.relations }, 'toggle');
}

/** One of several selected entities was dragged: all of them move as far. */
function placesOfAll(
  places: Readonly<Record<string, { x: number; y: number }>>,
  view: ReturnType<typeof liaison.getState>['view'],
): Record<string, { x: number; y: number }> {
  const [id] = Object.keys(places);
  const selected = view.selection.entities;
  if (id === undefined || Object.keys(places).length > 1 || !selected.includes(id)) return places;
  const [before, after] = [view.positions[id], places[id]!];
  if (!before) return places;
  const [dx, dy] = [after.x - before.x, after.y - before.y];
  const others = selected.flatMap((other) => {
    const position = Object.hasOwn(view.positions, other) ? view.positions[other]! : null;
    return position && other !== id ? [[other, { x: position.x + dx, y: position.y + dy }] as const] : [];
  });
  return { ...places, ...Object.fromEntries(others) };
}
