import type { Sketch } from './scene.ts';
import { sketchLines } from './sketchLines.ts';
import { sketchLabels, sketchNames } from './sketchNames.ts';
import { sketchNodes } from './sketchNodes.ts';

/** From what zoom on names can be read, and labels of lines. */
const NAMES_FROM = 0.46;
const LABELS_FROM = 0.8;
/** Above so many elements a picture is sketched; below the other number it is drawn in full again. */
const SKETCH = { above: 1200, below: 900 };

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
