import { clutter } from './clutter.ts';
import { forceAtlas } from './forceAtlas.ts';
import { components, graphOf, subgraph } from './graph.ts';
import type { Graph, Spots } from './graph.ts';
import { orient, shaped } from './orient.ts';
import { pack } from './pack.ts';
import { pivotPlaces } from './pivotPlaces.ts';
import { separate } from './separate.ts';
import { smallNetwork } from './smallNetwork.ts';
import type { Reading } from './smallNetwork.ts';
import type { LayoutRequest } from './types.ts';

/** Up to how many nodes a connected part is laid out for reading rather than for speed. */
const SMALL = 300;
const EFFORT = 12_000_000;

/** Shapes that the largest part is tried in, as shares of the room's own: the others need room too. */
const SHARES = [1, 0.85, 0.7, 1.2];
/** And those that suit a room with a covered corner, above which there is more width than height. */
const WIDER_SHARES = [...SHARES, 1.4, 1.65];

/** A picture may as well be seen in a mirror, so that what is empty of it lies where the room is covered. */
const NO_MIRROR = [1, 1] as const;
const MIRRORS = [NO_MIRROR, [-1, 1], [1, -1], [-1, -1]] as const;

/** Up to how many nodes more than the least cluttered way to lay them out is tried. */
const FEW = 80;
/** What being seen larger is worth: about a fiftieth for a crossing, which four nodes count as clutter. */
const CLUTTER_COST = 0.0015;

/**
 * The network layout: part by part, the largest brought to the shape that lets the whole be seen
 * large and with little clutter, then all packed together, so that nothing overlaps.
 */
export function network({ nodes, edges, aspect, corner, seed }: LayoutRequest): Spots {
  const graph = graphOf(nodes, edges);
  const linked = Math.max(1, graph.neighbours.filter((list) => list.length > 0).length);
  const parts = components(graph).map((members) => {
    const part = subgraph(graph, members);
    const effort = (EFFORT * members.length) / linked;
    const readings: [Reading, ...Reading[]] =
      members.length > SMALL
        ? [{ spots: largeNetwork(part, aspect, seed), clutter: 0 }]
        : smallNetwork(part, aspect, seed, effort);
    return { members, part, readings };
  });
  const [main, ...others] = parts;
  if (!main) return { x: new Float64Array(0), y: new Float64Array(0) };
  const rest = others.map(({ members, readings }) => ({ members, spots: readings[0].spots }));
  const room = {
    width: aspect,
    height: 1,
    corner: corner ? { width: corner.width * aspect, height: corner.height } : null,
  };
  const isSmall = main.members.length <= SMALL;
  const shares = isSmall && corner ? WIDER_SHARES : SHARES;
  const readings = main.members.length <= FEW ? main.readings : [main.readings[0]];
  const tried = readings.flatMap((reading) =>
    shares.flatMap((share) =>
      (isSmall && corner ? MIRRORS : [NO_MIRROR]).map(([across, down]) => {
        const shape = shaped(mirrored(reading.spots, across, down), aspect * share);
        const spots = separate(shape, main.part.boxes);
        const packed = pack([{ members: main.members, spots }, ...rest], graph.boxes, graph.size, room);
        const cost = isSmall ? CLUTTER_COST * clutter(main.part, spots) : 0;
        return { spots: packed.spots, worth: packed.zoom * Math.exp(-cost) };
      }),
    ),
  );
  return tried.reduce((best, next) => (next.worth > best.worth ? next : best)).spots;
}

const mirrored = ({ x, y }: Spots, across: number, down: number): Spots => ({
  x: x.map((value) => value * across),
  y: y.map((value) => value * down),
});

const largeNetwork = (graph: Graph, aspect: number, seed: number): Spots =>
  separate(orient(forceAtlas(graph, pivotPlaces(graph, seed)), aspect), graph.boxes);
