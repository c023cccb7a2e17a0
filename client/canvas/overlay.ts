import type cytoscape from 'cytoscape';
import type { Picture, PictureNode } from '../graph/picture.ts';
import { SHORT_SIZE } from '../graph/nodeBox.ts';
import { FONT, LINE_LABEL_SIZE } from './stylesheet.ts';
import { lineElement } from './elements.ts';
import { drawFarNames } from './farNames.ts';
import type { Sight } from './scene.ts';
import { inSight } from './sketchNodes.ts';
import type { Spots } from './spots.ts';
import type { CanvasTheme } from './theme.ts';

/** What is drawn over the network: short names in nodes, how many relations are hidden, pins, struck labels. */
export interface OverlayScene {
  cy: cytoscape.Core;
  picture: Picture;
  theme: CanvasTheme;
  spots: Spots;
  sight: Sight;
  /** Entity that the keyboard is on. */
  focused: string | null;
}

/** From the canvas's own coordinates to the drawing surface. */
export interface Scale {
  zoom: number;
  pan: { x: number; y: number };
}

const LEAST_TEXT = 5;

/** Draws the overlay onto a surface whose unit is a CSS pixel of size 1. */
export function drawOverlay(
  context: CanvasRenderingContext2D,
  scene: OverlayScene,
  { zoom, pan }: Scale,
): void {
  context.save();
  context.translate(pan.x, pan.y);
  context.scale(zoom, zoom);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const legible = SHORT_SIZE * zoom >= LEAST_TEXT;
  scene.picture.nodes.forEach((node, at) => {
    const place = { x: scene.spots.x[at]!, y: scene.spots.y[at]! };
    if (!inSight(node, place.x, place.y, scene.sight)) return;
    if (legible) drawShort(context, node, place, scene.theme);
    if (legible && node.more > 0) drawMore(context, node, place, scene.theme);
    if (legible && node.pinned) drawPin(context, node, place, scene.theme);
    if (legible && node.note !== null) drawNote(context, node, place, scene.theme);
    if (node.id === scene.focused) drawFocus(context, node, place, scene.theme);
  });
  if (legible) strikeRetracted(context, scene);
  drawFarNames(context, scene, zoom);
  context.restore();
}

interface Place {
  x: number;
  y: number;
}

function drawShort(
  context: CanvasRenderingContext2D,
  node: PictureNode,
  { x, y }: Place,
  theme: CanvasTheme,
): void {
  context.globalAlpha = node.dim ? 0.4 : 1;
  context.font = `650 ${node.box.shortSize}px ${FONT}`;
  context.fillStyle = node.selected ? theme.surface : theme.token(node.colour);
  const lift = node.shape === 'round-triangle' ? node.box.body.height * 0.17 : 0;
  const shift = node.shape === 'tag' ? -node.box.body.width * 0.07 : 0;
  context.fillText(node.short, x + shift, y + lift + 0.5);
  context.globalAlpha = 1;
}

/** "+12" at the upper right: relations that are known and not in the view. */
function drawMore(
  context: CanvasRenderingContext2D,
  node: PictureNode,
  { x, y }: Place,
  theme: CanvasTheme,
): void {
  context.globalAlpha = node.dim ? 0.4 : 1;
  context.font = `600 9px ${FONT}`;
  const text = `+${node.more > 999 ? '999' : node.more}`;
  const width = context.measureText(text).width + 8;
  const [left, top] = [x + node.box.body.width / 2 - 7, y - node.box.body.height / 2 - 7];
  context.beginPath();
  context.roundRect(left, top, width, 14, 7);
  context.fillStyle = theme.surface;
  context.fill();
  context.lineWidth = 1;
  context.strokeStyle = theme.token(node.colour);
  context.stroke();
  context.fillStyle = theme.token(node.colour);
  context.fillText(text, left + width / 2, top + 7.5);
  context.globalAlpha = 1;
}

/** A small dot at the upper left: placed by hand. */
function drawPin(
  context: CanvasRenderingContext2D,
  node: PictureNode,
  { x, y }: Place,
  theme: CanvasTheme,
): void {
  context.globalAlpha = node.dim ? 0.4 : 1;
  context.beginPath();
  context.arc(x - node.box.body.width / 2 + 2, y - node.box.body.height / 2 + 2, 3.5, 0, 2 * Math.PI);
  context.fillStyle = theme.token(node.colour);
  context.fill();
  context.lineWidth = 1.5;
  context.strokeStyle = theme.ground;
  context.stroke();
  context.globalAlpha = 1;
}

/** A small sheet with two lines at the lower left: there is a note. */
function drawNote(
  context: CanvasRenderingContext2D,
  node: PictureNode,
  { x, y }: Place,
  theme: CanvasTheme,
): void {
  const [left, top] = [x - node.box.body.width / 2 - 6, y + node.box.body.height / 2 - 8];
  context.globalAlpha = node.dim ? 0.4 : 1;
  context.beginPath();
  context.rect(left, top, 11, 12);
  context.fillStyle = theme.surface;
  context.fill();
  context.lineWidth = 1.2;
  context.strokeStyle = theme.ink;
  context.moveTo(left + 2.5, top + 4);
  context.lineTo(left + 8.5, top + 4);
  context.moveTo(left + 2.5, top + 7.5);
  context.lineTo(left + 8.5, top + 7.5);
  context.stroke();
  context.globalAlpha = 1;
}

function drawFocus(
  context: CanvasRenderingContext2D,
  node: PictureNode,
  { x, y }: Place,
  theme: CanvasTheme,
): void {
  const { width, height } = node.box.body;
  context.beginPath();
  context.roundRect(x - width / 2 - 6, y - height / 2 - 6, width + 12, height + 12, 11);
  context.lineWidth = 2.5;
  context.strokeStyle = theme.focus;
  context.stroke();
}

/** A line through the label of what was taken back. */
function strikeRetracted(context: CanvasRenderingContext2D, { cy, picture, theme }: OverlayScene): void {
  context.font = `${LINE_LABEL_SIZE}px ${FONT}`;
  context.lineWidth = 1.2;
  context.strokeStyle = theme.retracted;
  for (const line of picture.lines) {
    if (line.sureness !== 'RETRACTED') continue;
    const edge = cy.getElementById(lineElement(line.id));
    if (edge.empty()) continue;
    const middle = edge.midpoint();
    const [x, y] = [middle.x + Number(edge.data('shiftX')), middle.y + Number(edge.data('shiftY'))];
    const half = context.measureText(line.label).width / 2;
    context.globalAlpha = line.dim ? 0.45 : 1;
    context.beginPath();
    context.moveTo(x - half, y);
    context.lineTo(x + half, y);
    context.stroke();
    context.globalAlpha = 1;
  }
}
