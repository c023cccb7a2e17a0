import type cytoscape from 'cytoscape';
import type { Picture } from '../graph/picture.ts';
import type { Point } from '../state/types.ts';
import type { Insets } from './controls.ts';
import { nodeElement } from './elements.ts';
import { fitted, freeRoom, panIntoSight, panTo, wheelFactor, within, ZOOM } from './viewport.ts';

/** What of the network is in sight. It follows the picture until a person moves it. */
export interface Camera {
  /** A picture was drawn: the first one, and those of another size while nobody has moved, are fitted. */
  drawn(): void;
  setInsets(insets: Insets): void;
  fit(ids?: readonly string[]): void;
  centreOn(ids: readonly string[]): void;
  intoSight(point: Point): void;
  zoomBy(factor: number): void;
  aspect(): number;
  /** A person has chosen what is in sight. */
  touched(): void;
  stop(): void;
}

const TIME = 180;
const WHEEL_REST = 160;

/** A camera over a canvas; `picture` gives what is drawn now. */
export function createCamera(cy: cytoscape.Core, element: HTMLElement, first: Insets, picture: () => Picture): Camera {
  let insets = first;
  let mine = false;
  let count = 0;
  const touched = () => {
    mine = true;
  };
  const go = (zoom: number, pan: Point, animated: boolean) => {
    cy.stop();
    if (animated && !stillness()) cy.animate({ zoom, pan }, { duration: TIME, easing: 'ease-out' });
    else cy.viewport({ zoom, pan });
  };
  const fit = (ids?: readonly string[], animated = true) => {
    cy.resize();
    const elements = ids ? nodesOf(cy, ids) : cy.elements();
    if (elements.empty()) return;
    const whole = fitted(cy, elements, insets);
    const lit = ids ? [] : picture().nodes.filter((node) => !node.dim);
    // On a small screen the answer is what must be readable; the rest is a drag away.
    const partly = whole.zoom < ZOOM.readable && lit.length > 0 && lit.length < picture().nodes.length;
    const { zoom, pan } = partly ? fitted(cy, nodesOf(cy, lit.map(({ id }) => id)), insets) : whole;
    go(zoom, pan, animated);
    mine = false;
  };
  const refit = () => {
    if (!mine && count > 0) fit(undefined, false);
  };
  const observer = new ResizeObserver(() => {
    cy.resize();
    refit();
  });
  observer.observe(element);
  cy.on('dragpan pinchzoom', touched);
  const stopWheel = listenToWheel(cy, element, touched);
  return {
    drawn: () => {
      const before = count;
      count = picture().nodes.length;
      if (count > 0 && before === 0) fit(undefined, false);
    },
    setInsets: (next) => {
      if (JSON.stringify(next) === JSON.stringify(insets)) return;
      insets = next;
      refit();
    },
    fit: (ids) => fit(ids),
    centreOn: (ids) => {
      const nodes = nodesOf(cy, ids);
      if (nodes.empty()) return;
      const close = fitted(cy, nodes, insets);
      const zoom = Math.min(Math.max(cy.zoom(), ZOOM.readable), close.zoom);
      const box = nodes.boundingBox({});
      touched();
      go(zoom, panTo({ x: box.x1 + box.w / 2, y: box.y1 + box.h / 2 }, zoom, freeRoom(cy, insets)), true);
    },
    intoSight: (point) => {
      const pan = panIntoSight(cy, point, insets);
      if (pan) go(cy.zoom(), pan, true);
    },
    zoomBy: (factor) => {
      touched();
      const room = freeRoom(cy, insets);
      const middle = { x: room.left + room.width / 2, y: room.top + room.height / 2 };
      const zoom = within(cy.zoom() * factor);
      go(zoom, zoomedAround(cy, middle, zoom), true);
    },
    aspect: () => {
      const room = freeRoom(cy, insets);
      return room.width / room.height;
    },
    touched,
    stop: () => {
      observer.disconnect();
      stopWheel();
    },
  };
}

/** The pan that keeps what is under a point there, at another zoom. */
function zoomedAround(cy: cytoscape.Core, point: Point, zoom: number): Point {
  const [pan, ratio] = [cy.pan(), zoom / cy.zoom()];
  return { x: point.x - (point.x - pan.x) * ratio, y: point.y - (point.y - pan.y) * ratio };
}

function nodesOf(cy: cytoscape.Core, ids: readonly string[]): cytoscape.Collection {
  const wanted = new Set(ids.map(nodeElement));
  return cy.nodes().filter((node) => wanted.has(node.id()));
}

/** The renderer's own note that the wheel turns, by which it draws large networks as a picture meanwhile. */
interface WheelNote {
  data: { wheelZooming: boolean };
}

/** Zooms by the wheel around the pointer, in steps of our own: those built in are coarse. */
function listenToWheel(cy: cytoscape.Core, element: HTMLElement, touched: () => void): () => void {
  let rest: ReturnType<typeof setTimeout> | undefined;
  const { renderer } = cy as unknown as { renderer(): WheelNote };
  const turned = (event: WheelEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    touched();
    const frame = element.getBoundingClientRect();
    const point = { x: event.clientX - frame.left, y: event.clientY - frame.top };
    const zoom = within(cy.zoom() * wheelFactor(event));
    const { data } = renderer.call(cy);
    data.wheelZooming = true;
    clearTimeout(rest);
    rest = setTimeout(() => {
      data.wheelZooming = false;
      cy.forceRender();
    }, WHEEL_REST);
    cy.stop();
    cy.viewport({ zoom, pan: zoomedAround(cy, point, zoom) });
  };
  element.addEventListener('wheel', turned, { passive: false, capture: true });
  return () => {
    clearTimeout(rest);
    element.removeEventListener('wheel', turned, { capture: true });
  };
}

const stillness = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;
