import path from 'node:path';
import { readConfig } from '../../server/config.ts';
import { InputError, StoreUnavailableError } from '../../server/errors.ts';
import { openStore } from '../../server/store/choose.ts';
import type { GraphStore } from '../../server/store/port.ts';

/** What a command ends with. */
const EXIT = { fine: 0, badInput: 1, storeFailed: 2 } as const;

/** Where a command's words go, and where it reads its settings. */
export interface Surroundings {
  env: NodeJS.ProcessEnv;
  say: (line: string) => void;
  complain: (line: string) => void;
}

export const TERMINAL: Surroundings = {
  env: process.env,
  say: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => void process.stderr.write(`${line}\n`),
};

/**
 * Opens and prepares the configured store, does the work, closes it. The answer is an exit code: 1
 * where something that a person wrote can't be used, 2 where the store fails. With `dataDir` it is
 * the SQLite file in that folder, whatever the environment names.
 */
export async function withStore(
  { env, complain }: Surroundings,
  dataDir: string | undefined,
  work: (store: GraphStore) => Promise<void>,
): Promise<number> {
  let store: GraphStore | null = null;
  try {
    const chosen =
      dataDir === undefined
        ? env
        : { ...env, NEO4J_URI: undefined, LIAISON_DB: path.join(dataDir, 'liaison.db') };
    store = await openStore(readConfig(chosen).store);
    await store.prepare();
    await work(store);
    return EXIT.fine;
  } catch (error) {
    if (error instanceof InputError) {
      complain(error.message);
      return EXIT.badInput;
    }
    // What is no one's to foresee shows where it comes from.
    const known =
      error instanceof StoreUnavailableError || (error instanceof Error && error.cause !== undefined);
    complain(
      error instanceof Error ? (known ? error.message : (error.stack ?? error.message)) : String(error),
    );
    return EXIT.storeFailed;
  } finally {
    await store?.close();
  }
}
