import { beforeAll, afterAll, describe, expect, it } from '@jest/globals';
import { eachEngine } from '../support/engines.ts';
import { startApi } from './support/server.ts';
import type { Api } from './support/server.ts';
import { loadFordChina } from './support/worlds.ts';

interface Path {
  length: number;
  weakest: string;
  sentence: string;
  entities: Array<{ id: string }>;
  relations: Array<{
    id: string;
    status: string;
    originals: number;
    from: { id: string };
    to: { id: string };
  }>;
}

const STATUSES = ['CONFIRMED', 'REPORTED', 'DISPUTED'];

eachEngine('paths', (makeStore) => {
  let api: Api;
  let neighbours: Map<string, Set<string>>;
  beforeAll(async () => {
    const store = await makeStore();
    await loadFordChina(store);
    api = await startApi(store);
    neighbours = await allNeighbours();
  }, 120_000);
  afterAll(() => api?.close());

  async function paths(given: string): Promise<Path[]> {
    const answer = await api.ask(
      `{ paths(${given}, asOf: "2026-02-15") { length weakest sentence entities { id } relations { id status originals from { id } to { id } } } }`,
    );
    expect(answer.errors).toEqual([]);
    return answer.data?.paths as Path[];
  }

  /** What may be walked, read by another field of the API. */
  async function allNeighbours(): Promise<Map<string, Set<string>>> {
    const { data } = await api.ask('{ entities(first: 500) { nodes { id } } }');
    const ids = (data?.entities as { nodes: Array<{ id: string }> }).nodes.map(({ id }) => id);
    const all = await api.ask(
      `{ among(ids: ${JSON.stringify(ids)}, first: 2000, asOf: "2026-02-15") { truncated relations { from { id } to { id } } } }`,
    );
    const { truncated, relations } = all.data?.among as {
      truncated: boolean;
      relations: Array<{ from: { id: string }; to: { id: string } }>;
    };
    expect(truncated).toBe(false);
    const map = new Map<string, Set<string>>(ids.map((id) => [id, new Set()]));
    for (const { from, to } of relations) {
      map.get(from.id)?.add(to.id);
      map.get(to.id)?.add(from.id);
    }
    return map;
  }

  /** Every simple path up to a length, by trying all. */
  function everyPath(from: string, to: string, hops: number): string[][] {
    const extend = (path: string[], left: number): string[][] => {
      const last = path.at(-1) ?? '';
      if (last === to) return [path];
      if (left === 0) return [];
      return [...(neighbours.get(last) ?? [])]
        .filter((next) => !path.includes(next))
        .flatMap((next) => extend([...path, next], left - 1));
    };
    return extend([from], hops);
  }

  it.each([
    ['jamieson-greer', 'byd', 3],
    ['mark-truby', 'geely', 3],
    ['donald-trump', 'catl', 4],
    ['general-motors', 'jim-farley', 3],
    ['xiaomi', 'ford', 3],
  ])('%s to %s: exactly what trying all finds, shortest first', async (from, to, hops) => {
    const found = await paths(`from: "${from}", to: "${to}", maxHops: ${hops}, first: 50`);
    const expected = everyPath(from, to, hops);
    expect(expected.length).toBeGreaterThan(0);
    const key = (entities: string[]) => entities.join(' ');
    const all = new Set(expected.map(key));
    expect(
      found.map(({ entities }) => key(entities.map(({ id }) => id))).every((path) => all.has(path)),
    ).toBe(true);
    expect(found).toHaveLength(Math.min(50, expected.length));
    const shortest = expected.map((path) => path.length - 1).sort((left, right) => left - right);
    expect(found.map(({ length }) => length)).toEqual(shortest.slice(0, 50));
  });

  it('hang together: each relation joins the entities beside it', async () => {
    for (const { entities, relations, length } of await paths('from: "sean-duffy", to: "byd", first: 50')) {
      expect(entities).toHaveLength(length + 1);
      relations.forEach(({ from, to }, index) => {
        expect([from.id, to.id].sort()).toEqual([entities[index]?.id, entities[index + 1]?.id].sort());
      });
    }
  });

  it('are ranked by length, then the weakest relation, then originals', async () => {
    const found = await paths('from: "jamieson-greer", to: "byd", first: 50');
    const rank = ({ length, weakest, relations }: Path) => [
      length,
      STATUSES.indexOf(weakest),
      -Math.min(...relations.map(({ originals }) => originals)),
    ];
    const ranks = found.map(rank);
    expect(ranks).toEqual(
      [...ranks].sort(
        (left, right) => left.map((value, index) => value - (right[index] ?? 0)).find((by) => by !== 0) ?? 0,
      ),
    );
    for (const { weakest, relations } of found)
      expect(STATUSES.indexOf(weakest)).toBe(
        Math.max(...relations.map(({ status }) => STATUSES.indexOf(status))),
      );
  });

  it('from Greer to BYD: over Farley and Ford, three relations, reported', async () => {
    const found = await paths('from: "jamieson-greer", to: "byd", maxHops: 3');
    const over = found.find(({ entities }) => entities.some(({ id }) => id === 'jim-farley'));
    expect(over).toMatchObject({ length: 3, weakest: 'REPORTED' });
    expect(over?.sentence).toBe(
      'Jamieson Greer — met — Jim Farley — leads — Ford — supply deal with — BYD: the weakest step is reported, not confirmed.',
    );
  });

  it('read the same from the other end', async () => {
    const there = await paths('from: "lee-zeldin", to: "catl", maxHops: 3, first: 50');
    const back = await paths('from: "catl", to: "lee-zeldin", maxHops: 3, first: 50');
    const key = ({ entities }: Path, reversed: boolean) =>
      (reversed ? [...entities].reverse() : entities).map(({ id }) => id).join(' ');
    expect(back.map((path) => key(path, true)).sort()).toEqual(there.map((path) => key(path, false)).sort());
  });

  describe('there are none', () => {
    it.each([
      ['to an entity that there is not', 'from: "ford", to: "nobody"'],
      ['within too few relations', 'from: "jamieson-greer", to: "byd", maxHops: 2'],
      [
        'by a type that does not lead there',
        'from: "jamieson-greer", to: "byd", where: { categories: [FAMILY] }',
      ],
    ])('%s', async (_what, given) => {
      expect(await paths(given)).toEqual([]);
    });
  });

  it('keep to the relations that `where` allows', async () => {
    const found = await paths(
      'from: "jamieson-greer", to: "byd", where: { categories: [CONTACT, EMPLOYMENT, PARTNERSHIP] }, maxHops: 3',
    );
    expect(found.map(({ entities }) => entities.map(({ id }) => id))).toContainEqual([
      'jamieson-greer',
      'jim-farley',
      'ford',
      'byd',
    ]);
    expect(JSON.stringify(found)).not.toContain('attended');
  });
});
