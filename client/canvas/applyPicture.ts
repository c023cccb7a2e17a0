import type cytoscape from 'cytoscape';
import type { Element } from './elements.ts';
import { inSlices } from './slices.ts';

/** Classes that the canvas itself sets while a person points at things; a diff leaves them alone. */
const PASSING = ['hover', 'spoken', 'near', 'crowded'];
const MOST_ANIMATED = 400;

/** Brings a canvas in line with pictures, by id, and tells when what was asked for last is all there. */
export interface Painter {
  apply: (wanted: ReadonlyMap<string, Element>, how: { moveTime: number; painted: boolean }) => void;
  /** Nothing more is drawn. */
  stop: () => void;
}

/**
 * What is gone leaves, what is new comes, what differs is changed, and nothing else is touched. A few
 * changes are made at once, thousands over several frames, nodes first; a picture that comes meanwhile
 * takes over from what is drawn by then.
 */
export function createPainter(cy: cytoscape.Core, onDrawn: () => void): Painter {
  const drawn = new Map<string, Element>();
  let stop = () => {};
  const remove = (id: string) => {
    cy.getElementById(id).remove();
    drawn.delete(id);
  };
  const add = (elements: readonly Element[]) => {
    cy.add(elements.map(definition));
    for (const element of elements) drawn.set(element.id, element);
  };
  return {
    apply: (wanted, { moveTime, painted }) => {
      stop();
      const { gone, fresh, changed } = differences(drawn, wanted);
      const moves: [cytoscape.NodeSingular, Element][] = [];
      const change = (element: Element) => {
        const old = drawn.get(element.id)!;
        const node = cy.getElementById(element.id);
        if (!sameData(old.data, element.data)) node.data(element.data);
        if (old.classes !== element.classes) node.classes(withPassing(node, element.classes));
        if (element.position && !at(node.position(), element.position)) moves.push([node, element]);
        drawn.set(element.id, element);
      };
      const work = [
        ...groupsOf(gone).map((some) => () => cy.batch(() => some.forEach(remove))),
        ...groupsOf(changed).map((some) => () => {
          cy.batch(() => some.forEach(change));
          move(cy, moves.splice(0), changed.length > MOST_ANIMATED ? 0 : moveTime);
        }),
        ...groupsOf(fresh).map((some) => () => cy.batch(() => add(some))),
      ];
      stop = inSlices(work, painted, onDrawn);
    },
    stop: () => stop(),
  };
}

/** How many elements make one piece of the work. */
const GROUP = 20;

const groupsOf = <Item>(elements: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(elements.length / GROUP) }, (_, at) =>
    elements.slice(at * GROUP, (at + 1) * GROUP),
  );

/** Lines that go must go before their nodes come anew; nodes come before the lines between them. */
function differences(drawn: ReadonlyMap<string, Element>, wanted: ReadonlyMap<string, Element>) {
  const gone = [...drawn.values()]
    .filter((old) => !wanted.has(old.id) || moved(old, wanted.get(old.id)!))
    .sort((one, other) => Number(other.group === 'edges') - Number(one.group === 'edges'))
    .map(({ id }) => id);
  const left = new Set(gone);
  const all = [...wanted.values()];
  return {
    gone,
    fresh: all.filter(({ id }) => !drawn.has(id) || left.has(id)),
    changed: all.filter(
      (element) => drawn.has(element.id) && !left.has(element.id) && !alike(drawn.get(element.id)!, element),
    ),
  };
}

const alike = (old: Element, element: Element): boolean =>
  old === element ||
  (old.classes === element.classes &&
    sameData(old.data, element.data) &&
    (element.position === old.position || (old.position !== null && at(old.position, element.position!))));

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
  if (time > 0) {
    for (const [drawn, { position }] of moves) {
      drawn.stop(true).animate({ position: { ...position! } }, { duration: time, easing: 'ease-out' });
    }
    return;
  }
  cy.batch(() => moves.forEach(([drawn, { position }]) => drawn.position({ ...position! })));
}
