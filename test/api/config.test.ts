import { readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readConfig, SETTINGS } from '../../server/config.ts';
import { USAGE } from '../../server/arguments.ts';

const settings = readFileSync(new URL('../../docs/settings.md', import.meta.url), 'utf8');

describe('settings', () => {
  it.each(Object.keys(SETTINGS))('%s is described in docs/settings.md', (name) => {
    expect(settings).toMatch(new RegExp(`^\\| \`${name}\` \\|`, 'm'));
  });
  it.each([...USAGE.matchAll(/^ {2}(--\w+)/gm)].map(([, option]) => option ?? ''))(
    '%s is described in docs/settings.md',
    (option) => {
      expect(settings).toContain(`\`${option}`);
    },
  );
  it('docs/settings.md describes none that there is not', () => {
    const named = [...settings.matchAll(/^\| `([A-Z0-9_]+)` \|/gm)].map(([, name]) => name);
    expect(named.filter((name) => name !== undefined && !(name in SETTINGS))).toEqual([]);
  });

  it('left out: the embedded database, port 4000 or the next free one, this machine only', () => {
    const config = readConfig({});
    expect(config.store).toMatchObject({
      engine: 'sqlite',
      file: expect.stringMatching(/[/\\]\.data[/\\]liaison\.db$/),
    });
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: { number: 4000, chosen: false },
      debug: false,
      limits: { cost: 100_000, depth: 12, milliseconds: 10_000 },
    });
    expect(config.data.endsWith(['seeds', 'ford-china'].join(sep))).toBe(true);
  });
  it('empty ones count as left out', () => {
    expect(readConfig({ PORT: '', NEO4J_URI: '' })).toEqual(readConfig({}));
  });
  it('Neo4j when its address is given', () => {
    expect(readConfig({ NEO4J_URI: 'neo4j://db:7687', NEO4J_PASSWORD: 'secret' }).store).toEqual({
      engine: 'neo4j',
      uri: 'neo4j://db:7687',
      user: 'neo4j',
      password: 'secret',
      database: 'neo4j',
    });
  });
  it('another data folder gets a database of its own', () => {
    const file = (argv: string[], env = {}) => (readConfig(env, argv).store as { file: string }).file;
    expect(file(['--data', 'seeds/disputed'])).toMatch(/[/\\]\.data[/\\]disputed\.db$/);
    expect(file(['--data', 'seeds/ford-china'])).toBe(file([]));
    expect(file(['--data', 'seeds/disputed'], { LIAISON_DB: 'mine.db' })).toMatch(/mine\.db$/);
  });
  it('a port by the command line goes before one of the environment', () => {
    expect(readConfig({ PORT: '5000' }, ['--port', '5001']).port).toEqual({ number: 5001, chosen: true });
  });

  describe('are refused with what was expected and what came', () => {
    it.each([
      [{ PORT: 'http' }, 'PORT: expected a port from 1 to 65535, got "http".'],
      [{ PORT: '70000' }, 'PORT: expected a port from 1 to 65535, got "70000".'],
      [
        { NEO4J_URI: 'localhost' },
        'NEO4J_URI: expected an address such as neo4j://localhost:7687, got "localhost".',
      ],
      [
        { NEO4J_URI: 'neo4j://db' },
        'NEO4J_PASSWORD: expected the password of the database at NEO4J_URI, got nothing.',
      ],
      [
        { LIAISON_COST_LIMIT: '1e9' },
        'LIAISON_COST_LIMIT: expected a whole number from 1,000 to 10,000,000, got "1e9".',
      ],
      [
        { LIAISON_DEADLINE_SECONDS: '0' },
        'LIAISON_DEADLINE_SECONDS: expected a whole number from 1 to 600, got "0".',
      ],
    ])('%j', (env, message) => {
      expect(() => readConfig(env)).toThrow(message);
    });
    it('all at once', () => {
      expect(() => readConfig({ PORT: 'x', LIAISON_DEBUG: 'yes' })).toThrow(
        /PORT: .*\nLIAISON_DEBUG: expected 1, or nothing, got "yes"/,
      );
    });
    it('an unknown option, with those that there are', () => {
      expect(() => readConfig({}, ['--prot', '1'])).toThrow(/--prot[\s\S]*--port <number>/);
    });
  });
});
