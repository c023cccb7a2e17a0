import type cytoscape from 'cytoscape';
import type { Picture, PictureNode } from '../graph/picture.ts';
import type { Point } from '../state/types.ts';
import { frameAround } from '../layout/fitRoom.ts';
import type { Frame } from '../layout/fitRoom.ts';
import type { Insets } from './controls.ts';
import {
  areSeen,
  fitted,
  framesOf,
  freeRoom,
  middleOf,
  panIntoSight,
  panTo,
  panWithin,
  wheelFactor,
  within,
  ZOOM,
} from './viewport.ts';
import type { FreeRoom } from './viewport.ts';

/** What of the network is in sight. It follows the picture until a person moves it. */
export interface Camera {
  /** A picture was drawn: the first one, and those of another size while nobody has moved, are fitted. */
  drawn: () => void;
  setInsets: (insets: Insets) => void;
  /** All of the picture, or these of its entities, as large as the free room allows. */
  fit: (ids?: readonly string[]) => void;
  /** What is best seen first, while nobody has chosen: everything, if that can be read. */
  begin: () => void;
  /** Brings an answer near enough to be read, wherever one was looking. */
  answer: (ids: readonly string[]) => void;
  /** Brings what has come into sight, with what it came to; never nearer than one was. */
  include: (ids: readonly string[]) => void;
  centreOn: (ids: readonly string[]) => void;
  intoSight: (point: Point) => void;
  zoomBy: (factor: number) => void;
  room: () => FreeRoom;
  /** A person has chosen what is in sight. */
  touched: () => void;
  stop: () => void;
}

const TIME = 180;
const WHEEL_REST = 160;
const MOST_READ = 150;
/** By how much the whole may be smaller than what is read with ease: better than a part under the legend. */
const NEARLY = 0.8;

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
    const frames = framesOf(among(picture().nodes, ids));
    if (frames.length === 0) return;
    const { zoom, pan } = fitted(cy, frames, insets);
    go(zoom, pan, true);
    mine = false;
  };
  const begin = () => {
    cy.resize();
    const { nodes } = picture();
    if (nodes.length === 0) return;
    const { zoom, pan } = sight(cy, nodes, insets);
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
    answer: (ids) => {
      const frames = framesOf(among(picture().nodes, ids));
      if (frames.length === 0) return;
      const near = cy.zoom() >= ZOOM.near && cy.zoom() <= ZOOM.fitted * 1.2;
      if (near && areSeen(frames, freeRoom(cy, insets), cy.zoom(), cy.pan())) return;
      const { zoom, pan } = fitted(cy, frames, insets);
      go(zoom, pan, true);
      mine = false;
    },
    include: (ids) => {
      const frames = framesOf(among(picture().nodes, ids));
      if (frames.length === 0) return;
      touched();
      const room = freeRoom(cy, insets);
      if (areSeen(frames, room, cy.zoom(), cy.pan())) return;
      const whole = fitted(cy, frames, insets);
      if (whole.zoom <= cy.zoom()) go(whole.zoom, whole.pan, true);
      else go(cy.zoom(), panTo(middleOf(frameAround(frames)), cy.zoom(), room), true);
    },
    centreOn: (ids) => {
      const frames = framesOf(among(picture().nodes, ids));
      if (frames.length === 0) return;
      const zoom = Math.min(Math.max(cy.zoom(), ZOOM.readable), fitted(cy, frames, insets).zoom);
      touched();
      go(zoom, panTo(middleOf(frameAround(frames)), zoom, freeRoom(cy, insets)), true);
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
    room: () => freeRoom(cy, insets),
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
 * An answer is to be read with ease, so beside one the whole is shown only when it is large.
 */
function sight(cy: cytoscape.Core, nodes: readonly PictureNode[], insets: Insets) {
  const frames = framesOf(nodes);
  const whole = fitted(cy, frames, insets);
  const lit = nodes.filter((node) => !node.dim);
  const answer =
    lit.length > 0 && lit.length < nodes.length && lit.length <= MOST_READ ? framesOf(lit) : null;
  const near = answer && whole.zoom < ZOOM.near ? fitted(cy, answer, insets) : null;
  if (near && near.zoom >= Math.max(whole.zoom, ZOOM.readable)) return near;
  if (whole.zoom >= ZOOM.readable * NEARLY || nodes.length > MOST_READ) return whole;
  const hub = nodes.reduce((best, node) => (node.degree > best.degree ? node : best));
  const frame: Frame = frameAround(frames);
  return { zoom: ZOOM.readable, pan: panWithin(cy, hub.position, frame, ZOOM.readable, insets) };
}

const among = (nodes: readonly PictureNode[], ids: readonly string[] | undefined): readonly PictureNode[] => {
  if (!ids) return nodes;
  const wanted = new Set(ids);
  return nodes.filter((node) => wanted.has(node.id));
};

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
