import type { Connection } from './connection.ts';
import { StoreUnavailableError } from '../../errors.ts';
import { schemaText, statement } from './statements.ts';

/** The version of the tables that this Liaison writes. */
const VERSION = 5;
/** The oldest version that is brought up to it, by what `sql/schema/` says each later one adds. */
const OLDEST = 2;
/** "Liai": says in the file whose it is. */
const APPLICATION = 0x4c696169;

/** Throws StoreUnavailableError where the file holds something else, or tables that this Liaison can't read. */
export async function checkFile(
  file: string,
  connection: Connection,
): Promise<{ isPrepared: boolean; version: number }> {
  const [found] = await connection.read<{ version: number; application: number; tables: number }>(
    statement('engine/file'),
    {},
  );
  const { version, application, tables } = found ?? { version: 0, application: 0, tables: 0 };
  if (tables > 0 && application !== APPLICATION) {
    throw new StoreUnavailableError(
      `Expected ${file} to be a database of Liaison, but it holds the tables of another program. Give another path.`,
    );
  }
  if (version > VERSION) {
    throw new StoreUnavailableError(
      `Expected ${file} to have tables of version ${VERSION}, but they are of version ${version}: a newer Liaison wrote it. ` +
        'Use that one, or give another path and load the data again with `npm run seed`.',
    );
  }
  if (version > 0 && version < OLDEST) {
    throw new StoreUnavailableError(
      `Expected ${file} to have tables of version ${VERSION}, but they are of version ${version}: an older Liaison wrote it. ` +
        'Delete it, or give another path, and load the data again with `npm run seed`.',
    );
  }
  return { isPrepared: version === VERSION, version };
}

/** Creates the tables that are missing, in the transaction of the caller. */
export async function createTables(file: string, connection: Connection): Promise<void> {
  const { isPrepared, version } = await checkFile(file, connection);
  if (isPrepared) return;
  for (let next = Math.max(version + 1, OLDEST); next <= VERSION; next += 1)
    await connection.exec(schemaText(next));
  await connection.exec(`PRAGMA application_id = ${APPLICATION}; PRAGMA user_version = ${VERSION};`);
}
