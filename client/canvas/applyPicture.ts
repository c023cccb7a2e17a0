import type cytoscape from 'cytoscape';
import type { Element } from './elements.ts';

/** Classes that the canvas itself sets while a person points at things; a diff leaves them alone. */
const PASSING = ['hover', 'spoken', 'near'];
const MOST_ANIMATED = 400;

interface Applied {
  added: number;
  removed: number;
}

/**
 * Brings what is drawn in line with the wanted elements, by id: what is gone leaves, what is new
 * comes, what differs is changed, and nothing else is touched.
 */
export function applyPicture(
  cy: cytoscape.Core,
  before: ReadonlyMap<string, Element>,
  wanted: ReadonlyMap<string, Element>,
  moveTime: number,
): Applied {
  const gone = [...before.keys()].filter((id) => !wanted.has(id) || moved(before.get(id)!, wanted.get(id)!));
  const fresh = [...wanted.values()].filter(
    (element) => !before.has(element.id) || gone.includes(element.id),
  );
  cy.batch(() => {
    for (const id of gone) cy.getElementById(id).remove();
    cy.add(fresh.map(definition));
  });
  const moves: [cytoscape.NodeSingular, Element][] = [];
  cy.batch(() => {
    for (const element of wanted.values()) {
      const old = before.get(element.id);
      if (!old || old === element || gone.includes(element.id)) continue;
      const drawn = cy.getElementById(element.id);
      if (!sameData(old.data, element.data)) drawn.data(element.data);
      if (old.classes !== element.classes) drawn.classes(withPassing(drawn, element.classes));
      if (element.position && !at(drawn.position(), element.position)) moves.push([drawn, element]);
    }
  });
  move(cy, moves, moveTime);
  return { added: fresh.length, removed: gone.length };
}

/** An edge keeps its ends for life: with others it is another edge. */
const moved = (old: Element, element: Element): boolean =>
  old.data.source !== element.data.source || old.data.target !== element.data.target;

function definition({ id, group, data, classes, position }: Element): cytoscape.ElementDefinition {
  const base = { group, data: { ...data, id, shiftX: 0, shiftY: 0 }, classes };
  return position ? { ...base, position: { ...position } } : base;
}

const withPassing = (drawn: cytoscape.CollectionReturnValue, classes: string): string =>
  [classes, ...PASSING.filter((name) => drawn.hasClass(name))].join(' ');

function sameData(one: Element['data'], other: Element['data']): boolean {
  return Object.keys(other).every((key) => one[key] === other[key]);
}

const at = (one: { x: number; y: number }, other: { x: number; y: number }): boolean =>
  one.x === other.x && one.y === other.y;

function move(cy: cytoscape.Core, moves: readonly [cytoscape.NodeSingular, Element][], time: number): void {
  if (time > 0 && moves.length <= MOST_ANIMATED) {
    for (const [drawn, { position }] of moves) {
      drawn.stop(true).animate({ position: { ...position! } }, { duration: time, easing: 'ease-out' });
    }
    return;
  }
  cy.batch(() => moves.forEach(([drawn, { position }]) => drawn.position({ ...position! })));
}
