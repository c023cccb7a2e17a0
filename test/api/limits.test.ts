import { beforeAll, afterAll, describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { eachEngine } from '../support/engines.ts';
import { counting } from './support/counting.ts';
import type { Counted } from './support/counting.ts';
import { startApi } from './support/server.ts';
import type { Api } from './support/server.ts';
import { loadFordChina } from './support/worlds.ts';

eachEngine('limits', (makeStore) => {
  let api: Api;
  let counted: Counted;
  beforeAll(async () => {
    counted = counting(await makeStore());
    await loadFordChina(counted.store);
    api = await startApi(counted.store);
  }, 120_000);
  afterAll(() => api?.close());

  /** The answer, and whether anything was read for it. */
  async function ask(query: string, variables?: Record<string, unknown>) {
    counted.calls.length = 0;
    const answer = await api.ask(query, variables);
    return { ...answer, reads: counted.calls.length };
  }
  const code = (answer: { errors: Array<{ extensions: Record<string, unknown> }> }) =>
    answer.errors[0]?.extensions.code;

  describe('honest queries pass', () => {
    it.each([
      [
        'partners with their evidence',
        '{ partners(of: "ford") { partnered { entity { name } relations { statusReason evidence { nodes { source { title basedOn { title } } origin { title } speaker { name } } } } } inTalks { relations { evidence { nodes { source { title } } } } } notCounted { relations { evidence { nodes { source { title } } } } } } }',
      ],
      [
        'what the page opens with',
        '{ entities(first: 500) { nodes { id kind name aliases country degree } } among(ids: ["ford", "byd"], first: 2000) { relations { id type label noun directed category from { id } to { id } status certainty start { text earliest latest words } startStated end { text } lastReported originals summary deniedBy { id from { id } } amends { id } event { id } } } }',
      ],
      [
        'a page of relations with all evidence',
        '{ relations(first: 500) { nodes { id from { name } to { name } evidence { nodes { stance note source { title } } } } } }',
      ],
      [
        'a graphical client’s introspection',
        getIntrospectionQuery({
          descriptions: true,
          specifiedByUrl: true,
          inputValueDeprecation: true,
          schemaDescription: true,
        }),
      ],
    ])('%s', async (_what, query) => {
      expect((await ask(query)).errors).toEqual([]);
    });
  });

  describe('costly queries are refused before anything is read', () => {
    const deep =
      '{ relations(first: 500) { nodes { from { relations(first: 500) { nodes { from { relations(first: 500) { nodes { id } } } } } } } } }';
    const aliases = Array.from(
      { length: 60 },
      (_, index) => `p${index}: paths(from: "ford", to: "byd") { sentence }`,
    ).join(' ');
    const evidence = Array.from(
      { length: 8 },
      (_, index) => `e${index}: evidence(first: 500) { nodes { note } }`,
    ).join(' ');
    it.each([
      [
        'a million rows',
        '{ relations(first: 500) { nodes { from { relations(first: 500) { nodes { from { relations(first: 4) { nodes { id } } } } } } } } }',
      ],
      ['lists in lists in lists', deep],
      ['the same field under sixty names', `{ ${aliases} }`],
      ['many names within rows', `{ relations(first: 500) { nodes { ${evidence} } } }`],
      [
        'rows behind a fragment',
        '{ relations(first: 500) { nodes { from { ...f } } } } fragment f on Entity { relations(first: 500) { nodes { id } } }',
      ],
    ])('%s', async (_what, query) => {
      const answer = await ask(query);
      expect(code(answer)).toBe('TOO_COSTLY');
      expect(answer.status).toBe(400);
      expect(answer.data).toBeUndefined();
      expect(answer.errors[0]?.extensions.cost).toBeGreaterThan(answer.errors[0]?.extensions.limit as number);
      expect(answer.reads).toBe(0);
    });
    it('rows asked for in a variable', async () => {
      const query =
        'query ($n: Int!) { relations(first: $n) { nodes { from { relations(first: $n) { nodes { id } } } } } }';
      expect(code(await ask(query, { n: 500 }))).toBe('TOO_COSTLY');
      expect((await ask(query, { n: 5 })).errors).toEqual([]);
    });
    it('fragments that spread without end', async () => {
      const bombs = Array.from(
        { length: 40 },
        (_, index) =>
          `fragment f${index} on Entity { a: relations(first: 1) { nodes { from { ...f${index + 1} } } } b: relations(first: 1) { nodes { to { ...f${index + 1} } } } }`,
      );
      const answer = await ask(
        `{ entity(id: "ford") { ...f0 } } ${bombs.join(' ')} fragment f40 on Entity { id }`,
      );
      expect(['TOO_COSTLY', 'BAD_USER_INPUT']).toContain(code(answer));
      expect(answer.reads).toBe(0);
    });
    it('introspection many times over', async () => {
      const all = Array.from(
        { length: 80 },
        (_, index) => `s${index}: __schema { types { fields { args { type { name } } type { name } } } }`,
      ).join(' ');
      expect(code(await ask(`{ ${all} }`))).toBe('TOO_COSTLY');
    });
    it('introspection that goes round', async () => {
      const round = (depth: number): string =>
        depth === 0 ? 'name' : `fields { type { ${round(depth - 1)} } }`;
      const answer = await ask(`{ __schema { types { ${round(9)} } } }`);
      expect(answer.status).toBe(400);
    });
  });

  describe('nesting', () => {
    const nested = (levels: number): string =>
      levels === 0 ? 'id' : `from { other: relations(first: 1) { nodes { ${nested(levels - 1)} } } }`;
    it('too deep is refused before anything is read', async () => {
      const answer = await ask(`{ relations(first: 1) { nodes { ${nested(5)} } } }`);
      expect(code(answer)).toBe('BAD_USER_INPUT');
      expect(answer.errors[0]?.message).toContain('at most 12 levels');
      expect(answer.reads).toBe(0);
    });
    it('as deep as questions go passes', async () => {
      expect((await ask(`{ relations(first: 1) { nodes { ${nested(2)} } } }`)).errors).toEqual([]);
    });
    it('in fragments that go round is refused by validation', async () => {
      expect(
        code(
          await ask(
            '{ entity(id: "ford") { ...a } } fragment a on Entity { ...b } fragment b on Entity { ...a }',
          ),
        ),
      ).toBe('GRAPHQL_VALIDATION_FAILED');
    });
  });

  describe('documents', () => {
    it('of more than 2,000 tokens are refused', async () => {
      const answer = await ask(`{ entity(id: "ford") { ${'name '.repeat(2_000)} } }`);
      expect(code(answer)).toBe('GRAPHQL_PARSE_FAILED');
      expect(answer.errors[0]?.message).toContain('2000 tokens');
    });
    it('of more than a megabyte are refused', async () => {
      const answer = await ask(`{ entity(id: "ford") { name } } # ${'x'.repeat(1_100_000)}`);
      expect(answer.status).toBe(413);
      expect(answer.errors[0]?.message).toContain('at most 1 MB');
    });
    it('in batches are refused', async () => {
      const response = await fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify([{ query: '{ lens { asOf } }' }, { query: '{ lens { asOf } }' }]),
      });
      expect(response.status).toBe(400);
    });
  });
});
