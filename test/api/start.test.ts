import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { neo4jAccess } from '../support/engines.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PATIENCE = 60_000;

interface Run {
  child: ChildProcess;
  output: () => string;
  ended: Promise<number | null>;
}

/** `npm start` without its launcher: the server as a process of its own. */
function start(env: Record<string, string>, argv: string[] = []): Run {
  const { NEO4J_URI: _uri, LIAISON_DEBUG: _debug, PORT: _port, ...rest } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts', ...argv], {
    cwd: ROOT,
    env: { ...rest, NODE_OPTIONS: '', ...env },
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return { child, output: () => output, ended: new Promise((resolve) => child.once('exit', resolve)) };
}

async function addressOf(run: Run): Promise<string> {
  const until = Date.now() + PATIENCE;
  for (;;) {
    const address = /Liaison is at (\S+)/.exec(run.output())?.[1];
    if (address) return address;
    if (Date.now() > until || run.child.exitCode !== null)
      throw new Error(`Expected the server to say where it is, got: ${run.output()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('the start', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'liaison-start-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it(
    'fills an empty database, says where it is and what to do, answers, and stops when told',
    async () => {
      const run = start({ LIAISON_DB: join(folder, 'new.db') });
      const address = await addressOf(run);
      expect(run.output()).toMatch(
        /^The database is empty: loading seeds.ford-china …\nLiaison is at http:\/\/localhost:\d+\n.*\/#write=[\w-]{20,}\n.*\/graphql\n.*npm run seed.*\n.*Ctrl\+C\.\n$/,
      );
      const response = await fetch(
        `${address}/graphql?query=${encodeURIComponent('{ partners(of: "ford", country: "CN") { partnered { entity { id } } } }')}`,
        { headers: { accept: 'application/json' } },
      );
      expect(await response.text()).toContain('catl');
      run.child.kill('SIGINT');
      expect(await run.ended).toBe(0);

      const again = start({ LIAISON_DB: join(folder, 'new.db') });
      await addressOf(again);
      expect(again.output()).not.toContain('loading');
      again.child.kill('SIGTERM');
      expect(await again.ended).toBe(0);
    },
    4 * PATIENCE,
  );

  it(
    'takes the next free port when none was chosen',
    async () => {
      const first = start({ LIAISON_DB: join(folder, 'first.db') });
      const second = start({ LIAISON_DB: join(folder, 'second.db') });
      const addresses = await Promise.all([addressOf(first), addressOf(second)]);
      expect(new Set(addresses).size).toBe(2);
      first.child.kill('SIGINT');
      second.child.kill('SIGINT');
      await Promise.all([first.ended, second.ended]);
    },
    4 * PATIENCE,
  );

  describe('that fails says why, in plain words, and ends', () => {
    /** The output of a start that fails, without any sign of a stack. */
    async function failure(env: Record<string, string>, argv: string[] = []): Promise<string> {
      const run = start({ LIAISON_DB: join(folder, 'failing.db'), ...env }, argv);
      const code = await run.ended;
      expect(code).toBeGreaterThan(0);
      expect(run.output()).not.toMatch(/\n\s+at |node:internal|Error:/);
      return run.output();
    }

    it(
      'a chosen port in use',
      async () => {
        const server = createServer();
        await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
        const { port } = server.address() as AddressInfo;
        expect(await failure({}, ['--port', String(port)])).toContain(
          `Port ${port} is in use by another program. Choose another`,
        );
        server.close();
      },
      2 * PATIENCE,
    );
    it(
      'a file that is no database',
      async () => {
        const file = join(folder, 'text.db');
        await writeFile(file, 'This is a text and no database. '.repeat(200));
        expect(await failure({ LIAISON_DB: file })).toContain(file);
      },
      2 * PATIENCE,
    );
    it(
      'a database that is away',
      async () => {
        expect(await failure({ NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'secret-word' })).toMatch(
          /127\.0\.0\.1:1/,
        );
      },
      2 * PATIENCE,
    );
    it(
      'a wrong password, without repeating it',
      async () => {
        const output = await failure({ NEO4J_URI: neo4jAccess().uri, NEO4J_PASSWORD: 'secret-word' });
        expect(output).toMatch(/password/i);
        expect(output).not.toContain('secret-word');
      },
      2 * PATIENCE,
    );
    it(
      'a folder without data',
      async () => {
        expect(
          await failure({ LIAISON_DB: join(folder, 'no-data.db') }, ['--data', join(folder, 'nowhere')]),
        ).toContain('nowhere');
      },
      2 * PATIENCE,
    );
    it(
      'a wrong setting',
      async () => {
        expect(await failure({ PORT: 'http' })).toContain(
          'PORT: expected a port from 1 to 65535, got "http".',
        );
      },
      2 * PATIENCE,
    );
    it(
      'shows where it comes from when asked to',
      async () => {
        const run = start({ PORT: 'http', LIAISON_DEBUG: '1' });
        expect(await run.ended).toBe(1);
        expect(run.output()).toMatch(/InputError[\s\S]*\n\s+at /);
      },
      2 * PATIENCE,
    );
  });

  it(
    '--help lists the options and starts nothing',
    async () => {
      const run = start({}, ['--help']);
      expect(await run.ended).toBe(0);
      expect(run.output()).toContain('--data <folder>');
    },
    PATIENCE,
  );
});
