import { forceAtlas } from './forceAtlas.ts';
import { components, graphOf, subgraph } from './graph.ts';
import type { Graph, Spots } from './graph.ts';
import { orient, shaped } from './orient.ts';
import { pack } from './pack.ts';
import { pivotPlaces } from './pivotPlaces.ts';
import { separate } from './separate.ts';
import { smallNetwork } from './smallNetwork.ts';
import type { LayoutRequest } from './types.ts';

/** Up to how many nodes a connected part is laid out for reading rather than for speed. */
const SMALL = 300;
const EFFORT = 12_000_000;

/** Shapes that the largest part is tried in, as shares of the room's own: the others need room too. */
const SHARES = [1, 0.85, 0.7, 1.2];

/** A picture may as well be seen in a mirror, so that what is empty of it lies where the room is covered. */
const NO_MIRROR = [1, 1] as const;
const MIRRORS = [NO_MIRROR, [-1, 1], [1, -1], [-1, -1]] as const;
/** Names stand below their nodes and were kept clear of lines there, so upside down must gain something. */
const UPSIDE_DOWN = 0.94;

/**
 * The network layout: part by part, the largest brought to the shape that lets the whole be seen
 * largest, then all packed together, so that nothing overlaps.
 */
export function network({ nodes, edges, aspect, corner, seed }: LayoutRequest): Spots {
  const graph = graphOf(nodes, edges);
  const linked = Math.max(1, graph.neighbours.filter((list) => list.length > 0).length);
  const parts = components(graph).map((members) => {
    const part = subgraph(graph, members);
    const effort = (EFFORT * members.length) / linked;
    const spots =
      members.length > SMALL ? largeNetwork(part, aspect, seed) : smallNetwork(part, aspect, seed, effort);
    return { members, part, spots };
  });
  const [main, ...rest] = parts;
  if (!main) return { x: new Float64Array(0), y: new Float64Array(0) };
  const room = {
    width: aspect,
    height: 1,
    corner: corner ? { width: corner.width * aspect, height: corner.height } : null,
  };
  const mirrors = corner && main.members.length <= SMALL ? MIRRORS : [NO_MIRROR];
  const tried = SHARES.flatMap((share) =>
    mirrors.map(([across, down]) => {
      const shape = shaped(mirrored(main.spots, across, down), aspect * share);
      const spots = separate(shape, main.part.boxes);
      const packed = pack([{ members: main.members, spots }, ...rest], graph.boxes, graph.size, room);
      return { ...packed, zoom: packed.zoom * (down < 0 ? UPSIDE_DOWN : 1) };
    }),
  );
  return tried.reduce((best, next) => (next.zoom > best.zoom ? next : best)).spots;
}

const mirrored = ({ x, y }: Spots, across: number, down: number): Spots => ({
  x: x.map((value) => value * across),
  y: y.map((value) => value * down),
});

const largeNetwork = (graph: Graph, aspect: number, seed: number): Spots =>
  separate(orient(forceAtlas(graph, pivotPlaces(graph, seed)), aspect), graph.boxes);
