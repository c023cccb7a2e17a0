import cytoscape from 'cytoscape';
import '@fontsource-variable/inter/wght.css';
import '../../../client/styles/tokens.css';
import './stage.css';
import { createCanvas } from '../../../client/canvas/createCanvas.ts';
import { elementsOf } from '../../../client/canvas/elements.ts';
import type { Intent } from '../../../client/canvas/intents.ts';
import { placesBeside } from '../../../client/canvas/placesBeside.ts';
import { stylesheet } from '../../../client/canvas/stylesheet.ts';
import { readTheme } from '../../../client/canvas/theme.ts';
import { mergeGraph } from '../../../client/graph/merge.ts';
import { picture } from '../../../client/graph/picture.ts';
import type { GraphData } from '../../../client/state/types.ts';
import type { Scene } from '../network.ts';
import { watchTasks } from './tasks.ts';
import type { Tasks } from './tasks.ts';

/** What can be measured in one page: one drawing of one scene by one of the two. */
export interface Bench {
  /** Draws a scene; resolves when it has been quiet for a while. */
  open: (scene: Scene) => Promise<Tasks>;
  /** Adds neighbours beside an anchor. */
  expand: (anchor: string, more: GraphData) => Promise<Tasks>;
  /** Times between frames from now on; `stop` gives them, in milliseconds. */
  frames: () => { stop: () => number[] };
  nodes: () => number;
}

/** What a test of large pictures wants to know besides. */
export interface Hand extends Bench {
  /** What was wanted of the canvas so far. */
  intents: () => Intent[];
  /** Where an entity is in the window, in pixels. */
  locate: (id: string) => { x: number; y: number } | null;
  /** Size of the picture as a file, in bytes. */
  png: () => Promise<number>;
  /** Places of all entities on the canvas, by id. */
  places: () => Record<string, { x: number; y: number }>;
}

declare global {
  interface Window {
    liaison: () => Hand;
    plain: () => Bench;
  }
}

const stage = document.getElementById('stage')!;
const insets = { top: 0, right: 0, bottom: 0, left: 0 };

window.liaison = () => {
  const intents: Intent[] = [];
  const canvas = createCanvas(stage, { insets, onIntent: (intent) => intents.push(intent) });
  let now: Scene;
  return {
    open: (scene) =>
      watchTasks(() => {
        now = scene;
        canvas.draw(picture(scene.data, scene.view, scene.vocabulary));
      }, canvas.complete),
    expand: (anchor, more) =>
      watchTasks(() => {
        const data = mergeGraph(now.data, more);
        const ids = Object.keys(more.entities);
        const view = { ...now.view, entities: [...now.view.entities, ...ids] };
        const anchors = Object.fromEntries(ids.map((id) => [id, anchor]));
        const places = placesBeside({ data, view, vocabulary: now.vocabulary, anchors }, ids);
        now = { ...now, data, view: { ...view, positions: { ...view.positions, ...places } } };
        canvas.draw(picture(now.data, now.view, now.vocabulary));
      }, canvas.complete),
    frames: countFrames,
    nodes: () => canvas.describe().nodes.length,
    intents: () => intents,
    locate: canvas.locate,
    png: async () => (await canvas.exportPng()).size,
    places: () => Object.fromEntries(canvas.describe().nodes.map(({ id, position }) => [id, position])),
  };
};

/** Cytoscape as its manual shows it: the same elements and the same looks, no option set. */
window.plain = () => {
  let cy: cytoscape.Core | null = null;
  return {
    open: ({ data, view, vocabulary }) =>
      watchTasks(() => {
        const drawn = picture(data, view, vocabulary);
        const theme = readTheme(stage);
        const elements = [...elementsOf(drawn, theme).values()].map(
          ({ id, group, data: own, classes, position }) => ({
            group,
            data: { ...own, id, shiftX: 0, shiftY: 0 },
            classes,
            ...(position ? { position: { ...position } } : {}),
          }),
        );
        cy = cytoscape({
          container: stage,
          elements,
          style: stylesheet(theme),
          layout: { name: 'preset' },
        });
      }, always),
    expand: () => Promise.reject(new Error('Expected an expansion to be measured against a layout in Node.')),
    frames: countFrames,
    nodes: () => cy?.nodes().length ?? 0,
  };
};

const always = () => true;

function countFrames(): { stop: () => number[] } {
  const times: number[] = [];
  let frame = requestAnimationFrame(function next(time) {
    times.push(time);
    frame = requestAnimationFrame(next);
  });
  return {
    stop: () => {
      cancelAnimationFrame(frame);
      return times.slice(1).map((time, at) => time - times[at]!);
    },
  };
}
