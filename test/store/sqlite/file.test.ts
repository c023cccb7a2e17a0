import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import Libsql from 'libsql';
import { StoreUnavailableError } from '../../../server/errors.ts';
import { openSqliteStore } from '../../../server/store/sqlite/store.ts';
import { entity } from '../build.ts';
import { ANY } from '../reference.ts';
import { soon } from '../under-test.ts';
import { worldBatches } from '../world.ts';
import { useFolder } from './folder.ts';

const path = useFolder();
const TODAY = { asOf: '2026-03-01', knownBy: '2026-03-01' };

describe('a file that can not be used', () => {
  test('a folder', async () => {
    mkdirSync(path('folder.db'));
    await expectUnavailable(openSqliteStore({ file: path('folder.db') }), 'folder.db', /can not be opened/);
  });

  test('a path through a file', async () => {
    writeFileSync(path('plain'), '');
    await expectUnavailable(openSqliteStore({ file: path('plain/liaison.db') }), 'liaison.db', /folder/);
  });

  test('something that is no database', async () => {
    writeFileSync(path('notes.db'), 'Not a database, but long enough to be taken for one.\n'.repeat(100));
    await expectUnavailable(
      openSqliteStore({ file: path('notes.db') }),
      'notes.db',
      /not an SQLite database/,
    );
  });

  test('the database of another program, which stays as it is', async () => {
    const other = new Libsql(path('other.db'), {});
    other.exec('CREATE TABLE bills (number INTEGER)');
    await expectUnavailable(openSqliteStore({ file: path('other.db') }), 'other.db', /another program/);
    expect(other.prepare('SELECT name FROM sqlite_schema').all()).toHaveLength(1);
    other.close();
  });

  test('a database that a newer Liaison wrote', async () => {
    const store = await openSqliteStore({ file: path('newer.db') });
    await store.prepare();
    await store.close();
    const other = new Libsql(path('newer.db'), {});
    other.exec('PRAGMA user_version = 99');
    other.close();
    await expectUnavailable(
      openSqliteStore({ file: path('newer.db') }),
      'newer.db',
      /version 99.*newer Liaison/s,
    );
  });

  test('a database that an older Liaison wrote', async () => {
    const store = await openSqliteStore({ file: path('older.db') });
    await store.prepare();
    await store.close();
    const other = new Libsql(path('older.db'), {});
    other.exec('PRAGMA user_version = 1');
    other.close();
    await expectUnavailable(
      openSqliteStore({ file: path('older.db') }),
      'older.db',
      /version 1:.*older Liaison.*npm run seed/s,
    );
  });

  test('a database of version 2 is brought up to date, and keeps what it holds', async () => {
    const file = path('two.db');
    const store = await openSqliteStore({ file });
    await store.prepare();
    for (const batch of worldBatches()) await store.write(batch);
    await store.close();
    const other = new Libsql(file, {});
    other.exec('DROP TABLE identity_decisions; PRAGMA user_version = 2');
    other.close();
    const later = await openSqliteStore({ file });
    await later.prepare();
    expect(await later.decisions(soon())).toEqual([]);
    expect(await later.countEntities({}, soon())).toBe(12);
    await later.close();
  });

  test('a database of version 4 answers as before, with the histories that it holds', async () => {
    const file = path('four.db');
    const store = await openSqliteStore({ file });
    await store.prepare();
    for (const batch of worldBatches()) await store.write(batch);
    const ids = await store.relationIds(null, 100, soon());
    const histories = await store.relationHistories(ids, soon());
    const seen = await store.relationsByIds(ids, TODAY, soon());
    const pages = await store.relationsOf(['ford'], ANY, 'SUPPORT', { first: 50 }, TODAY, soon());
    await store.close();
    expect(histories.flatMap((relation) => relation?.history ?? []).length).toBeGreaterThan(ids.length);
    const other = new Libsql(file, {});
    const put = other.prepare('UPDATE relations SET history = :history WHERE id = :id');
    for (const relation of histories)
      put.run({ id: relation!.id, history: JSON.stringify(relation!.history) });
    other.exec('PRAGMA user_version = 4');
    other.close();
    const later = await openSqliteStore({ file });
    await later.prepare();
    expect(await later.relationHistories(ids, soon())).toEqual(histories);
    expect(await later.relationsByIds(ids, TODAY, soon())).toEqual(seen);
    expect(await later.relationsOf(['ford'], ANY, 'SUPPORT', { first: 50 }, TODAY, soon())).toEqual(pages);
    await later.close();
  });

  test('a damaged database', async () => {
    const store = await openSqliteStore({ file: path('damaged.db') });
    await store.prepare();
    for (const batch of worldBatches()) await store.write(batch);
    await store.close();
    const other = new Libsql(path('damaged.db'), {});
    other.exec(
      "PRAGMA writable_schema = 1; UPDATE sqlite_schema SET rootpage = 999999 WHERE name = 'entities'",
    );
    other.close();
    const opened = openSqliteStore({ file: path('damaged.db') });
    const read = opened.then(async (damaged) => {
      try {
        await damaged.entitiesByIds(['ford'], soon());
      } finally {
        await damaged.close();
      }
    });
    await expectUnavailable(read, 'damaged.db', /damaged/);
  });

  // Root may write whatever the permissions say.
  (process.getuid?.() === 0 ? test.skip : test)(
    'a file that may only be read (skipped for root, who may write it)',
    async () => {
      const store = await openSqliteStore({ file: path('reading.db') });
      await store.prepare();
      await store.close();
      chmodSync(path('reading.db'), 0o444);
      const write = openSqliteStore({ file: path('reading.db') }).then((opened) =>
        opened.write({ entities: [entity({ id: 'a', kind: 'Company', name: 'A' })] }),
      );
      await expectUnavailable(write, 'reading.db', /can not be (written|opened)/);
    },
  );
});

