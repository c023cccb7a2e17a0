import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { StoreUnavailableError } from '../../errors.ts';
import type { GraphStore } from '../port.ts';
import { decisionStore } from './decisions.ts';
import { closed } from './failures.ts';
import { openReaders } from './readers.ts';
import { catalogueReads } from './reads/catalogue.ts';
import { changeReads } from './reads/changes.ts';
import { entityReads } from './reads/entities.ts';
import { evidenceReads } from './reads/evidence.ts';
import { historyReads } from './reads/histories.ts';
import { relationReads } from './reads/relations.ts';
import { sourceReads } from './reads/sources.ts';
import { checkFile, createTables } from './schema.ts';
import { loadStatements } from './statements.ts';
import { viewStore } from './views.ts';
import { openWriter } from './writer.ts';
import { writeBatch } from './writes/batch.ts';

interface SqliteOptions {
  /** Path of the database file; it and its folder are made where they are missing. */
  file: string;
  /** For how many milliseconds a write waits for another program to let go of the file. */
  patience?: number;
}

/**
 * The embedded engine: one file, write-ahead log, one connection that writes and a few that read,
 * all of them at work on threads of the library.
 *
 * @throws StoreUnavailableError where the file can't be opened, is another program's, or was written
 *   by a newer Liaison.
 */
export async function openSqliteStore({ file, patience = 10_000 }: SqliteOptions): Promise<GraphStore> {
  loadStatements();
  const path = resolve(file);
  makeFolder(path);
  const writer = await openWriter(path, patience);
  try {
    await writer.look((connection) => checkFile(path, connection));
  } catch (error) {
    await writer.close();
    throw error;
  }
  const readers = openReaders(path);
  let isClosed = false;

  return {
    engine: 'sqlite',
    async prepare() {
      if (isClosed) throw closed(path);
      const { isPrepared } = await writer.look((connection) => checkFile(path, connection));
      if (!isPrepared) await writer.transaction((connection) => createTables(path, connection));
    },
    async close() {
      isClosed = true;
      readers.close();
      await writer.close();
    },
    async write(batch) {
      if (isClosed) throw closed(path);
      await writer.transaction((connection) => writeBatch(connection, batch));
    },
    ...catalogueReads(readers),
    ...entityReads(readers),
    ...relationReads(readers),
    ...historyReads(readers),
    ...changeReads(readers),
    ...evidenceReads(readers),
    ...sourceReads(readers),
    ...viewStore(readers, writer),
    ...decisionStore(readers, writer),
  };
}

function makeFolder(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch (error) {
    throw new StoreUnavailableError(
      `Expected to make the folder of ${file}, but it can not be made. Give another path, or make ${dirname(file)} yourself.`,
      { cause: error },
    );
  }
}
