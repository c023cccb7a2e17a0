/** A rectangle by its edges. */
export interface Frame {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A room to see a picture in; `corner` is what is covered of it at its lower left. */
export interface Room {
  width: number;
  height: number;
  corner: { width: number; height: number } | null;
}

/** How large a picture is seen, and where the upper left of its frame stands within the room. */
export interface Fit {
  zoom: number;
  x: number;
  y: number;
}

const STEP = 0.97;
/** Places tried along each axis. */
const PLACES = 9;

/** The frame around some frames. */
export function frameAround(frames: readonly Frame[]): Frame {
  const whole = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { left, top, right, bottom } of frames) {
    whole.left = Math.min(whole.left, left);
    whole.top = Math.min(whole.top, top);
    whole.right = Math.max(whole.right, right);
    whole.bottom = Math.max(whole.bottom, bottom);
  }
  return whole;
}

/**
 * The largest zoom, no larger than `most`, at which all frames are within the room and none is under
 * its covered corner, with the place nearest the middle at which that is so. A picture whose own
 * lower left is empty may reach around the corner.
 */
export function fitRoom(frames: readonly Frame[], room: Room, most: number): Fit {
  const { left, top, right, bottom } = frameAround(frames);
  const [width, height] = [Math.max(1e-9, right - left), Math.max(1e-9, bottom - top)];
  const fill = (wide: number, high: number) => Math.min(wide / width, high / height, most);
  const largest = fill(room.width, room.height);
  const { corner } = room;
  const centred = { x: (room.width - width * largest) / 2, y: (room.height - height * largest) / 2 };
  if (!corner) return { zoom: largest, ...centred };
  const edge = lowerLeft(frames.map((frame) => ({ x: frame.left - left, y: frame.bottom - top })));
  const clear = Math.max(
    fill(room.width, room.height - corner.height),
    fill(room.width - corner.width, room.height),
  );
  for (let zoom = largest; ; zoom *= STEP) {
    const at = Math.max(zoom, clear);
    const slack = { x: room.width - width * at, y: room.height - height * at };
    const place = nearestMiddle(slack, ({ x, y }) => isClear(edge, at, x, y, room.height, corner));
    if (place) return { zoom: at, ...place };
    // Only where the sums above are off by the last digit of a number.
    if (zoom < clear * STEP) return { zoom: at, x: slack.x, y: 0 };
  }
}

interface Spot {
  x: number;
  y: number;
}

/** The lower left corners that no other lies to the left of and below: those that decide. */
function lowerLeft(corners: readonly Spot[]): Spot[] {
  const sorted = [...corners].sort((one, other) => one.x - other.x || other.y - one.y);
  const edge: Spot[] = [];
  for (const corner of sorted) if (corner.y > (edge.at(-1)?.y ?? -Infinity)) edge.push(corner);
  return edge;
}

function isClear(
  edge: readonly Spot[],
  zoom: number,
  x: number,
  y: number,
  height: number,
  corner: { width: number; height: number },
): boolean {
  return edge.every(
    (spot) => x + spot.x * zoom >= corner.width - 0.01 || y + spot.y * zoom <= height - corner.height + 0.01,
  );
}

function nearestMiddle(slack: Spot, fits: (spot: Spot) => boolean): Spot | null {
  let best: { spot: Spot; off: number } | null = null;
  for (let column = 0; column < PLACES; column++) {
    for (let row = 0; row < PLACES; row++) {
      const share = { x: column / (PLACES - 1), y: row / (PLACES - 1) };
      const off = Math.abs(share.x - 0.5) + Math.abs(share.y - 0.5);
      const spot = { x: slack.x * share.x, y: slack.y * share.y };
      if ((!best || off < best.off) && fits(spot)) best = { spot, off };
    }
  }
  return best?.spot ?? null;
}
