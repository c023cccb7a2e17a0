/**
 * The layout of a whole network, as the page's worker makes it, beside cytoscape's fcose and cose with
 * their defaults, each in a process of its own that is ended when it takes too long.
 * `npm run bench -- layout`.
 */
import { fork } from 'node:child_process';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { countCrossings } from '../../client/layout/crossings.ts';
import { graphOf } from '../../client/layout/graph.ts';
import { layout } from '../../client/layout/layout.ts';
import type { LayoutRequest, Places } from '../../client/layout/types.ts';
import { requestOf, scene } from './network.ts';
import type { PeerDone, PeerName } from './peer.ts';

export const benchmark = {
  name: 'layout',
  measures: 'seconds for a layout of the whole network, and how often its lines cross, by line',
  peer: 'cytoscape-fcose 2.2 and cose of cytoscape 3.34, defaults, no animation',
  run,
};

const ROUNDS = Number(process.env.ROUNDS ?? 5);
/** Seconds after which a peer is ended. */
const LIMIT = 150;
const sizes = [
  { nodes: 200, edges: 500 },
  { nodes: 2000, edges: 5000 },
];

async function run(): Promise<object> {
  const results = [];
  for (const { nodes, edges } of sizes) {
    const request = requestOf(scene(nodes, edges, 7).data);
    const liaison = ours(request);
    const fcose = await theirs('fcose', request);
    const cose = await theirs('cose', request);
    results.push({ nodes, edges, liaison, fcose, cose });
  }
  return { machine: `${cpus().length} cores`, rounds: `${ROUNDS}; peers once`, limitSeconds: LIMIT, results };
}

function ours(request: LayoutRequest) {
  const first = layout(request);
  const seconds = Array.from({ length: ROUNDS }, () => {
    const began = process.cpuUsage();
    const again = layout(request);
    if (JSON.stringify(again) !== JSON.stringify(first))
      throw new Error('Expected the same places for the same request, got others.');
    return process.cpuUsage(began).user / 1e6;
  }).toSorted((one, other) => one - other);
  return { seconds: rounded(seconds[Math.floor(ROUNDS / 2)]!), ...crossed(request, first) };
}

async function theirs(name: PeerName, request: LayoutRequest) {
  const done = await inProcess(name, request);
  if (done === null) return `did not end within ${LIMIT} s`;
  return { seconds: rounded(done.seconds), ...crossed(request, done.places) };
}

/** Null: it took longer than it may. */
function inProcess(name: PeerName, request: LayoutRequest): Promise<PeerDone | null> {
  const child = fork(fileURLToPath(new URL('peer.ts', import.meta.url)), [name]);
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      child.kill('SIGKILL');
      resolve(null);
    }, LIMIT * 1000);
    child.on('message', (done) => resolve(done as PeerDone));
    child.on('error', reject);
    child.on('exit', (code) => {
      clearTimeout(late);
      if (code) reject(new Error(`Expected ${name} to end well, it ended with code ${code}.`));
    });
    child.send(request);
  });
}

function crossed({ nodes, edges }: LayoutRequest, places: Places) {
  const graph = graphOf(nodes, edges);
  const spots = {
    x: Float64Array.from(nodes, ({ id }) => places[id]!.x),
    y: Float64Array.from(nodes, ({ id }) => places[id]!.y),
  };
  return { crossingsPerLine: rounded(countCrossings(graph, spots) / (graph.ends.length / 2)) };
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
