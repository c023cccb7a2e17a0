import cytoscape from 'cytoscape';
import type { Picture } from '../graph/picture.ts';
import type { Room } from '../layout/fitRoom.ts';
import { createPainter } from './applyPicture.ts';
import { createBoxSelect } from './boxSelect.ts';
import { createCamera } from './camera.ts';
import type { Camera } from './camera.ts';
import type { CanvasControls, Insets } from './controls.ts';
import { describeCanvas } from './describe.ts';
import { elementsOf, lineElement, nodeElement } from './elements.ts';
import { exportPng } from './exportPng.ts';
import { exportSketch } from './exportSketch.ts';
import type { Intent } from './intents.ts';
import { createOverview } from './overview.ts';
import type { Overview } from './overview.ts';
import { drawOverlay } from './overlay.ts';
import { placeLabels } from './placeLabels.ts';
import { listen } from './pointer.ts';
import { createPointed } from './pointed.ts';
import { sketches } from './sketch.ts';
import { createSketchMode } from './sketchMode.ts';
import { spotsOf } from './spots.ts';
import { bareStylesheet, stylesheet } from './stylesheet.ts';
import { surfaceOver } from './surface.ts';
import { onThemeChange, readTheme, sameTheme } from './theme.ts';

export interface CanvasOptions {
  onIntent: (intent: Intent) => void;
  insets: Insets;
}

/** The drawn network: it is given pictures and tells intents, and knows nothing of why. */
export interface Canvas extends CanvasControls {
  /** Draws a picture; only what differs from the one before is touched. */
  draw: (picture: Picture) => void;
  setInsets: (insets: Insets) => void;
  /** Shows what is best seen first: everything, if that can be read, or else the answer or the hub. */
  begin: () => void;
  /** The entity, and perhaps its relation, that the keyboard is on; the entity is brought into sight. */
  setFocused: (entityId: string | null, relationId: string | null) => void;
  /** Brings an answer near enough to be read. */
  answer: (entityIds: readonly string[]) => void;
  /** Brings what has come into sight, with what it came to. */
  include: (entityIds: readonly string[]) => void;
  /** The part that is left by what floats over the canvas. */
  room: () => Room;
  /** Whether the whole of the last picture is on the canvas: much of it takes several frames. */
  complete: () => boolean;
  /** Where an entity is, in pixels of the window; null when it is not drawn. */
  locate: (entityId: string) => { x: number; y: number } | null;
  destroy: () => void;
}

const MOVE_TIME = 180;
const SPEAKING_ZOOM = 1.5;
const MOST_AT_ONCE = 120;

