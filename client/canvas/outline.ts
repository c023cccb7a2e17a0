type Path = Pick<
  CanvasRenderingContext2D,
  'moveTo' | 'lineTo' | 'closePath' | 'rect' | 'roundRect' | 'ellipse'
>;

/** Adds the outline of a shape, centred on a point, to a path; a shape that is not known is a rectangle. */
export function outline(
  path: Path,
  shape: string,
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  const [left, top] = [x - width / 2, y - height / 2];
  if (Object.hasOwn(corners, shape)) {
    corners[shape]!.forEach(([across, down], at) => {
      const [px, py] = [left + across * width, top + down * height];
      if (at === 0) path.moveTo(px, py);
      else path.lineTo(px, py);
    });
    path.closePath();
  } else if (shape === 'ellipse') {
    path.moveTo(x + width / 2, y);
    path.ellipse(x, y, width / 2, height / 2, 0, 0, 2 * Math.PI);
  } else if (shape === 'round-rectangle') path.roundRect(left, top, width, height, 7);
  else if (shape === 'bottom-round-rectangle') path.roundRect(left, top, width, height, [0, 0, 8, 8]);
  else path.rect(left, top, width, height);
}

/** Corners in shares of width and height, from the upper left. */
const corners: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  hexagon: [
    [0.25, 0],
    [0.75, 0],
    [1, 0.5],
    [0.75, 1],
    [0.25, 1],
    [0, 0.5],
  ],
  octagon: [
    [0.29, 0],
    [0.71, 0],
    [1, 0.29],
    [1, 0.71],
    [0.71, 1],
    [0.29, 1],
    [0, 0.71],
    [0, 0.29],
  ],
  diamond: [
    [0.5, 0],
    [1, 0.5],
    [0.5, 1],
    [0, 0.5],
  ],
  'round-diamond': [
    [0.5, 0],
    [1, 0.5],
    [0.5, 1],
    [0, 0.5],
  ],
  'round-triangle': [
    [0.5, 0],
    [1, 1],
    [0, 1],
  ],
  'round-pentagon': [
    [0.5, 0],
    [1, 0.38],
    [0.81, 1],
    [0.19, 1],
    [0, 0.38],
  ],
  tag: [
    [0, 0],
    [0.75, 0],
    [1, 0.5],
    [0.75, 1],
    [0, 1],
  ],
  'cut-rectangle': [
    [0.15, 0],
    [0.85, 0],
    [1, 0.2],
    [1, 0.8],
    [0.85, 1],
    [0.15, 1],
    [0, 0.8],
    [0, 0.2],
  ],
};
