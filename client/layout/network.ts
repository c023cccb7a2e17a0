import { forceAtlas } from './forceAtlas.ts';
import { components, graphOf, subgraph } from './graph.ts';
import { orient, stretch, stretchTo } from './orient.ts';
import { pack } from './pack.ts';
import type { Part } from './pack.ts';
import { pivotPlaces } from './pivotPlaces.ts';
import { smallNetwork } from './smallNetwork.ts';
import { separate } from './separate.ts';
import type { Graph, Spots } from './graph.ts';
import type { LayoutRequest } from './types.ts';

/** Up to how many nodes a connected part is laid out for reading rather than for speed. */
const SMALL = 300;
const EFFORT = 12_000_000;

/** The network layout: part by part, then packed together, so that nothing overlaps. */
export function network({ nodes, edges, aspect, seed }: LayoutRequest): Spots {
  const graph = graphOf(nodes, edges);
  const linked = Math.max(1, graph.neighbours.filter((list) => list.length > 0).length);
  const parts = components(graph).map((members): Part => {
    const part = subgraph(graph, members);
    const effort = (EFFORT * members.length) / linked;
    const spots = members.length > SMALL ? largeNetwork(part, aspect, seed) : smallNetwork(part, aspect, seed, effort);
    return { members, spots };
  });
  return pack(parts, graph.boxes, graph.size, aspect);
}

function largeNetwork(graph: Graph, aspect: number, seed: number): Spots {
  const turned = orient(forceAtlas(graph, pivotPlaces(graph, seed)), aspect);
  return separate(stretch(turned, stretchTo(turned, aspect)), graph.boxes);
}
