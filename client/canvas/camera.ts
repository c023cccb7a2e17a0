import type cytoscape from 'cytoscape';
import type { Picture, PictureNode } from '../graph/picture.ts';
import type { Point } from '../state/types.ts';
import type { Insets } from './controls.ts';
import {
  fitted,
  frameOf,
  freeRoom,
  middleOf,
  panIntoSight,
  panTo,
  panWithin,
  wheelFactor,
  within,
  ZOOM,
} from './viewport.ts';
import type { Frame } from './viewport.ts';

/** What of the network is in sight. It follows the picture until a person moves it. */
export interface Camera {
  /** A picture was drawn: the first one, and those of another size while nobody has moved, are fitted. */
  drawn: () => void;
  setInsets: (insets: Insets) => void;
  /** All of the picture, or these of its entities, as large as the free room allows. */
  fit: (ids?: readonly string[]) => void;
  /** What is best seen first, while nobody has chosen: everything, if that can be read. */
  begin: () => void;
  centreOn: (ids: readonly string[]) => void;
  intoSight: (point: Point) => void;
  zoomBy: (factor: number) => void;
  aspect: () => number;
  /** A person has chosen what is in sight. */
  touched: () => void;
  stop: () => void;
}

const TIME = 180;
const WHEEL_REST = 160;
const MOST_READ = 150;

/** A camera over a canvas; `picture` gives what is drawn now. */
export function createCamera(
  cy: cytoscape.Core,
  element: HTMLElement,
  first: Insets,
  picture: () => Picture,
): Camera {
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
  const fit = (ids?: readonly string[]) => {
    cy.resize();
    const { nodes } = picture();
    const frame = frameOf(ids ? nodes.filter((node) => ids.includes(node.id)) : nodes);
    if (!frame) return;
    const { zoom, pan } = fitted(cy, frame, insets);
    go(zoom, pan, true);
    mine = false;
  };
  const begin = () => {
    cy.resize();
    const { nodes } = picture();
    const frame = frameOf(nodes);
    if (!frame) return;
    const { zoom, pan } = sight(cy, nodes, frame, insets);
    go(zoom, pan, false);
    mine = false;
  };
  const refit = () => {
    if (!mine && count > 0) begin();
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
      if (count > 0 && before === 0) begin();
    },
    setInsets: (next) => {
      if (JSON.stringify(next) === JSON.stringify(insets)) return;
      insets = next;
      refit();
    },
    fit,
    begin,
    centreOn: (ids) => {
      const frame = frameOf(picture().nodes.filter((node) => ids.includes(node.id)));
      if (!frame) return;
      const zoom = Math.min(Math.max(cy.zoom(), ZOOM.readable), fitted(cy, frame, insets).zoom);
      touched();
      go(zoom, panTo(middleOf(frame), zoom, freeRoom(cy, insets)), true);
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

/**
 * What is shown when nobody chose: everything, if its names can be read; else the answer, if there is
 * one; else as much as can be read around the entity with the most relations. The rest is a drag away.
 */
function sight(cy: cytoscape.Core, nodes: readonly PictureNode[], frame: Frame, insets: Insets) {
  const whole = fitted(cy, frame, insets);
  if (whole.zoom >= ZOOM.readable || nodes.length > MOST_READ) return whole;
  const lit = nodes.filter((node) => !node.dim);
  const answer = lit.length < nodes.length ? frameOf(lit) : null;
  if (answer) return fitted(cy, answer, insets);
  const hub = nodes.reduce((best, node) => (node.degree > best.degree ? node : best));
  return { zoom: ZOOM.readable, pan: panWithin(cy, hub.position, frame, ZOOM.readable, insets) };
}

/** The pan that keeps what is under a point there, at another zoom. */
function zoomedAround(cy: cytoscape.Core, point: Point, zoom: number): Point {
  const [pan, ratio] = [cy.pan(), zoom / cy.zoom()];
  return { x: point.x - (point.x - pan.x) * ratio, y: point.y - (point.y - pan.y) * ratio };
}

/** The renderer's own note that the wheel turns, by which it draws large networks as a picture meanwhile. */
interface WheelNote {
  data: { wheelZooming: boolean };
}

/** Zooms by the wheel around the pointer, in steps of our own: those built in are coarse. */
function listenToWheel(cy: cytoscape.Core, element: HTMLElement, touched: () => void): () => void {
  let rest: ReturnType<typeof setTimeout> | undefined;
  const { renderer } = cy as unknown as { renderer: () => WheelNote };
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
