import type { Point } from '../state/types.ts';
import { touches } from './crossings.ts';
import type { Places } from './types.ts';

/** The room that something takes around its centre, in pixels. */
export interface Room {
  width: number;
  above: number;
  below: number;
}

export type NewNode = Room & { id: string };
export type Taken = Room & Point;

const MARGIN = 10;
const FIRST_RING = 120;
const RING_STEP = 34;
const SIGHT_LIMIT = 400;

/**
 * Places new nodes beside their anchor while nothing else moves: on rings around it, the free side
 * first, never over each other or over what is there, and where it can be helped not behind another
 * node as seen from the anchor. Same input, same places.
 */
export function placeNew(anchor: Point, nodes: readonly NewNode[], occupied: readonly Taken[]): Places {
  const grid = new RoomGrid([...nodes, ...occupied]);
  for (const room of occupied) grid.add(room);
  const seen = occupied.length <= SIGHT_LIMIT ? occupied : [];
  const full = new FullSlots(nodes);
  const hiddenAt = remembered((place) => hidden(anchor, place, seen));
  const free = freeSide(anchor, occupied);
  const places: Places = {};
  for (const node of nodes) {
    const place = bestPlace(anchor, node, { grid, full }, hiddenAt, free);
    grid.add({ ...node, ...place });
    places[node.id] = place;
  }
  return places;
}

function bestPlace(
  anchor: Point,
  node: NewNode,
  { grid, full }: { grid: RoomGrid; full: FullSlots },
  hiddenAt: HiddenAt,
  free: number | null,
): Point {
  let best: { place: Point; cost: number } | null = null;
  for (let ring = 0; ; ring++) {
    const radius = FIRST_RING + ring * RING_STEP;
    // Every further ring costs more than the free side can save, so three more suffice.
    if (best && best.cost < ring - 3) return best.place;
    const slots = Math.max(12, Math.floor((2 * Math.PI * radius) / 48));
    for (let slot = 0; slot < slots; slot++) {
      if (full.has(ring, slot)) continue;
      const turn = Math.ceil(slot / 2) * (slot % 2 === 0 ? 1 : -1) * ((2 * Math.PI) / slots);
      const angle = (free ?? 0) + turn;
      const place = {
        x: Math.round(anchor.x + radius * Math.cos(angle)) + 0,
        y: Math.round(anchor.y + radius * 0.8 * Math.sin(angle)) + 0,
      };
      const aside = free === null ? 0 : Math.abs(turn) / Math.PI;
      const cost: number =
        ring + 2 * aside + (best && ring + 2 * aside >= best.cost ? 0 : hiddenAt(ring, slot, place) * 2);
      if (best && cost >= best.cost) continue;
      if (grid.fits({ ...node, ...place })) best = { place, cost };
      else full.learn(ring, slot, place, grid);
    }
  }
}

type HiddenAt = (ring: number, slot: number, place: Point) => number;

/** What is in the way to a slot does not change while new nodes are placed: each is looked at once. */
function remembered(count: (place: Point) => number): HiddenAt {
  const counts = new Map<number, number>();
  return (ring, slot, place) => {
    const key = ring * MOST_SLOTS + slot;
    const known = counts.get(key) ?? count(place);
    counts.set(key, known);
    return known;
  };
}

/** How many nodes the line from the anchor would run through. */
function hidden(anchor: Point, { x, y }: Point, seen: readonly Taken[]): number {
  let count = 0;
  for (const room of seen) {
    if (room.x === anchor.x && room.y === anchor.y) continue;
    const half = room.width / 2;
    const [top, bottom] = [room.y - room.above, room.y + room.below];
    if (touches(anchor.x, anchor.y, x, y, room.x - half, top, room.x + half, bottom)) count += 1;
  }
  return count;
}

/** The direction away from what lies near the anchor; null where nothing does. */
function freeSide(anchor: Point, occupied: readonly Taken[]): number | null {
  let [x, y] = [0, 0];
  for (const room of occupied) {
    const [dx, dy] = [room.x - anchor.x, room.y - anchor.y];
    const squared = dx * dx + dy * dy;
    if (squared === 0) continue;
    x -= dx / squared;
    y -= dy / squared;
  }
  return Math.hypot(x, y) < 1e-9 ? null : Math.atan2(y, x);
}

/**
 * Slots in which not even the smallest of the new nodes fits. What is taken stays taken, so that no later
 * node needs to look there.
 */
class FullSlots {
  private readonly slots = new Set<number>();
  private readonly smallest: Room;

  constructor(nodes: readonly Room[]) {
    const least = (size: (room: Room) => number) => Math.min(...nodes.map(size));
    this.smallest = {
      width: least(({ width }) => width),
      above: least(({ above }) => above),
      below: least(({ below }) => below),
    };
  }

  has(ring: number, slot: number): boolean {
    return this.slots.has(ring * MOST_SLOTS + slot);
  }

  learn(ring: number, slot: number, place: Point, grid: RoomGrid): void {
    if (!grid.fits({ ...this.smallest, ...place })) this.slots.add(ring * MOST_SLOTS + slot);
  }
}

const MOST_SLOTS = 2 ** 20;

/** Rooms by the cells of a grid as large as the largest of them. */
class RoomGrid {
  private readonly cells = new Map<number, Taken[]>();
  private readonly width: number;
  private readonly height: number;

  constructor(rooms: readonly Room[]) {
    this.width = Math.max(1, ...rooms.map((room) => room.width)) + MARGIN;
    this.height =
      Math.max(1, ...rooms.map((room) => room.above)) +
      Math.max(1, ...rooms.map((room) => room.below)) +
      MARGIN;
  }

  add(room: Taken): void {
    const key = this.column(room.x) * MOST_SLOTS + this.row(room.y);
    const cell = this.cells.get(key);
    if (cell) cell.push(room);
    else this.cells.set(key, [room]);
  }

  fits(room: Taken): boolean {
    const [column, row] = [this.column(room.x), this.row(room.y)];
    for (let right = -1; right <= 1; right++) {
      for (let down = -1; down <= 1; down++) {
        const cell = this.cells.get((column + right) * MOST_SLOTS + row + down);
        if (cell?.some((other) => overlap(room, other))) return false;
      }
    }
    return true;
  }

  private column(x: number): number {
    return Math.floor(x / this.width);
  }

  private row(y: number): number {
    return Math.floor(y / this.height);
  }
}

const overlap = (one: Taken, other: Taken): boolean =>
  Math.abs(one.x - other.x) < (one.width + other.width) / 2 + MARGIN &&
  one.y - one.above < other.y + other.below + MARGIN &&
  other.y - other.above < one.y + one.below + MARGIN;
