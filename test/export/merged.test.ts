/** Who was decided to be one is one in what is written for reading, and two in the whole record. */
import { beforeAll, expect, it } from '@jest/globals';
import type { GraphStore } from '../../server/store/port.ts';
import { loadFordChina } from '../api/support/worlds.ts';
import { eachEngine } from '../support/engines.ts';
import { textOf } from './files.ts';
import { all, readXml } from './readXml.ts';

eachEngine('exports of merged entities', (makeStore) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await makeStore();
    await loadFordChina(store);
    await store.decide([
      {
        id: 'd-1',
        verdict: 'SAME',
        kept: 'catl',
        merged: ['byd'],
        reason: 'a test',
        by: 'Ada Reader',
        at: '2026-03-01T12:00:00.000Z',
        undoneAt: null,
        undoneBy: null,
        undoneReason: null,
      },
    ]);
  }, 60_000);

  it.each([
    ['everything', { of: 'everything' as const }],
    ['a data set', { of: 'dataset' as const, dataset: 'ford-china' }],
    ['a selection by the id that was merged', { of: 'entities' as const, entities: ['byd', 'ford'] }],
  ])('hold one node with the relations of both: %s', async (_what, selection) => {
    const document = readXml(await textOf(store, 'gexf', { selection }));
    const nodes = all(document, 'node').map((node) => node.attributes.id);
    expect(nodes).toContain('catl');
    expect(nodes).not.toContain('byd');
    expect(new Set(nodes).size).toBe(nodes.length);
    const edges = all(document, 'edge').map(({ attributes }) => attributes);
    const ends = edges.flatMap(({ source, target }) => [source, target]);
    expect(ends.filter((id) => !nodes.includes(id))).toEqual([]);
    const kinds = edges
      .filter(({ source, target }) => [source, target].includes('catl'))
      .map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['LICENSING_DEAL', 'SUPPLY_DEAL']));
    expect(edges.filter(({ source, target }) => source === target)).toEqual([]);
  });

  it('hold both, and the decision, in the whole record', async () => {
    const file = JSON.parse(await textOf(store, 'json')) as {
      entities: Array<{ id: string }>;
      decisions: Array<{ id: string }>;
      relations: Array<{ from: string; to: string }>;
    };
    expect(file.entities.map(({ id }) => id)).toEqual(expect.arrayContaining(['byd', 'catl']));
    expect(file.relations.flatMap(({ from, to }) => [from, to])).toContain('byd');
    expect(file.decisions.map(({ id }) => id)).toEqual(['d-1']);
  });
});
