import cytoscape from 'cytoscape';
import type { Picture } from '../graph/picture.ts';
import { applyPicture } from './applyPicture.ts';
import { createCamera } from './camera.ts';
import type { Camera } from './camera.ts';
import type { CanvasControls, Insets } from './controls.ts';
import { describeCanvas } from './describe.ts';
import { elementsOf, lineElement, nodeElement } from './elements.ts';
import type { Element } from './elements.ts';
import { exportPng } from './exportPng.ts';
import type { Intent } from './intents.ts';
import { createOverview } from './overview.ts';
import type { Overview } from './overview.ts';
import { drawOverlay } from './overlay.ts';
import { placeLabels } from './placeLabels.ts';
import { listen } from './pointer.ts';
import { stylesheet } from './stylesheet.ts';
import { surfaceOver } from './surface.ts';
import { onThemeChange, readTheme } from './theme.ts';

export interface CanvasOptions {
  onIntent(intent: Intent): void;
  insets: Insets;
}

/** The drawn network: it is given pictures and tells intents, and knows nothing of why. */
export interface Canvas extends CanvasControls {
  /** Draws a picture; only what differs from the one before is touched. */
  draw(picture: Picture): void;
  setInsets(insets: Insets): void;
  /** Shows what is best seen first: everything, if that can be read, or else the answer or the hub. */
  begin(): void;
  /** The entity, and perhaps its relation, that the keyboard is on; the entity is brought into sight. */
  setFocused(entityId: string | null, relationId: string | null): void;
  /** Width by height of the part that nothing floats over. */
  aspect(): number;
  /** Where an entity is, in pixels of the window; null when it is not drawn. */
  locate(entityId: string): { x: number; y: number } | null;
  destroy(): void;
}

const MANY = 2000;
const MOVE_TIME = 180;
const SPEAKING_ZOOM = 1.5;

/** Sets a canvas up in an element. The fonts should be there: what is painted before them stays as it is. */
export function createCanvas(element: HTMLElement, { onIntent, insets }: CanvasOptions): Canvas {
  let picture: Picture = { nodes: [], lines: [] };
  let elements: ReadonlyMap<string, Element> = new Map();
  let theme = readTheme(element);
  let focused: string | null = null;
  let overview: Overview | null = null;
  let colours: readonly string[] = [];
  let labelling: ReturnType<typeof setTimeout> | undefined;
  const cy = cytoscape({ container: element, style: stylesheet(theme, []), ...behaviour });
  const surface = surfaceOver(element);
  const camera: Camera = createCamera(cy, element, insets, () => picture);

  const paint = () => {
    const context = surface.begin();
    if (context) drawOverlay(context, { cy, picture, theme, focused }, { zoom: cy.zoom(), pan: cy.pan() });
    overview?.draw(picture, theme);
  };
  const restyle = () => {
    theme = readTheme(element);
    cy.style(stylesheet(theme, colours));
    paint();
  };
  cy.on('render', paint);
  cy.on('zoom', () => cy.elements().length <= MANY && speakUp(cy));
  listen(
    cy,
    { entity: (id) => id.slice(2), line: (id) => picture.lines.find((line) => `l:${line.id}` === id) },
    onIntent,
  );
  const stopTheme = onThemeChange(restyle);

  return {
    draw: (next) => {
      picture = next;
      const wanted = elementsOf(next);
      learnColours(next);
      setQuality(cy, wanted.size);
      applyPicture(cy, elements, wanted, stillness() ? 0 : MOVE_TIME);
      elements = wanted;
      camera.drawn();
      clearTimeout(labelling);
      placeLabels(cy, next);
      // Lines that are on their way have their labels placed again where they end.
      if (cy.nodes(':animated').nonempty())
        labelling = setTimeout(() => placeLabels(cy, picture), MOVE_TIME + 20);
    },
    setInsets: camera.setInsets,
    begin: camera.begin,
    setFocused: (entityId, relationId) => {
      focused = entityId;
      const line = picture.lines.find(
        ({ relations }) => relationId !== null && relations.includes(relationId),
      );
      cy.elements('.hover, .spoken').removeClass('hover spoken');
      if (line) cy.getElementById(lineElement(line.id)).addClass('hover spoken');
      const node = entityId === null ? null : cy.getElementById(nodeElement(entityId));
      if (node?.nonempty()) camera.intoSight({ ...node.position() });
      paint();
    },
    aspect: camera.aspect,
    locate: (entityId) => {
      const node = cy.getElementById(nodeElement(entityId));
      const frame = element.getBoundingClientRect();
      const { x, y } = node.nonempty() ? node.renderedPosition() : { x: NaN, y: NaN };
      return node.nonempty() ? { x: x + frame.left, y: y + frame.top } : null;
    },
    zoomIn: () => camera.zoomBy(1.3),
    zoomOut: () => camera.zoomBy(1 / 1.3),
    fit: camera.fit,
    centreOn: camera.centreOn,
    setBoxSelect: (on) => {
      cy.userPanningEnabled(!on);
      element.style.cursor = on ? 'crosshair' : '';
    },
    overview: (frame) => {
      overview?.remove();
      overview = frame && createOverview(cy, frame, camera.touched);
      paint();
    },
    exportPng: () => exportPng(cy, picture, theme),
    describe: () => describeCanvas(cy, picture),
    destroy: () => {
      clearTimeout(labelling);
      stopTheme();
      camera.stop();
      overview?.remove();
      surface.remove();
      cy.destroy();
    },
  };

  /** Colours come with the data: a kind or group that was not drawn before needs its rules. */
  function learnColours({ nodes, lines }: Picture): void {
    const used = [
      ...new Set([...colours, ...nodes.map((node) => node.colour), ...lines.map((line) => line.colour)]),
    ];
    if (used.length === colours.length) return;
    colours = used;
    cy.style(stylesheet(theme, colours));
  }
}

const behaviour = {
  minZoom: 0.05,
  maxZoom: 3,
  autounselectify: true,
  boxSelectionEnabled: true,
  selectionType: 'additive',
  userZoomingEnabled: true,
} as const;

/** The names of the renderer's own switches, which it reads anew with every frame. */
interface RendererSwitches {
  textureOnViewport: boolean;
  hideEdgesOnViewport: boolean;
}

/** Large networks pan and zoom as a picture of themselves, and without lines. */
function setQuality(cy: cytoscape.Core, count: number): void {
  const { renderer } = cy as unknown as { renderer(): RendererSwitches };
  const switches = renderer.call(cy);
  switches.textureOnViewport = count > MANY;
  switches.hideEdgesOnViewport = count > 4 * MANY;
}

/** Near enough, quiet lines say what they are too. */
function speakUp(cy: cytoscape.Core): void {
  const near = cy.zoom() >= SPEAKING_ZOOM;
  if (cy.scratch('liaison-near') === near) return;
  cy.scratch('liaison-near', near);
  cy.batch(() => cy.edges('.quiet').toggleClass('near', near));
}

const stillness = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;
