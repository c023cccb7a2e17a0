import type cytoscape from 'cytoscape';
import type { Picture } from '../graph/picture.ts';
import { drawSketch } from './sketch.ts';
import type { Sight } from './scene.ts';
import type { Spots } from './spots.ts';
import type { CanvasTheme } from './theme.ts';

/** Whether the network is drawn by our own hand, and how to. */
export interface SketchMode {
  readonly on: boolean;
  set: (on: boolean) => void;
  draw: (context: CanvasRenderingContext2D, scene: SketchScene) => void;
}

interface SketchScene {
  picture: Picture;
  spots: Spots;
  sight: Sight;
  theme: CanvasTheme;
  pointed: ReadonlySet<string>;
}

/** What of the renderer is used: its painting, which is left out while we paint, and its selection box. */
interface Renderer {
  render: (options?: { forcedContext?: unknown }) => void;
  /** Two corners in the picture's coordinates, and whether it is being drawn. */
  selection: [number, number, number, number, number];
  hoverData: { selecting?: boolean };
}

/**
 * Lets cytoscape go on knowing where things are, what is pointed at and dragged, and takes over from it
 * only the painting, which it does element by element. `element` is its container.
 */
export function createSketchMode(cy: cytoscape.Core, element: HTMLElement): SketchMode {
  const renderer = (cy as unknown as { renderer: () => Renderer }).renderer();
  const paintedByCytoscape = renderer.render.bind(renderer);
  const layers = [...element.children].find((child) => child instanceof HTMLDivElement);
  let on = false;
  renderer.render = (options) => {
    if (on && !options?.forcedContext) cy.emit('render');
    else paintedByCytoscape(options);
  };
  return {
    get on() {
      return on;
    },
    set: (wanted) => {
      if (wanted === on) return;
      on = wanted;
      // Not hidden: cytoscape hears only of pointers that are over its own layers.
      if (layers) layers.style.opacity = on ? '0' : '';
    },
    draw: (context, scene) => {
      const [zoom, pan] = [cy.zoom(), cy.pan()];
      context.save();
      context.translate(pan.x, pan.y);
      context.scale(zoom, zoom);
      drawSketch(context, { ...scene, zoom });
      if (renderer.selection[4] === 1 && renderer.hoverData.selecting)
        drawBox(context, renderer, scene.theme, zoom);
      context.restore();
    },
  };
}

function drawBox(
  context: CanvasRenderingContext2D,
  { selection: [left, top, right, bottom] }: Renderer,
  theme: CanvasTheme,
  zoom: number,
): void {
  context.lineWidth = 1 / zoom;
  context.strokeStyle = context.fillStyle = theme.accent;
  context.globalAlpha = 0.12;
  context.fillRect(left, top, right - left, bottom - top);
  context.globalAlpha = 1;
  context.strokeRect(left, top, right - left, bottom - top);
}
