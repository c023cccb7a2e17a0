import { clutter } from './clutter.ts';
import { countCrossings } from './crossings.ts';
import type { Boxes, Graph, Spots } from './graph.ts';
import { idealDistances } from './idealDistances.ts';
import { orient, stretch } from './orient.ts';
import { refine } from './refine.ts';
import { separate } from './separate.ts';
import { minimiseStress } from './stress.ts';

const STARTS = 8;
const REFINED = 4;
const TRIES_PER_NODE = 230;

/** One way to lay a graph out, and how hard it is to read: about the number of its crossings. */
export interface Reading {
  spots: Spots;
  clutter: number;
}

/**
 * Lays out a connected graph of at most some three hundred nodes for reading: stress minimised from
 * eight seeded starts, the four with the fewest crossings refined; the least cluttered comes first.
 * `effort` is how many pairs of lines and nodes may be looked at, which bounds the time.
 */
export function smallNetwork(
  graph: Graph,
  aspect: number,
  seed: number,
  effort: number,
): [Reading, ...Reading[]] {
  if (graph.size === 1) return [{ spots: { x: new Float64Array(1), y: new Float64Array(1) }, clutter: 0 }];
  const distances = idealDistances(graph);
  const ranked = Array.from({ length: STARTS }, (_, at) => {
    const spots = orient(minimiseStress(graph.size, distances, seed + at), aspect);
    return { spots, at, crossings: countCrossings(graph, spots) };
  }).sort((one, other) => one.crossings - other.crossings || one.at - other.at);
  const factor = Math.cbrt(Math.min(2, Math.max(0.5, aspect)));
  const squeezed = { ...graph, boxes: squeeze(graph.boxes, factor) };
  const tries = triesFor(graph, effort / REFINED);
  const readings = ranked.slice(0, REFINED).map(({ spots, at }): Reading => {
    const refined = separate(refine(squeezed, spots, { seed: seed + at, tries }), squeezed.boxes);
    return { spots: stretch(refined, factor), clutter: clutter(squeezed, refined) };
  });
  const [first, ...others] = readings.sort((one, other) => one.clutter - other.clutter);
  return [first!, ...others];
}

function triesFor(graph: Graph, effort: number): number {
  const edges = graph.ends.length / 2;
  const cost = (1 + (2 * edges) / graph.size) * (edges + graph.size);
  return Math.min(graph.size * TRIES_PER_NODE, Math.round(effort / cost));
}

/** Boxes in the coordinates before stretching, so that after it they are what they were. */
const squeeze = ({ half, above, below }: Boxes, factor: number): Boxes => ({
  half: half.map((value) => value / factor),
  above: above.map((value) => value * factor),
  below: below.map((value) => value * factor),
});
