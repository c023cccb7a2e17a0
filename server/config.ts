import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { InputError } from './errors.ts';
import { readArguments } from './arguments.ts';
import type { Arguments } from './arguments.ts';
import type { StoreConfig } from './store/choose.ts';

export interface Limits {
  /** Rows that one query may ask for, as computed before it runs. */
  cost: number;
  /** Fields within fields of one query. */
  depth: number;
  /** Milliseconds that one request may take. */
  milliseconds: number;
  /** Requests a minute from one address; from this machine itself ten times as many. */
  requestsPerMinute: number;
}

export interface Config {
  store: StoreConfig;
  host: string;
  /** `chosen`: set by hand, so that a port in use is an error; else the next free one is taken. */
  port: { number: number; chosen: boolean };
  /** Seed folder that fills a store without data; `null` when the caller names its own. */
  data: string;
  limits: Limits;
  /** What a request that changes data must carry, where it was set. */
  writeToken: string | null;
  /** Shows the details of failures in the log. */
  debug: boolean;
}

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DEFAULT_DATA = 'seeds/ford-china';

const whole = (least: number, most: number) =>
  z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(least).max(most));

const SECRET = new Set(['NEO4J_PASSWORD', 'LIAISON_WRITE_TOKEN']);

/** Every setting from the environment: how it is read, and in words what it expects. docs/settings.md names each. */
export const SETTINGS = {
  NEO4J_URI: {
    expected: 'an address such as neo4j://localhost:7687',
    schema: z
      .string()
      .regex(/^(neo4j|bolt)(\+s|\+ssc)?:\/\/\S+$/)
      .optional(),
  },
  NEO4J_USER: { expected: 'a user name', schema: z.string().default('neo4j') },
  NEO4J_PASSWORD: { expected: 'a password', schema: z.string().optional() },
  NEO4J_DATABASE: { expected: 'the name of a database', schema: z.string().default('neo4j') },
  LIAISON_DB: { expected: 'the path of a file', schema: z.string().optional() },
  PORT: { expected: 'a port from 1 to 65535', schema: whole(1, 65_535).optional() },
  HOST: { expected: 'an address to listen on', schema: z.string().regex(/^\S+$/).default('127.0.0.1') },
  LIAISON_COST_LIMIT: {
    expected: 'a whole number from 1,000 to 10,000,000',
    schema: whole(1_000, 10_000_000).default(100_000),
  },
  LIAISON_DEPTH_LIMIT: { expected: 'a whole number from 4 to 50', schema: whole(4, 50).default(12) },
  LIAISON_DEADLINE_SECONDS: { expected: 'a whole number from 1 to 600', schema: whole(1, 600).default(10) },
  LIAISON_REQUESTS_PER_MINUTE: {
    expected: 'a whole number from 1 to 1,000,000',
    schema: whole(1, 1_000_000).default(600),
  },
  LIAISON_WRITE_TOKEN: {
    expected: 'at least 16 letters, digits, - or _',
    schema: z
      .string()
      .regex(/^[\w-]{16,}$/)
      .optional(),
  },
  LIAISON_DEBUG: { expected: '1, or nothing', schema: z.enum(['0', '1']).default('0') },
} as const;

type Settings = { [Name in keyof typeof SETTINGS]: z.output<(typeof SETTINGS)[Name]['schema']> };

/**
 * The configuration from the environment and the command line, which goes first. Throws InputError
 * that names every setting that is wrong, what it expected and what it got (never a password).
 */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
  argv: readonly string[] = [],
): Config {
  const given = readArguments(argv);
  const settings = readSettings({ ...env, ...fromArguments(given) });
  const data = given.data ?? DEFAULT_DATA;
  return {
    store: storeOf(settings, data),
    host: settings.HOST,
    port: { number: settings.PORT ?? 4000, chosen: settings.PORT !== undefined },
    data: given.data === null ? path.join(ROOT, DEFAULT_DATA) : path.resolve(given.data),
    limits: {
      cost: settings.LIAISON_COST_LIMIT,
      depth: settings.LIAISON_DEPTH_LIMIT,
      milliseconds: settings.LIAISON_DEADLINE_SECONDS * 1_000,
      requestsPerMinute: settings.LIAISON_REQUESTS_PER_MINUTE,
    },
    writeToken: settings.LIAISON_WRITE_TOKEN ?? null,
    debug: settings.LIAISON_DEBUG === '1',
  };
}

function fromArguments({ port, host }: Arguments): Record<string, string> {
  return { ...(port === null ? {} : { PORT: port }), ...(host === null ? {} : { HOST: host }) };
}

function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const wrong: string[] = [];
  const read = Object.entries(SETTINGS).map(([name, { expected, schema }]) => {
    // An empty setting is one that was not made: `PORT= npm start`.
    const value = env[name] === '' ? undefined : env[name];
    const result = schema.safeParse(value);
    if (!result.success)
      wrong.push(
        `${name}: expected ${expected}, got ${SECRET.has(name) ? 'something else' : `"${value ?? ''}"`}.`,
      );
    return [name, result.data];
  });
  if (wrong.length > 0)
    throw new InputError(`${wrong.join('\n')}\ndocs/settings.md describes every setting.`);
  return Object.fromEntries(read) as Settings;
}

function storeOf(settings: Settings, data: string): StoreConfig {
  if (settings.NEO4J_URI === undefined) return { engine: 'sqlite', file: fileOf(settings, data) };
  if (settings.NEO4J_PASSWORD === undefined)
    throw new InputError(
      'NEO4J_PASSWORD: expected the password of the database at NEO4J_URI, got nothing. Set it, or unset NEO4J_URI to use the embedded database.',
    );
  return {
    engine: 'neo4j',
    uri: settings.NEO4J_URI,
    user: settings.NEO4J_USER,
    password: settings.NEO4J_PASSWORD,
    database: settings.NEO4J_DATABASE,
  };
}

/** Another data folder gets a database of its own, so that trying one out never mixes it into another. */
function fileOf(settings: Settings, data: string): string {
  if (settings.LIAISON_DB !== undefined) return path.resolve(settings.LIAISON_DB);
  const isDefault =
    path.resolve(ROOT, data) === path.join(ROOT, DEFAULT_DATA) ||
    path.resolve(data) === path.join(ROOT, DEFAULT_DATA);
  return path.join(ROOT, '.data', `${isDefault ? 'liaison' : path.basename(path.resolve(data))}.db`);
}
