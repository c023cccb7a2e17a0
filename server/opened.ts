import { readConfig } from './config.ts';
import type { Config } from './config.ts';
import { InputError } from './errors.ts';
import { openStore } from './store/choose.ts';
import { mergedStore } from './store/merged/mergedStore.ts';
import type { GraphStore } from './store/port.ts';

export interface Opened {
  /** As the decisions about who is who have it. */
  store: GraphStore;
  /** The same as it was loaded: what exports hold. */
  stored: GraphStore;
  config: Config;
}

/**
 * The database that `npm start` shows, prepared and with data in it. Throws InputError where a setting
 * is wrong or nothing was loaded yet, StoreUnavailableError where the database does not answer.
 */
export async function openFilled(
  env: Readonly<Record<string, string | undefined>>,
  data: string | null,
): Promise<Opened> {
  const config = readConfig(env, data === null ? [] : ['--data', data]);
  const store = await openStore(config.store);
  try {
    await store.prepare();
    const minute = { deadline: Date.now() + 60_000 };
    if ((await store.datasets(minute)).length > 0)
      return { store: mergedStore(store), stored: store, config };
    throw new InputError(
      `The database holds no data yet. \`npm start${data === null ? '' : ` -- --data ${data}`}\` fills it when it starts, \`npm run seed -- <folder>\` loads a folder (docs/seeds.md).`,
    );
  } catch (error) {
    await store.close();
    throw error;
  }
}
