/** What only Neo4j can suffer: refused, out of reach, too slow, in each other's way, cut off. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { timeLeft } from '../../server/store/neo4j/database.ts';
import { openDatabase } from '../../server/store/neo4j/open.ts';
import { read } from '../../server/store/neo4j/read.ts';
import { openNeo4jStore } from '../../server/store/neo4j/store.ts';
import { writeInTransaction } from '../../server/store/neo4j/write.ts';
import { StoreUnavailableError, TimeoutError } from '../../server/errors.ts';
import { claim, clear } from '../neo4j/claim.cjs';
import { neo4jAccess } from '../support/engines.ts';
import { lock } from '../support/lock.cjs';
import { ALWAYS, entity, evidence, relation, source, state } from './build.ts';
import { openGate } from './gate.ts';
import { soon, TODAY } from './under-test.ts';

const TURN_MILLISECONDS = 10 * 60_000;
const WRITERS = [0, 1, 2, 3, 4, 5];

let release: (() => void) | undefined;
const closers: Array<() => Promise<unknown>> = [];

beforeAll(async () => {
  const access = neo4jAccess();
  release = await lock(`${access.uri}/${access.database}`);
  await claim(access);
  const store = await openNeo4jStore(access);
  await store.prepare();
  await store.write({
    entities: ['ford', 'catl'].map((id) => entity({ id, kind: 'Company', name: id })),
    sources: [source({ id: 'wire' })],
  });
  await store.close();
}, TURN_MILLISECONDS);

afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

afterAll(async () => {
  if (release) await clear(neo4jAccess()).finally(release);
}, 60_000);

async function open(changed: Partial<ReturnType<typeof neo4jAccess>> = {}) {
  const store = await openNeo4jStore({ ...neo4jAccess(), ...changed });
  closers.push(() => store.close());
  return store;
}

async function openPart() {
  const database = await openDatabase(neo4jAccess());
  closers.push(() => database.driver.close());
  return database;
}

const failureOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => error,
  );

describe('a database that does not let us in', () => {
  it.each([
    [
      'a wrong password',
      { password: 'a-wrong-password' },
      /refused the user "neo4j" or the password.*NEO4J_PASSWORD/,
    ],
    [
      'a user that is not there',
      { user: 'nobody', password: 'a-wrong-password' },
      /refused the user "nobody"/,
    ],
    [
      'a database that is not there',
      { database: 'not-there' },
      /no usable database "not-there".*NEO4J_DATABASE/,
    ],
    [
      'an address where nothing listens',
      { uri: 'bolt://127.0.0.1:9' },
      /bolt:\/\/127\.0\.0\.1:9 can't be reached.*NEO4J_URI/,
    ],
    [
      'a host that is not there',
      { uri: 'bolt://nowhere.invalid:7687' },
      /nowhere\.invalid:7687 can't be reached/,
    ],
    ['a routed address where nothing listens', { uri: 'neo4j://127.0.0.1:9' }, /can't be reached/],
    [
      'an address that is none',
      { uri: 'http://127.0.0.1' },
      /Expected NEO4J_URI to be like bolt:.*"http:\/\/127\.0\.0\.1"/,
    ],
    [
      'an address with a password in it',
      { uri: 'bolt://neo4j:a-wrong-password@127.0.0.1:9' },
      /NEO4J_URI|can't be reached/,
    ],
  ])(
    '%s: StoreUnavailableError that says what to do, and no password',
    async (_name, changed, message) => {
      const failure = await failureOf(open(changed));
      expect(failure).toBeInstanceOf(StoreUnavailableError);
      expect((failure as Error).message).toMatch(message);
      expect((failure as Error).message).not.toContain('a-wrong-password');
      expect((failure as Error).message).not.toContain(neo4jAccess().password);
    },
    30_000,
  );
});

describe('a query that takes too long', () => {
  /** The adapter's own read, with a query of the same shape that counts for minutes. */
  async function openWithHeavyQuery() {
    const database = await openPart();
    const heavy = {
      ...database.queries['catalogue/ping'],
      text: 'UNWIND range(1, 100000000000) AS x RETURN count(x) AS answer',
    };
    return { ...database, queries: { ...database.queries, 'catalogue/ping': heavy } };
  }

  it('ends at its deadline with TimeoutError, and is stopped in the database', async () => {
    const database = await openWithHeavyQuery();
    // The query itself would count for minutes, so an answer within the test's own limit is the deadline's.
    await expect(read(database, 'catalogue/ping', {}, { deadline: Date.now() + 300 })).rejects.toThrow(
      TimeoutError,
    );
    await expect(running(database)).resolves.toBe(0);
  }, 30_000);

  it('leaves the store as fit as before', async () => {
    const database = await openWithHeavyQuery();
    const late = Array.from({ length: 8 }, () =>
      failureOf(read(database, 'catalogue/ping', {}, { deadline: Date.now() + 200 })),
    );
    for (const failure of await Promise.all(late)) expect(failure).toBeInstanceOf(TimeoutError);
    await expect(read(database, 'sources/count', {}, soon())).resolves.toEqual([{ count: 1 }]);
  }, 30_000);

  it('is not begun after its deadline', async () => {
    const store = await open();
    await expect(store.ping({ deadline: Date.now() - 1 })).rejects.toThrow(TimeoutError);
  });

  /** How many of the heavy queries run after the database has had time to notice. */
  async function running(database: Awaited<ReturnType<typeof openPart>>): Promise<number> {
    const until = { deadline: Date.now() + 10_000 };
    const session = database.driver.session({ database: database.config.database });
    try {
      for (;;) {
        const { records } = await session.run(
          "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND range(1, 100000000000)'",
        );
        if (records.length === 0 || timeLeft(until) <= 0) return records.length;
      }
    } finally {
      await session.close();
    }
  }
});

