import { beforeAll, afterAll, describe, expect, it } from '@jest/globals';
import { StoreUnavailableError, TimeoutError } from '../../server/errors.ts';
import type { GraphStore } from '../../server/store/port.ts';
import { eachEngine } from '../support/engines.ts';
import { startApi } from './support/server.ts';
import type { Api } from './support/server.ts';
import { loadFordChina } from './support/worlds.ts';

eachEngine('errors', (makeStore) => {
  let api: Api;
  let store: GraphStore;
  beforeAll(async () => {
    store = await makeStore();
    await loadFordChina(store);
    api = await startApi(store);
  }, 120_000);
  afterAll(() => api?.close());

  describe('of input say what was expected, what came, and what is nearest', () => {
    it.each([
      [
        '{ relations(where: { types: ["LICENCING_DEAL"] }) { totalCount } }',
        { argument: 'where.types', got: 'LICENCING_DEAL', nearest: ['LICENSING_DEAL'] },
      ],
      [
        '{ entities(where: { kinds: ["company"] }) { totalCount } }',
        { argument: 'where.kinds', got: 'company', nearest: ['Company'] },
      ],
      [
        '{ partners(of: "ford", country: "China") { sentence } }',
        { argument: 'country', got: 'China', nearest: ['CN'] },
      ],
      ['{ partners(of: "ford", kind: "Firm") { sentence } }', { argument: 'kind', got: 'Firm' }],
      ['{ entities(first: 501) { totalCount } }', { argument: 'first', got: '501' }],
      ['{ entities(first: 0) { totalCount } }', { argument: 'first', got: '0' }],
      ['{ relations(first: -1) { totalCount } }', { argument: 'first', got: '-1' }],
      ['{ among(ids: ["ford"], first: 2001) { total } }', { argument: 'first' }],
      ['{ neighbourhood(of: ["ford"], depth: 4) { total } }', { argument: 'depth', got: '4' }],
      ['{ neighbourhood(of: ["ford"], where: { of: ["byd"] }) { total } }', { argument: 'where.of' }],
      ['{ paths(from: "ford", to: "byd", maxHops: 9) { length } }', { argument: 'maxHops', got: '9' }],
      ['{ paths(from: "ford", to: "ford") { length } }', { argument: 'to', got: 'ford' }],
      [
        '{ relations(where: { during: { from: "2026-02-01", until: "2026-01-01" } }) { totalCount } }',
        { argument: 'where.during' },
      ],
      ['{ relations(where: { text: "!!" }) { totalCount } }', { argument: 'where.text' }],
      ['{ relations(where: { minOriginals: -1 }) { totalCount } }', { argument: 'where.minOriginals' }],
      ['{ entity(id: "") { id } }', { argument: 'id' }],
      ['{ entities(after: "nonsense") { totalCount } }', { argument: 'after', got: 'nonsense' }],
      [
        `{ among(ids: [${'"x",'.repeat(0)}${Array.from({ length: 1001 }, (_, index) => `"e${index}"`).join(',')}]) { total } }`,
        { argument: 'ids', got: '1001' },
      ],
    ])('%#: %.80s', async (query, details) => {
      const { errors } = await api.ask(query);
      expect(errors).toHaveLength(1);
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', ...details });
      expect(errors[0]?.message).toContain(details.argument);
    });

    it.each(['"2026-02-30"', '"gestern"', '"2026-1-1"', '20260101', '"2026-02-14T00:00:00Z"', '""'])(
      'no day: %s',
      async (day) => {
        const { errors, status } = await api.ask(`{ entity(id: "ford", asOf: ${day}) { id } }`);
        expect(status).toBe(400);
        expect(errors[0]?.message).toContain('Expected a day like 2026-02-14, got');
        expect(errors[0]?.extensions).toMatchObject({
          code: 'BAD_USER_INPUT',
          expected: 'a day like 2026-02-14',
        });
      },
    );

    it.each([
      [
        'Jan 2026',
        'a day like 2026-01-31, got "Jan 2026", which is any day from 2026-01-01 up to 2026-01-31',
      ],
      ['15 Feb 2026', 'a day like 2026-02-15, got "15 Feb 2026": write it as 2026-02-15'],
      ['before Dec 2025', 'a day like 2025-11-30, got "before Dec 2025", which is any day up to 2025-11-30'],
      ['since March 2025', 'a day like 2025-03-01, got "since March 2025", which is any day from 2025-03-01'],
    ])('a date as people type it, %s, is refused with its days', async (typed, message) => {
      const { errors } = await api.ask(`{ changes(since: "${typed}") { totalCount } }`);
      expect(errors[0]?.message).toContain(`Expected ${message}`);
      expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    });

    it('no day, in a variable', async () => {
      const { errors, status } = await api.ask(
        'query ($day: Date) { entity(id: "ford", asOf: $day) { id } }',
        { day: 7 },
      );
      expect(status).toBe(400);
      expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    });
  });

  describe('cursors', () => {
    const first = async (order: string) =>
      (
        (await api.ask(`{ relations(first: 2, order: ${order}) { pageInfo { endCursor } } }`)).data
          ?.relations as { pageInfo: { endCursor: string } }
      ).pageInfo.endCursor;
    const after = (cursor: string, order: string) =>
      api.ask(
        `query ($after: String) { relations(first: 2, order: ${order}, after: $after) { nodes { id } } }`,
        { after: cursor },
      );

    it('are taken back by the order that gave them', async () => {
      expect((await after(await first('SUPPORT'), 'SUPPORT')).errors).toEqual([]);
    });
    it('of another order are refused', async () => {
      const { errors } = await after(await first('SUPPORT'), 'START_ASC');
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' });
    });
    it('that were changed are refused', async () => {
      const [order, , id, sum] = JSON.parse(
        Buffer.from(await first('SUPPORT'), 'base64url').toString(),
      ) as string[];
      const forged = Buffer.from(JSON.stringify([order, '0', id, sum])).toString('base64url');
      expect((await after(forged, 'SUPPORT')).errors[0]?.extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        argument: 'after',
      });
    });
    it.each([
      Buffer.from('[1,2,3,4]').toString('base64url'),
      Buffer.from('{}').toString('base64url'),
      'ä',
      'A'.repeat(5_000),
    ])('%.20s is none', async (cursor) => {
      expect((await after(cursor, 'SUPPORT')).errors[0]?.extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        argument: 'after',
      });
    });
  });

  describe('of the document keep GraphQL’s codes', () => {
    it.each([
      ['{ entity(', 'GRAPHQL_PARSE_FAILED'],
      ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
      ['{ entity { id } }', 'GRAPHQL_VALIDATION_FAILED'],
      ['mutation { write }', 'GRAPHQL_VALIDATION_FAILED'],
    ])('%s', async (query, code) => {
      const { errors, status, data } = await api.ask(query);
      expect(status).toBe(400);
      expect(data).toBeUndefined();
      expect(errors[0]?.extensions).toEqual({ code });
    });
    it('a missing variable', async () => {
      const { errors, status } = await api.ask('query ($id: ID!) { entity(id: $id) { id } }');
      expect(status).toBe(400);
      expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    });
    it('an operation that is not there', async () => {
      const response = await fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          query: 'query a { lens { asOf } } query b { lens { asOf } }',
          operationName: 'c',
        }),
      });
      expect(response.status).toBe(400);
      expect(await response.text()).toContain('OPERATION_RESOLUTION_FAILURE');
    });
  });

  it('one field’s error leaves the others their answers', async () => {
    const { data, errors, status } = await api.ask(
      '{ entity(id: "ford") { name } partners(of: "ford", country: "XX") { sentence } }',
    );
    expect(status).toBe(200);
    expect(data).toEqual({ entity: { name: 'Ford' }, partners: null });
    expect(errors[0]?.path).toEqual(['partners']);
  });

  describe('of the store', () => {
    /** The real store with one method that fails: what failing looks like from outside. */
    async function withFailing(error: Error): Promise<Api> {
      const failing = new Proxy(store, {
        get(target, property) {
          if (property === 'entitiesByIds') return () => Promise.reject(error);
          const value: unknown = Reflect.get(target, property, target);
          return typeof value === 'function'
            ? (value as (...given: unknown[]) => unknown).bind(target)
            : value;
        },
      });
      return startApi(failing);
    }
    const asked = async (error: Error) => {
      const failing = await withFailing(error);
      const answer = await failing.ask('{ entity(id: "ford") { name } }');
      await failing.close();
      return { ...answer, reported: failing.reported };
    };

    it('away: STORE_UNAVAILABLE, with its message', async () => {
      const { errors } = await asked(new StoreUnavailableError('The database at bolt://db does not answer.'));
      expect(errors[0]).toMatchObject({
        message: 'The database at bolt://db does not answer.',
        extensions: { code: 'STORE_UNAVAILABLE' },
      });
    });
    it('too slow: TIMEOUT', async () => {
      expect((await asked(new TimeoutError('Too slow.'))).errors[0]?.extensions).toEqual({ code: 'TIMEOUT' });
    });
    it('anything else: INTERNAL with an id, and nothing of what it was', async () => {
      const { errors, text, reported } = await asked(
        new Error('SQLITE_ERROR: no such column secret in /srv/x.db'),
      );
      expect(errors[0]?.extensions).toEqual({
        code: 'INTERNAL',
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      });
      expect(text).not.toMatch(/SQLITE|secret|srv|stack/);
      expect(reported).toHaveLength(1);
    });
    it('an error that claims a code of its own is INTERNAL all the same', async () => {
      const error = Object.assign(new Error('secret'), { extensions: { code: 'BAD_USER_INPUT' } });
      const { errors, text } = await asked(error);
      expect(errors[0]?.extensions.code).toBe('INTERNAL');
      expect(text).not.toContain('secret');
    });
  });

  it('a deadline that has passed is a TIMEOUT, soon', async () => {
    const hurried = await startApi(store, { milliseconds: -1 });
    const { errors } = await hurried.ask('{ relations(first: 500) { nodes { id } } }');
    await hurried.close();
    expect(errors[0]?.extensions).toEqual({ code: 'TIMEOUT' });
  });
});
