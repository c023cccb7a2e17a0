import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { askCommand } from '../../server/ask/command.ts';
import type { AnswerTold } from '../../server/graphql/documents/ask.ts';
import { openStore } from '../../server/store/choose.ts';
import type { NameRow } from '../../server/store/port.ts';
import { eachEngine, neo4jSettings } from '../support/engines.ts';
import { FORTY, loadFord, problemsThroughDoor } from './world.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const QUESTION = 'Which Chinese firms is Ford partnered with?';

eachEngine('questions in a terminal', (makeStore, engine) => {
  let folder = '';
  let env: Record<string, string> = {};
  let names: NameRow[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'liaison-ask-'));
    const file = join(folder, 'ask.db');
    const store = engine === 'sqlite' ? await openStore({ engine, file }) : await makeStore();
    await store.prepare();
    await loadFord(store);
    names = await store.names({ deadline: Date.now() + 30_000 });
    if (engine === 'sqlite') await store.close();
    env = engine === 'sqlite' ? { LIAISON_DB: file } : neo4jSettings();
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function ask(...argv: string[]) {
    const said: string[] = [];
    const complaints: string[] = [];
    const code = await askCommand(argv, {
      env,
      colored: false,
      say: (text) => void said.push(text),
      complain: (text) => void complaints.push(text),
    });
    return { code, said: said.join('\n'), complaint: complaints.join('\n') };
  }

  it('are told in a sentence, groups with status and sources, and what was not counted', async () => {
    const { code, said } = await ask(QUESTION, '--as-of', '15 Feb 2026', '--known-by', '2026-03-01');
    expect(code).toBe(0);
    expect(said).toMatch(/^Two, as last reported in February 2026: BYD and CATL\./);
    expect(said).toMatch(/\nPartnered\n {2}BYD · reported\n.*\n.*Bloomberg says: Observer Net, .*https:\/\//);
    expect(said).toMatch(/\nIn talks.*\n {2}Geely · reported/);
    expect(said).toMatch(/\nNot counted\n {2}Xiaomi · denied/);
    expect(said).toContain('As of 2026-02-15, as known by 2026-03-01.');
    expect(said).toContain('You could ask');
  });
  it('may stand without quotation marks', async () => {
    expect((await ask(...QUESTION.split(' '))).said).toContain('BYD and CATL');
  });
  it('name the words that were not understood, and end with 3', async () => {
    const { code, said } = await ask('Which flurble grobbled the wibble?');
    expect(code).toBe(3);
    expect(said).toContain('flurble');
  });
  it('end with 3 when the data do not hold such things', async () => {
    expect((await ask("What is Ford's share price?")).code).toBe(3);
  });
  it.each([
    ['no question', [], /Expected a question/],
    ['a question without end', ['x'.repeat(501)], /1 to 500 characters/],
    ['no day', [QUESTION, '--as-of', '99'], /Expected a date/],
    ['an unknown option', [QUESTION, '--nothing'], /--nothing/],
  ] as const)('end with 1 for %s, and say what was expected', async (_what, argv, message) => {
    const { code, said, complaint } = await ask(...argv);
    expect({ code, said }).toEqual({ code: 1, said: '' });
    expect(complaint).toMatch(message);
    expect(complaint).not.toMatch(/at .*\.ts:\d/);
  });

  describe('the forty', () => {
    it.each(FORTY.map((one) => [one.id, one] as const))('%s', async (_id, { asked, reference }) => {
      const { question, asOf, knownBy } = asked;
      const { code, said } = await ask(question, '--as-of', asOf, '--known-by', knownBy, '--json');
      const told = JSON.parse(said) as AnswerTold;
      expect(code).toBe(told.kind === 'ANSWER' ? 0 : 3);
      expect({ sentence: told.sentence, problems: problemsThroughDoor(reference, told, names) }).toEqual({
        sentence: told.sentence,
        problems: [],
      });
    });
  });

  it('are answered by the program itself, too', async () => {
    const { code, output } = await program([QUESTION, '--as-of', '2026-02-15'], env);
    expect(output).toContain('BYD and CATL');
    expect(code).toBe(0);
  }, 60_000);
});

describe('a database that can’t be asked', () => {
  let folder = '';
  beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'liaison-ask-'))));
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const complaintUnder = async (env: Record<string, string>) => {
    const complaints: string[] = [];
    const say = () => undefined;
    const complain = (text: string) => void complaints.push(text);
    const code = await askCommand([QUESTION], { env, colored: false, say, complain });
    return { code, complaint: complaints.join('\n') };
  };

  it('says how to fill an empty one, and ends with 1', async () => {
    const { code, complaint } = await complaintUnder({ LIAISON_DB: join(folder, 'empty.db') });
    expect(code).toBe(1);
    expect(complaint).toMatch(/no data yet.*npm start.*npm run seed/);
  });
  it('ends with 2 when it does not answer', async () => {
    const { code, complaint } = await complaintUnder({
      NEO4J_URI: 'bolt://127.0.0.1:1',
      NEO4J_PASSWORD: 'x',
    });
    expect(code).toBe(2);
    expect(complaint).not.toBe('');
  }, 60_000);
});

/** `npm run ask` without its launcher. */
function program(
  argv: string[],
  env: Record<string, string>,
): Promise<{ code: number | null; output: string }> {
  const { NEO4J_URI: _uri, ...rest } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/ask/main.ts', ...argv], {
    cwd: ROOT,
    env: { ...rest, NODE_OPTIONS: '', ...env },
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve) => child.once('exit', (code) => resolve({ code, output })));
}
