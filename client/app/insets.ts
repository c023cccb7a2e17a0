interface Size {
  width: number;
  height: number;
}

interface Floating {
  stage: Size;
  /** The legend in the lower left corner; null when it is folded. */
  legend: Size | null;
  /** What the tokens take at the top, the tools at the right, the phone's sheet at the bottom, in pixels. */
  top: number;
  tools: number;
  covered: number;
}

/** Pixels of the canvas that are not free, from each side. */
export interface Insets {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

const GAP = 16;

/**
 * The largest free rectangle of the canvas: the legend is a corner, so the picture goes either above it
 * or beside it, wherever there is more room.
 */
export function freeInsets({ stage, legend, top, tools, covered }: Floating): Insets {
  const plain: Insets = { top: top + GAP, right: tools + GAP, bottom: covered + GAP, left: GAP };
  if (!legend || legend.width === 0) return plain;
  const above = { ...plain, bottom: covered + legend.height + 2 * GAP };
  const beside = { ...plain, left: legend.width + 2 * GAP };
  return area(stage, above) >= area(stage, beside) ? above : beside;
}

const area = (stage: Size, insets: Insets): number =>
  Math.max(0, stage.width - insets.left - insets.right) *
  Math.max(0, stage.height - insets.top - insets.bottom);
