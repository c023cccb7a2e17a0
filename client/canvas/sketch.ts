import type { Picture } from '../graph/picture.ts';
import { sketchLines } from './sketchLines.ts';
import { sketchLabels, sketchNames } from './sketchNames.ts';
import { sketchNodes } from './sketchNodes.ts';
import type { Spots } from './spots.ts';
import type { CanvasTheme } from './theme.ts';

/** A large picture as it is drawn by our own hand: much quicker than element by element. */
export interface Sketch {
  picture: Picture;
  spots: Spots;
  theme: CanvasTheme;
  /** Pixels of the surface for one of the picture. */
  zoom: number;
  /** The part of the picture that is in sight. */
  sight: Sight;
  /** Ids of nodes and lines that are pointed at. */
  pointed: ReadonlySet<string>;
}

export interface Sight {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** From what zoom on names can be read, and labels of lines. */
const NAMES_FROM = 0.46;
const LABELS_FROM = 0.8;
/** Above so many elements a picture is sketched; below the other number it is drawn in full again. */
const SKETCH = { above: 2000, below: 1600 };

/** Whether a picture of so many elements is to be sketched, given whether the one before was. */
export const sketches = (elements: number, before: boolean): boolean =>
  elements > (before ? SKETCH.below : SKETCH.above);

/** Draws the network onto a context whose unit is one of the picture. What is out of sight is left out. */
export function drawSketch(context: CanvasRenderingContext2D, sketch: Sketch): void {
  context.save();
  sketchLines(context, sketch);
  sketchNodes(context, sketch);
  if (sketch.zoom >= NAMES_FROM) sketchNames(context, sketch);
  sketchLabels(context, sketch, sketch.zoom >= LABELS_FROM);
  context.restore();
}
