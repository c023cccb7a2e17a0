import type { Database } from './database.ts';
import { StoreUnavailableError } from '../../errors.ts';
import { shownAddress } from './config.ts';
import { read } from './read.ts';

/** The layout of nodes and properties that this Liaison writes. */
export const LAYOUT = 4;

const PATIENCE = 15_000;

/** Throws StoreUnavailableError where another Liaison wrote the database, with another layout. */
export async function checkLayout(database: Database): Promise<void> {
  const [found] = await read<{ layout: number | null }>(
    database,
    'catalogue/layout',
    {},
    {
      deadline: Date.now() + PATIENCE,
    },
  );
  const layout = found ? (found.layout ?? 1) : LAYOUT;
  if (layout === LAYOUT) return;
  const { config } = database;
  throw new StoreUnavailableError(
    `Expected the database "${config.database}" at ${shownAddress(config)} to be of layout ${LAYOUT}, but it is of layout ${layout}: ` +
      `${layout < LAYOUT ? 'an older' : 'a newer'} Liaison wrote it. ` +
      (layout < LAYOUT
        ? 'Empty it, or give another one, and load the data again with `npm run seed`.'
        : 'Use that one, or give another database and load the data again with `npm run seed`.'),
  );
}
