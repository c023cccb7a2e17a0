import type cytoscape from 'cytoscape';
import type { PictureLine } from '../graph/picture.ts';
import type { Point } from '../state/types.ts';
import type { CanvasTarget, Intent } from './intents.ts';

/** What the listeners need to know of what is drawn. */
export interface Pointed {
  /** The entity behind a node's id on the canvas. */
  entity: (elementId: string) => string;
  line: (elementId: string) => PictureLine | undefined;
  /** Lights what is pointed at; null: nothing is. */
  point: (element: cytoscape.SingularElementReturnValue | null) => void;
}

/** Turns what a person does with mouse, pen and finger into intents, and lights what is pointed at. */
export function listen(cy: cytoscape.Core, pointed: Pointed, onIntent: (intent: Intent) => void): void {
  const target = (event: cytoscape.EventObject): CanvasTarget => targetOf(cy, event, pointed);
  cy.on('tap', (event) => onIntent({ kind: 'select', target: target(event), additive: additive(event) }));
  cy.on('dbltap', 'node', (event) => onIntent({ kind: 'expand', id: pointed.entity(idOf(event)) }));
  cy.on('cxttap taphold', (event) => {
    onIntent({ kind: 'context-menu', target: target(event), point: windowPoint(cy, event) });
  });
  listenToDrags(cy, pointed, onIntent);
  listenToBoxes(cy, pointed, onIntent);
  listenToHover(cy, pointed);
}

const idOf = ({ target }: cytoscape.EventObject): string =>
  (target as cytoscape.SingularElementReturnValue).id();

function listenToDrags(cy: cytoscape.Core, pointed: Pointed, onIntent: (intent: Intent) => void): void {
  const dragged = new Map<string, Point>();
  cy.on('drag', 'node', (event) => {
    const node = event.target as cytoscape.NodeSingular;
    dragged.set(pointed.entity(node.id()), { ...node.position() });
  });
  cy.on('free', 'node', () => {
    if (dragged.size === 0) return;
    const places = Object.fromEntries(dragged);
    dragged.clear();
    onIntent({ kind: 'move', places });
  });
}

function listenToBoxes(cy: cytoscape.Core, pointed: Pointed, onIntent: (intent: Intent) => void): void {
  let inside: string[] = [];
  cy.on('boxend', () => {
    inside = [];
    // The elements in the box are told one by one, right after its end.
    queueMicrotask(() => onIntent({ kind: 'box-select', ids: inside }));
  });
  cy.on('box', 'node', (event) => {
    inside.push(pointed.entity(idOf(event)));
  });
}

function listenToHover(cy: cytoscape.Core, pointed: Pointed): void {
  cy.on('mouseover', 'node, edge', (event) => {
    pointed.point(event.target as cytoscape.SingularElementReturnValue);
    setCursor(cy, 'pointer');
  });
  cy.on('mouseout', 'node, edge', () => {
    pointed.point(null);
    setCursor(cy, '');
  });
}

function setCursor(cy: cytoscape.Core, cursor: string): void {
  const container = cy.container();
  if (container) container.style.cursor = cursor;
}

function targetOf(cy: cytoscape.Core, event: cytoscape.EventObject, pointed: Pointed): CanvasTarget {
  if (event.target === cy) return { kind: 'ground' };
  const element = event.target as cytoscape.SingularElementReturnValue;
  const id: string = element.id();
  if (element.isNode()) return { kind: 'entity', id: pointed.entity(id) };
  const line = pointed.line(id);
  if (!line) return { kind: 'ground' };
  if (line.relations.length === 1) return { kind: 'relation', id: line.relations[0]! };
  return { kind: 'bundle', ends: [line.from, line.to], relations: line.relations };
}

const additive = ({ originalEvent }: cytoscape.EventObject): boolean => {
  const { shiftKey, ctrlKey, metaKey } = originalEvent;
  return Boolean(shiftKey || ctrlKey || metaKey);
};

function windowPoint(cy: cytoscape.Core, { renderedPosition }: cytoscape.EventObject): Point {
  const frame = cy.container()?.getBoundingClientRect();
  return { x: renderedPosition.x + (frame?.left ?? 0), y: renderedPosition.y + (frame?.top ?? 0) };
}
