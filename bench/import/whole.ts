/**
 * What a person waits for `npm run import` of a CSV file and its mapping, from the first byte to the
 * report, and for the same file again: into a new SQLite file, and into the Neo4j of TEST_NEO4J_URI (an
 * empty one that may be wiped), where one is named. RELATIONS sets how many rows (100,000).
 */
import { spawn } from 'node:child_process';
import { createWriteStream, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { accessFrom, mayUse, wipe } from './access.ts';
import { bare } from './bare.ts';
import type { Access } from './loader.ts';
import { meter } from './meter.ts';
import { randomOf } from './random.ts';
import { world } from './world.ts';

export const benchmark = {
  name: 'import-whole',
  measures: 'seconds and memory of `npm run import` of a CSV file, and of the same file again',
  peer: '`UNWIND … MERGE` of as many bare relations and statements that lie ready in memory',
  run,
};

const { room } = createRequire(import.meta.url)('../../server/launch/typescript.cjs') as { room: string };
const ROWS = Number(process.env.RELATIONS ?? 100_000);
const ROOT = path.resolve(import.meta.dirname, '../..');
const TYPES = ['MET_WITH', 'ACQUIRED', 'LICENSING_DEAL', 'SUPPLY_DEAL', 'ADVISES'];
const MAPPING = `dataset: { id: bench, title: Bench, description: made up }
source: { id: "bench:register", publisher: Bench, title: Register, publishedOn: 2025-06 }
basis: OUTLET
tables:
  - files: register.csv
    entities:
      - { key: a, name: "{from}", kind: Company }
      - { key: b, name: "{to}", kind: Company }
    relations:
      - from: a
        to: b
        type:
          of: "{type}"
          default: RELATED_TO
          patterns: [${TYPES.map((type) => `{ matches: ['${type}'], type: ${type} }`).join(', ')}]
        start: "{date}"
`;

interface Run {
  seconds: number;
  /** Megabytes, where the system tells them. */
  memory: number | null;
}

async function run(): Promise<object> {
  const folder = await mkdtemp(path.join(tmpdir(), 'liaison-bench-'));
  try {
    await writeFile(path.join(folder, 'register.yaml'), MAPPING);
    await pipeline(Readable.from(rows()), createWriteStream(path.join(folder, 'register.csv')));
    const found: Record<string, unknown> = { sqlite: await twice(folder, sqlite(folder)) };
    const access = accessFrom(process.env);
    if (access) {
      await mayUse(access);
      found.bareMerge = await merged(access);
      await wipe(access);
      found.neo4j = await twice(folder, neo4j(access));
      await wipe(access);
    }
    const machine = `${cpus().length} cores, load average ${loadavg()[0]?.toFixed(1)} at the end`;
    return { machine, rows: ROWS, ...found };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** As `world` makes them, as text: degrees fall off by a power law. */
function* rows(): Generator<string> {
  const random = randomOf(7);
  const names = Math.max(10, ROWS / 10);
  const some = () => `Entity number ${Math.floor(names * random() ** 3)}`;
  yield 'from,to,type,date\n';
  for (let at = 0; at < ROWS; at += 1) {
    const date = `20${10 + Math.floor(random() * 15)}-0${1 + Math.floor(random() * 9)}`;
    yield `${some()},${some()},${TYPES[at % TYPES.length]},${date}\n`;
  }
}

const sqlite = (folder: string) => ({ LIAISON_DB: path.join(folder, 'bench.db'), NEO4J_URI: '' });

const neo4j = ({ uri, user, password, database }: Access) => ({
  NEO4J_URI: uri,
  NEO4J_USER: user,
  NEO4J_PASSWORD: password,
  NEO4J_DATABASE: database,
});

async function twice(folder: string, settings: Record<string, string>): Promise<{ load: Run; again: Run }> {
  const load = await imported(folder, settings);
  return { load, again: await imported(folder, settings) };
}

function imported(folder: string, settings: Record<string, string>): Promise<Run> {
  const begun = performance.now();
  const command = [room, '--import', 'tsx', 'seeds/import/main.ts', path.join(folder, 'register.csv')];
  const child = spawn(
    process.execPath,
    [...command, '--mapping', path.join(folder, 'register.yaml'), '--skip-bad'],
    { cwd: ROOT, env: { ...process.env, ...settings }, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  let memory: number | null = null;
  const watch = setInterval(() => {
    memory = mostMemory(child.pid) ?? memory;
  }, 250);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      clearInterval(watch);
      if (code === 0) resolve({ seconds: (performance.now() - begun) / 1000, memory });
      else reject(new Error(`Expected the import to end well, but it ended with ${code}.`));
    });
  });
}

/** Megabytes that a process had at most; Linux tells. */
function mostMemory(pid: number | undefined): number | null {
  try {
    const kilobytes = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1000);
  } catch {
    return null;
  }
}

async function merged(access: Access): Promise<{ seconds: number }> {
  await wipe(access);
  const made = world(ROWS, 7);
  const loader = bare(access);
  const { take, cost } = meter();
  await loader.prepare();
  await take(() => loader.nodes(made));
  for (const part of made.parts()) await take(() => loader.part(part));
  await loader.close();
  return { seconds: cost.seconds };
}
