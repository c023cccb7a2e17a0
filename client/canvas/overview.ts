import type cytoscape from 'cytoscape';
import type { Picture } from '../graph/picture.ts';
import { surfaceOver } from './surface.ts';
import type { CanvasTheme } from './theme.ts';

/** A small map of the whole network with the part that is in sight; a click or drag on it goes there. */
export interface Overview {
  draw(picture: Picture, theme: CanvasTheme): void;
  remove(): void;
}

const MARGIN = 10;

/** Draws a map into an element, which must have a size and a position of its own. */
export function createOverview(cy: cytoscape.Core, element: HTMLElement, onTravel: () => void): Overview {
  const surface = surfaceOver(element);
  let map = { scale: 1, left: 0, top: 0 };
  const travel = (event: PointerEvent) => {
    if (event.buttons !== 1) return;
    const frame = element.getBoundingClientRect();
    const x = (event.clientX - frame.left) / map.scale + map.left;
    const y = (event.clientY - frame.top) / map.scale + map.top;
    onTravel();
    cy.pan({ x: cy.width() / 2 - x * cy.zoom(), y: cy.height() / 2 - y * cy.zoom() });
  };
  element.addEventListener('pointerdown', travel);
  element.addEventListener('pointermove', travel);
  return {
    draw: (picture, theme) => {
      const context = surface.begin();
      if (!context || picture.nodes.length === 0) return;
      map = mapOf(picture, element);
      drawMap(context, picture, theme, map);
      drawSight(context, cy, theme, map);
    },
    remove: () => {
      element.removeEventListener('pointerdown', travel);
      element.removeEventListener('pointermove', travel);
      surface.remove();
    },
  };
}

type MapScale = { scale: number; left: number; top: number };

function mapOf({ nodes }: Picture, element: HTMLElement): MapScale {
  const [xs, ys] = [nodes.map((node) => node.position.x), nodes.map((node) => node.position.y)];
  const [left, right] = [least(xs) - 60, most(xs) + 60];
  const [top, bottom] = [least(ys) - 40, most(ys) + 60];
  const [width, height] = [element.clientWidth - 2 * MARGIN, element.clientHeight - 2 * MARGIN];
  const scale = Math.max(0.001, Math.min(width / (right - left), height / (bottom - top)));
  const spareX = (element.clientWidth / scale - (right - left)) / 2;
  const spareY = (element.clientHeight / scale - (bottom - top)) / 2;
  return { scale, left: left - spareX, top: top - spareY };
}

function drawMap(
  context: CanvasRenderingContext2D,
  picture: Picture,
  theme: CanvasTheme,
  map: MapScale,
): void {
  const places = new Map(picture.nodes.map((node) => [node.id, onMap(node.position, map)]));
  context.lineWidth = 0.75;
  context.strokeStyle = theme.token('line-strong');
  context.beginPath();
  for (const line of picture.lines) {
    const [from, to] = [places.get(line.from)!, places.get(line.to)!];
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
  }
  context.stroke();
  for (const node of picture.nodes) {
    const { x, y } = places.get(node.id)!;
    context.globalAlpha = node.dim ? 0.35 : 1;
    context.fillStyle = theme.token(node.colour);
    context.beginPath();
    context.arc(x, y, node.selected ? 4 : 2.5, 0, 2 * Math.PI);
    context.fill();
  }
  context.globalAlpha = 1;
}

function drawSight(
  context: CanvasRenderingContext2D,
  cy: cytoscape.Core,
  theme: CanvasTheme,
  map: MapScale,
): void {
  const sight = cy.extent();
  const { x, y } = onMap({ x: sight.x1, y: sight.y1 }, map);
  context.lineWidth = 1.5;
  context.strokeStyle = theme.accent;
  context.strokeRect(x, y, sight.w * map.scale, sight.h * map.scale);
}

const onMap = ({ x, y }: { x: number; y: number }, map: MapScale) => ({
  x: (x - map.left) * map.scale,
  y: (y - map.top) * map.scale,
});

const least = (values: readonly number[]): number =>
  values.reduce((low, value) => Math.min(low, value), Infinity);
const most = (values: readonly number[]): number =>
  values.reduce((high, value) => Math.max(high, value), -Infinity);