/** Sets a canvas up in an element. The fonts should be there: what is painted before them stays as it is. */
export function createCanvas(element: HTMLElement, { onIntent, insets }: CanvasOptions): Canvas {
  let picture: Picture = { nodes: [], lines: [] };
  let theme = readTheme(element);
  let focused: string | null = null;
  let overview: Overview | null = null;
  let following = 0;
  let labelling: ReturnType<typeof setTimeout> | undefined;
  const cy = cytoscape({ container: element, style: stylesheet(theme), ...behaviour });
  const sketch = createSketchMode(cy, element);
  const surface = surfaceOver(element);
  const camera: Camera = createCamera(cy, element, insets, () => picture);
  const painter = createPainter(cy, () => {
    clearTimeout(labelling);
    if (sketch.on) return;
    // Many take a while: not in the same breath as drawing the last of the picture.
    if (picture.lines.length > MOST_AT_ONCE) {
      labelling = setTimeout(() => placeLabels(cy, picture), MOVE_TIME + 20);
      return;
    }
    placeLabels(cy, picture);
    // Lines that are on their way have their labels placed again where they end.
    if (cy.nodes(':animated').nonempty())
      labelling = setTimeout(() => placeLabels(cy, picture), MOVE_TIME + 20);
  });
  const pointed = createPointed(cy, () => sketch.on, paint);

  function paint(): void {
    const context = surface.begin();
    if (!context) return;
    const { x1: left, y1: top, x2: right, y2: bottom } = cy.extent();
    const seen = {
      picture,
      theme,
      spots: spotsOf(cy, picture, sketch.on),
      sight: { left, top, right, bottom },
    };
    if (sketch.on) sketch.draw(context, { ...seen, pointed: pointed.ids });
    drawOverlay(context, { ...seen, cy, focused }, { zoom: cy.zoom(), pan: cy.pan() });
    overview?.draw(picture, theme);
  }
  const restyle = () => {
    const next = readTheme(element);
    if (sameTheme(next, theme)) return;
    theme = next;
    cy.style(sketch.on ? bareStylesheet : stylesheet(theme));
    if (!sketch.on) painter.apply(elementsOf(picture, theme), { moveTime: 0, painted: true });
    paint();
  };
  cy.on('render', paint);
  cy.on('zoom', () => !sketch.on && speakUp(cy));
  listen(
    cy,
    {
      entity: (id) => id.slice(2),
      line: (id) => picture.lines.find((line) => `l:${line.id}` === id),
      point: pointed.point,
    },
    onIntent,
  );
  const boxSelect = createBoxSelect(
    cy,
    element,
    (id) => id.slice(2),
    (ids) => onIntent({ kind: 'box-select', ids }),
  );
  const stopTheme = onThemeChange(restyle);

  return {
    draw: (next) => {
      picture = next;
      cancelAnimationFrame(following);
      const sketched = sketches(next.nodes.length + next.lines.length, sketch.on);
      if (sketched !== sketch.on) {
        sketch.set(sketched);
        pointed.point(null);
        cy.style(sketched ? bareStylesheet : stylesheet(theme));
      }
      camera.drawn();
      if (sketched) {
        // Seen at once; what pointing at it needs comes in the frames after.
        paint();
        following = requestAnimationFrame(() =>
          painter.apply(elementsOf(picture, theme, true), { moveTime: 0, painted: false }),
        );
      } else painter.apply(elementsOf(next, theme), { moveTime: stillness() ? 0 : MOVE_TIME, painted: true });
    },
    setInsets: camera.setInsets,
    begin: camera.begin,
    setFocused: (entityId, relationId) => {
      focused = entityId;
      const line = picture.lines.find(
        ({ relations }) => relationId !== null && relations.includes(relationId),
      );
      pointed.point(line ? cy.getElementById(lineElement(line.id)) : null);
      const node = entityId === null ? null : cy.getElementById(nodeElement(entityId));
      if (node?.nonempty()) camera.intoSight({ ...node.position() });
      paint();
    },
    answer: camera.answer,
    include: camera.include,
    room: camera.room,
    complete: () => cy.elements().length === picture.nodes.length + picture.lines.length,
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
    intoSight: (entityId) => {
      const node = cy.getElementById(nodeElement(entityId));
      if (node.nonempty()) camera.intoSight({ ...node.position() });
    },
    setBoxSelect: boxSelect.set,
    overview: (frame) => {
      overview?.remove();
      overview = frame && createOverview(cy, frame, camera.touched);
      paint();
    },
    exportPng: () => (sketch.on ? exportSketch(picture, theme) : exportPng(cy, picture, theme)),
    describe: () => describeCanvas(cy, picture),
    destroy: () => {
      cancelAnimationFrame(following);
      painter.stop();
      clearTimeout(labelling);
      stopTheme();
      camera.stop();
      overview?.remove();
      surface.remove();
      cy.destroy();
    },
  };
}

const behaviour = {
  minZoom: 0.05,
  maxZoom: 3,
  autounselectify: true,
  boxSelectionEnabled: true,
  selectionType: 'additive',
  userZoomingEnabled: true,
} as const;

/** Near enough, quiet lines say what they are too. */
function speakUp(cy: cytoscape.Core): void {
  const near = cy.zoom() >= SPEAKING_ZOOM;
  if (cy.scratch('liaison-near') === near) return;
  cy.scratch('liaison-near', near);
  cy.batch(() => cy.edges('.quiet').toggleClass('near', near));
}

const stillness = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;
