/**
 * Loading relations with evidence into Neo4j, and loading the same once more, beside `UNWIND … MERGE` as
 * Neo4j's manual shows it: once of the bare relations and statements, once of all that ours leaves
 * there. Needs an empty database that may be wiped: TEST_NEO4J_URI, _USER, _PASSWORD, _DATABASE.
 * RELATIONS sets how many (100,000), ROUNDS how often (3); NEO4J_PID names a server's process on this
 * machine, whose processor time is then told as well.
 */
import { cpus, loadavg } from 'node:os';
import { accessFrom, mayUse, wipe } from './access.ts';
import { bare } from './bare.ts';
import { contentOf } from './content.ts';
import type { Loader } from './loader.ts';
import type { Cost } from './meter.ts';
import { meter } from './meter.ts';
import { ours } from './ours.ts';
import { sameContent } from './sameContent.ts';
import { world } from './world.ts';
import type { World } from './world.ts';

export const benchmark = {
  name: 'import-neo4j',
  measures:
    'what it takes to load relations with evidence, histories and changes, and to load the same again',
  peer: 'UNWIND … MERGE in transactions of 10,000: the bare relations and statements; and the same content',
  run,
};

const RELATIONS = Number(process.env.RELATIONS ?? 100_000);
const ROUNDS = Number(process.env.ROUNDS ?? 3);
const WAYS = { bare, sameContent, ours };

type Way = keyof typeof WAYS;
type Measure = Record<'load' | 'again', Cost>;

async function run(): Promise<object> {
  const access = accessFrom(process.env);
  if (!access)
    throw new Error('Expected TEST_NEO4J_URI and TEST_NEO4J_PASSWORD of a database that may be emptied.');
  await mayUse(access);
  const made = world(RELATIONS, 7);
  const rounds: Array<Record<Way, Measure>> = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const contents: Partial<Record<Way, string>> = {};
    const measured: Partial<Record<Way, Measure>> = {};
    for (const way of Object.keys(WAYS) as Way[]) {
      await wipe(access);
      const loader = await WAYS[way](access);
      await loader.prepare();
      const load = await costOf(loader, made);
      contents[way] = await contentOf(access);
      const again = await costOf(loader, made);
      await loader.close();
      checkSame(`${way}, again`, contents[way], await contentOf(access));
      measured[way] = { load, again };
    }
    checkSame('ours', contents.sameContent, contents.ours);
    rounds.push(measured as Record<Way, Measure>);
  }
  await wipe(access);
  const machine = `${cpus().length} cores, load average ${loadavg()[0]?.toFixed(1)} at the end`;
  return { machine, relations: RELATIONS, rounds, ...ratios(rounds) };
}

async function costOf(loader: Loader, made: World): Promise<Cost> {
  const { take, cost } = meter();
  await take(() => loader.nodes(made));
  for (const part of made.parts()) await take(() => loader.part(part));
  return cost;
}

/** A benchmark that compares different contents says nothing. */
function checkSame(what: string, expected: string | undefined, found: string | undefined): void {
  if (expected === found) return;
  throw new Error(`Expected of "${what}" that it leaves\n${expected}\nbut found\n${found}`);
}

/** Medians of the rounds: how many times what we take each peer takes. */
function ratios(rounds: ReadonlyArray<Record<Way, Measure>>) {
  const times = (peer: Way, what: 'load' | 'again', of: (cost: Cost) => number) =>
    Number(median(rounds.map((round) => of(round[peer][what]) / of(round.ours[what]))).toFixed(2));
  const all = (of: (cost: Cost) => number) =>
    Object.fromEntries(
      (['bare', 'sameContent'] as const).map((peer) => [
        peer,
        { load: times(peer, 'load', of), again: times(peer, 'again', of) },
      ]),
    );
  const isServerKnown = rounds[0]?.ours.load.server !== undefined;
  return {
    timesAsFast: all(({ seconds }) => seconds),
    ...(isServerKnown && { timesTheWork: all(({ client, server = 0 }) => client + server) }),
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
