import type { Insets } from '../canvas/controls.ts';

interface Size {
  width: number;
  height: number;
}

interface Floating {
  /** The legend in the lower left corner; null when it is folded. */
  legend: Size | null;
  /** What the tokens take at the top, the tools at the right, the phone's sheet at the bottom, in pixels. */
  top: number;
  tools: number;
  covered: number;
}

const GAP = 16;

/** What is free of the canvas: all but its edges, the tools and the tokens, and the corner of the legend. */
export function freeInsets({ legend, top, tools, covered }: Floating): Insets {
  const corner =
    legend && legend.width > 0 ? { width: legend.width + GAP, height: legend.height + GAP } : null;
  return { top: top + GAP, right: tools + GAP, bottom: covered + GAP, left: GAP, corner };
}
