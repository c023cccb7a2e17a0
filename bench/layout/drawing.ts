/**
 * Drawing measured in a real Chromium, beside cytoscape with the same elements and looks and no
 * option set: first draw, expansion, and panning by mouse. `npm run bench -- drawing`.
 */
import { cpus } from 'node:os';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../../test/support/browser.ts';
import { neighboursOf, scene } from './network.ts';
import type { Scene } from './network.ts';
import type { Bench } from './page/main.ts';
import { servePage } from './servePage.ts';

type Drawer = 'liaison' | 'plain';

export const benchmark = {
  name: 'drawing',
  measures: 'longest task of a first draw and of an expansion in ms, and frames a second while panning',
  peer: 'cytoscape 3.34 with the same elements and the same looks, no option set',
  run,
};

const ROUNDS = Number(process.env.ROUNDS ?? 5);
const sizes = [
  { nodes: 2000, edges: 5000 },
  { nodes: 5000, edges: 10_000 },
];

interface Sample {
  firstTask: number;
  firstTotal: number;
  frameMedian: number;
  frameP95: number;
  framesPerSecond: number;
  expandTask: number | null;
  expandTotal: number | null;
}

async function run(): Promise<object> {
  const served = await servePage();
  const browser = await launchBrowser();
  try {
    const results = [];
    for (const { nodes, edges } of sizes) {
      const drawn = scene(nodes, edges, 7);
      const samples: Record<Drawer, Sample[]> = { liaison: [], plain: [] };
      for (let round = 0; round < ROUNDS; round++) {
        for (const drawer of ['liaison', 'plain'] as const) {
          const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
          await page.goto(served.origin);
          samples[drawer].push(await measure(page, drawer, drawn));
          await page.close();
        }
      }
      results.push(summary(nodes, edges, samples));
    }
    return { machine: `${cpus().length} cores, software rendering`, rounds: ROUNDS, results };
  } finally {
    await browser.close();
    await served.stop();
  }
}

async function measure(page: Page, drawer: Drawer, drawn: Scene): Promise<Sample> {
  const bench = await page.evaluateHandle((name): Bench => window[name](), drawer);
  const first = await bench.evaluate((one, whole) => one.open(whole), drawn);
  const count = await bench.evaluate((one) => one.nodes());
  if (count !== drawn.view.entities.length)
    throw new Error(`Expected ${drawn.view.entities.length} nodes drawn by ${drawer}, found ${count}.`);
  const times = await pan(page, bench);
  const expanded =
    drawer === 'liaison'
      ? await bench.evaluate((one, [anchor, more]) => one.expand(anchor, more), [
          'entity-40',
          neighboursOf('entity-40', 100),
        ] as const)
      : null;
  const sorted = times.toSorted((one, other) => one - other);
  return {
    firstTask: first.longest,
    firstTotal: first.total,
    frameMedian: sorted[Math.floor(sorted.length / 2)]!,
    frameP95: sorted[Math.floor(sorted.length * 0.95)]!,
    framesPerSecond: (1000 * times.length) / times.reduce((sum, time) => sum + time, 0),
    expandTask: expanded?.longest ?? null,
    expandTotal: expanded?.total ?? null,
  };
}

/** Drags the ground about for two seconds; times between frames, in milliseconds. */
async function pan(
  page: Page,
  bench: { evaluateHandle: (f: (one: Bench) => ReturnType<Bench['frames']>) => Promise<FramesHandle> },
): Promise<number[]> {
  await page.mouse.move(3, 3);
  await page.mouse.down();
  const frames = await bench.evaluateHandle((one) => one.frames());
  const until = Date.now() + 2000;
  for (let step = 0; Date.now() < until; step++) {
    await page.mouse.move(3 + 240 * Math.abs(Math.sin(step / 25)), 3 + 160 * Math.abs(Math.sin(step / 40)));
  }
  const times = await frames.evaluate((counting) => counting.stop());
  await page.mouse.up();
  return times;
}

interface FramesHandle {
  evaluate: (f: (counting: ReturnType<Bench['frames']>) => number[]) => Promise<number[]>;
}

function summary(nodes: number, edges: number, samples: Record<Drawer, Sample[]>) {
  const [liaison, plain] = [medians(samples.liaison), medians(samples.plain)];
  return {
    nodes,
    edges,
    liaison,
    plain,
    ratios: {
      firstTask: ratio(liaison.firstTask, plain.firstTask),
      firstTotal: ratio(liaison.firstTotal, plain.firstTotal),
      framesPerSecond: ratio(liaison.framesPerSecond, plain.framesPerSecond),
    },
  };
}

const medians = (samples: readonly Sample[]) => ({
  firstTask: median(samples.map((sample) => sample.firstTask)),
  firstTotal: median(samples.map((sample) => sample.firstTotal)),
  frameMedian: median(samples.map((sample) => sample.frameMedian)),
  frameP95: median(samples.map((sample) => sample.frameP95)),
  framesPerSecond: median(samples.map((sample) => sample.framesPerSecond)),
  expandTask: median(samples.flatMap((sample) => sample.expandTask ?? [])),
  expandTotal: median(samples.flatMap((sample) => sample.expandTotal ?? [])),
});

const median = (values: readonly number[]): number =>
  Math.round(values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN);

const ratio = (one: number, other: number): number => Math.round((100 * one) / other) / 100;