describe("writers in each other's way", () => {
  const company = (id: string, summary: string) => entity({ id, kind: 'Company', name: id, summary });
  const owns = (id: string, summary: string) =>
    relation({
      id,
      type: 'OWNS',
      from: 'ford',
      to: 'catl',
      summary,
      history: [state('2020-01-01', 'REPORTED', ALWAYS)],
    });

  it('of new rows with the same ids all succeed, and the rows are there once', async () => {
    const store = await open();
    const ids = Array.from({ length: 20 }, (_, index) => `new-${index}`);
    const batch = (writer: number) => ({
      entities: ids.map((id) => company(id, `by ${writer}`)),
      relations: ids.map((id) => owns(id, `by ${writer}`)),
      evidence: ids.map((id) => evidence({ id, relation: id, source: 'wire' })),
    });
    await Promise.all(WRITERS.map((writer) => store.write(batch(writer))));
    const found = await store.relations(
      { statuses: ['REPORTED'], certainties: ['CERTAIN'], of: ['ford'] },
      'SUPPORT',
      { first: 500 },
      TODAY,
      soon(),
    );
    expect(found.rows.map(({ id }) => id)).toEqual([...ids].sort());
    expect(new Set(found.rows.map(({ summary }) => summary)).size).toBe(1);
    expect(await store.countEvidenceOf(ids, { knownBy: null }, soon())).toEqual(ids.map(() => 1));
  }, 60_000);

  it('of stored rows all succeed, whatever the order of their rows, and the last batch stands whole', async () => {
    const store = await open();
    const ids = Array.from({ length: 20 }, (_, index) => `old-${index}`);
    await store.write({ relations: ids.map((id) => owns(id, 'first')) });
    for (const round of [1, 2, 3]) {
      await Promise.all(
        WRITERS.map((writer) => {
          const rows = ids.map((id) => owns(id, `round ${round} by ${writer}`));
          return store.write({ relations: writer % 2 ? rows.reverse() : rows });
        }),
      );
      const stored = await store.relationHistories(ids, soon());
      expect(new Set(stored.map((row) => row?.summary)).size).toBe(1);
      expect(stored[0]?.summary).toMatch(`round ${round} by `);
    }
    const counts = await store.relationCounts(
      ['ford'],
      { statuses: ['REPORTED'], certainties: ['CERTAIN'], text: 'round' },
      TODAY,
      soon(),
    );
    expect(counts).toEqual([
      { entity: 'ford', type: 'OWNS', status: 'REPORTED', certainty: 'CERTAIN', count: ids.length },
    ]);
  }, 60_000);

  it('that lock each other out are told so by Neo4j, and one tries again', async () => {
    const store = await open();
    await store.write({ relations: [owns('lock-a', 'x'), owns('lock-b', 'x')] });
    const database = await openPart();
    let attempts = 0;
    let waiting = 2;
    let bothHold: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      bothHold = resolve;
    });
    const writer = (first: string, second: string) =>
      writeInTransaction(database, async (transaction) => {
        attempts += 1;
        await transaction.run('relations/lock', { ids: [first] });
        waiting -= 1;
        if (waiting === 0) bothHold();
        await held;
        await transaction.run('relations/lock', { ids: [second] });
      });
    await Promise.all([writer('lock-a', 'lock-b'), writer('lock-b', 'lock-a')]);
    expect(attempts).toBeGreaterThan(2);
  }, 60_000);
});

describe('a connection that is cut', () => {
  async function openThroughGate() {
    const gate = await openGate(neo4jAccess().uri);
    closers.push(() => gate.close());
    return { gate, store: await open({ uri: gate.uri }) };
  }

  it('while idle: the next read is answered all the same', async () => {
    const { gate, store } = await openThroughGate();
    await Promise.all(Array.from({ length: 5 }, () => store.countSources(soon())));
    expect(gate.cut()).toBeGreaterThan(0);
    await expect(store.countSources(soon())).resolves.toBe(1);
  }, 30_000);

  it('in the middle of a write: it is written once', async () => {
    const { gate, store } = await openThroughGate();
    const written = store.write({
      entities: Array.from({ length: 2000 }, (_, index) =>
        entity({ id: `cut-${index}`, kind: 'Place', name: `Cut ${index}` }),
      ),
    });
    await gate.carried(50_000);
    expect(gate.cut()).toBeGreaterThan(0);
    await written;
    await expect(store.countEntities({ kinds: ['Place'] }, soon())).resolves.toBe(2000);
  }, 60_000);

  it('for good: StoreUnavailableError; and once it is back, the same store answers', async () => {
    const { gate, store } = await openThroughGate();
    await store.countSources(soon());
    gate.shut();
    const failure = await failureOf(store.countSources(soon()));
    expect(failure).toBeInstanceOf(StoreUnavailableError);
    expect((failure as Error).message).toContain("can't be reached");
    gate.reopen();
    await expect(store.countSources(soon())).resolves.toBe(1);
  }, 60_000);
});