describe('a file that another program uses too', () => {
  test('locked: reading goes on, writing says so after its patience, and goes on when the lock is gone', async () => {
    const file = path('locked.db');
    const store = await openSqliteStore({ file, patience: 100 });
    await store.prepare();
    for (const batch of worldBatches()) await store.write(batch);
    const other = new Libsql(file, {});
    other.exec('BEGIN IMMEDIATE');
    const late = await openSqliteStore({ file, patience: 100 });
    await late.prepare();
    expect(await late.countEntities({}, soon())).toBe(12);
    const batch = { entities: [entity({ id: 'late', kind: 'Company', name: 'Late' })] };
    await expectUnavailable(late.write(batch), 'locked.db', /locked/);
    other.exec('ROLLBACK');
    await late.write(batch);
    expect(await store.countEntities({}, soon())).toBe(13);
    await store.close();
    await late.close();
    other.close();
  });

  test('a write waits for a lock that is let go in time', async () => {
    const file = path('waiting.db');
    const store = await openSqliteStore({ file });
    await store.prepare();
    const other = new Libsql(file, {});
    other.exec('BEGIN IMMEDIATE');
    setTimeout(() => other.exec('ROLLBACK'), 200);
    await store.write({ entities: [entity({ id: 'a', kind: 'Company', name: 'A' })] });
    expect(await store.countEntities({}, soon())).toBe(1);
    await store.close();
    other.close();
  });
});

test('a file that was never prepared says how to prepare it', async () => {
  const store = await openSqliteStore({ file: path('new/folder/empty.db') });
  await expectUnavailable(store.ping(soon()), 'empty.db', /npm run seed/);
  await expectUnavailable(
    store.write({ entities: [entity({ id: 'a', kind: 'Company', name: 'A' })] }),
    'empty.db',
    /npm run seed/,
  );
  await store.prepare();
  await store.ping(soon());
  await store.close();
});

async function expectUnavailable(work: Promise<unknown>, name: string, message: RegExp): Promise<void> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(StoreUnavailableError);
  expect((error as Error).message).toContain(path(''));
  expect((error as Error).message).toContain(name);
  expect((error as Error).message).toMatch(message);
  expect((error as Error).message).not.toMatch(/SELECT|INSERT|BEGIN|SQLITE_/);
}
