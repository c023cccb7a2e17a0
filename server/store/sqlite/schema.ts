import type { Connection } from './connection.ts';
import { StoreUnavailableError } from '../../errors.ts';
import { schemaText, statement } from './statements.ts';

/** The version of the tables that this Liaison writes. */
const VERSION = 2;
/** "Liai": says in the file whose it is. */
const APPLICATION = 0x4c696169;

/** Throws StoreUnavailableError where the file holds something else, or tables of another version. */
export async function checkFile(file: string, connection: Connection): Promise<{ isPrepared: boolean }> {
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
  if (version > 0 && version < VERSION) {
    throw new StoreUnavailableError(
      `Expected ${file} to have tables of version ${VERSION}, but they are of version ${version}: an older Liaison wrote it. ` +
        'Delete it, or give another path, and load the data again with `npm run seed`.',
    );
  }
  return { isPrepared: version > 0 };
}

/** Creates the tables where they are missing, in the transaction of the caller. */
export async function createTables(file: string, connection: Connection): Promise<void> {
  const { isPrepared } = await checkFile(file, connection);
  if (isPrepared) return;
  await connection.exec(
    `${schemaText(VERSION)}\nPRAGMA application_id = ${APPLICATION}; PRAGMA user_version = ${VERSION};`,
  );
}
