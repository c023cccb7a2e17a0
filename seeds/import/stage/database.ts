/**
 * A scratch database in a temporary folder. The package's own types are `any`, so the part that is
 * used here is typed here. What a statement computes until its first row runs off this thread.
 */
import Libsql from 'libsql/promise';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

export type Parameters = Readonly<Record<string, string | number | null>>;

export interface Scratch {
  /** Runs statements without parameters. */
  exec(sql: string): Promise<void>;
  /** Runs one statement; the rows that it gives, as arrays. */
  rows(sql: string, parameters?: Parameters): Promise<unknown[][]>;
  /** Closes it and removes it from the disk. */
  remove(): Promise<void>;
}

interface LibsqlStatement {
  raw(raw: boolean): LibsqlStatement;
  columns(): unknown[];
  iterate(parameters: Parameters): Promise<Iterable<unknown[]>>;
}

interface LibsqlDatabase {
  exec(sql: string): Promise<void>;
  prepare(sql: string): Promise<LibsqlStatement>;
  close(): void;
}

type Constructor = new (path: string) => LibsqlDatabase;

/** Nothing in it outlives the import, so nothing has to be safe on the disk. */
const SETTINGS =
  'PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -32768; PRAGMA temp_store = 1;';

export async function openScratch(): Promise<Scratch> {
  const folder = await mkdtemp(path.join(tmpdir(), 'liaison-import-'));
  const database = new (Libsql as unknown as Constructor)(path.join(folder, 'stage.db'));
  const prepared = new Map<string, LibsqlStatement>();
  await database.exec(SETTINGS);
  return {
    exec: (sql) => database.exec(sql),
    async rows(sql, parameters = {}) {
      let statement = prepared.get(sql);
      if (!statement) {
        statement = await database.prepare(sql);
        if (statement.columns().length > 0) statement.raw(true);
        prepared.set(sql, statement);
      }
      return [...(await statement.iterate({ ...parameters }))];
    },
    async remove() {
      prepared.clear();
      database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
