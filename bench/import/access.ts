import { createRequire } from 'node:module';
import type { Access } from './loader.ts';

/** `mayUse` throws where a database holds somebody's data; `wipe` empties it. */
export const { mayUse, wipe } = createRequire(import.meta.url)('../../test/neo4j/claim.cjs') as {
  mayUse: (access: Access) => Promise<void>;
  wipe: (access: Access) => Promise<void>;
};

/** The database that may be emptied, as the environment names it; null where it names none. */
export function accessFrom(env: NodeJS.ProcessEnv): Access | null {
  const { TEST_NEO4J_URI: uri, TEST_NEO4J_PASSWORD: password } = env;
  if (!uri || !password) return null;
  return {
    uri,
    user: env.TEST_NEO4J_USER ?? 'neo4j',
    password,
    database: env.TEST_NEO4J_DATABASE ?? 'neo4j',
  };
}
