import { describe, expect, it } from '@jest/globals';
import { readText } from './readItems.ts';

describe('JSON graphs', () => {
  it('of graphology, with options after the edges', async () => {
    const items = await readText(
      'g.json',
      '{"nodes":[{"key":"a","attributes":{"label":"A","x":1}},{"key":"b","attributes":{"url":"https://b.example"}}],"edges":[{"source":"a","target":"b","attributes":{"weight":3}}],"options":{"type":"undirected"}}',
    );
    expect(items.format).toBe('graphology');
    expect(items.relation).toMatchObject([{ type: 'RELATED_TO', from: 'g:a', to: 'g:b' }]);
    expect(items.entity[1]).toMatchObject({ name: 'b', url: 'https://b.example' });
  });

  it('of networkx: links between ids, one of them without an end', async () => {
    const items = await readText(
      'n.json',
      '{"directed":true,"nodes":[{"id":1},{"id":2}],\n"links":[{"source":1,"target":2,"key":0},\n{"source":1}]}',
    );
    expect([items.entity.length, items.relation.length]).toEqual([2, 1]);
    expect(items.relation[0]).toMatchObject({ type: 'LINKED_TO' });
    expect(items.skipped.find(({ severity }) => severity === 'bad')).toMatchObject({
      at: { line: 3, path: 'links[1]' },
      reason: 'an edge without an end',
    });
  });

  it('of early d3: links count nodes from 0', async () => {
    const items = await readText(
      'd3.json',
      '{"nodes":[{"name":"Ann"},{"name":"Bo"}],"links":[{"source":1,"target":0,"value":3}]}',
    );
    expect(items.entity.map(({ id, name }) => `${id} ${name}`)).toEqual(['d3:0 Ann', 'd3:1 Bo']);
    expect(items.relation).toMatchObject([
      { from: 'd3:1', to: 'd3:0', properties: [{ name: 'value', value: '3' }] },
    ]);
  });

  it('without an id on one node only name that node', async () => {
    const items = await readText('g.json', '{"nodes":[{"key":"a"},{"label":"B"}],"edges":[["a","a"]]}');
    expect(items.entity).toHaveLength(1);
    expect(items.skipped).toMatchObject([{ reason: 'a node without an id', at: { path: 'nodes[1]' } }]);
  });

  it('of Oligrapher: addresses tell kinds and sources, sums are amounts, directions are not guessed', async () => {
    const items = await readText(
      'map.json',
      JSON.stringify({
        nodes: {
          1: { id: 1, display: { name: 'Rex', url: 'https://littlesis.org/person/1-Rex' } },
          2: { id: 2, display: { name: 'Oil', url: 'https://littlesis.org/org/2-Oil' } },
        },
        edges: {
          7: {
            id: 7,
            node1_id: 1,
            node2_id: 2,
            display: { label: 'CEO', arrow: '1->2', url: 'https://littlesis.org/relationships/7' },
          },
          8: { id: 8, node1_id: 2, node2_id: 1, display: { label: '$1,000', arrow: false } },
          9: { id: 9, node1_id: 2, node2_id: 1, display: { label: '$2.5k', arrow: '1->2' } },
        },
        captions: { c: { id: 'c', display: { text: 'Ohio' } } },
      }),
    );
    expect(items.format).toBe('oligrapher');
    expect(items.entity.map(({ kind }) => kind)).toEqual(['Person', 'Organization']);
    expect(items.relation.map(({ type, amount }) => ({ type, amount }))).toEqual([
      { type: 'LEADS', amount: null },
      { type: 'RELATED_TO', amount: { value: 1000, currency: 'USD' } },
      { type: 'PAID', amount: { value: 2500, currency: 'USD' } },
    ]);
    expect(items.source).toMatchObject([
      { publisher: 'littlesis.org', url: 'https://littlesis.org/relationships/7' },
    ]);
  });

  it('of Neo4j, a line each or in a list, with labels and types of their own', async () => {
    const lines = [
      '{"type":"node","id":"0","labels":["Person","Actor"],"properties":{"name":"Keanu","born":1964}}',
      '{"type":"node","id":"1","labels":["Movie"],"properties":{"title":"The Matrix"}}',
      '{"type":"relationship","id":"0","label":"ACTED_IN","start":{"id":"0"},"end":{"id":"1"},"properties":{"roles":["Neo","One"]}}',
    ];
    for (const text of [lines.join('\n'), `[${lines.join(',')}]`]) {
      const items = await readText('all.json', text);
      expect(items.format).toBe('neo4j-json');
      expect(items.entity.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
        'Person Keanu',
        'Movie The Matrix',
      ]);
      expect(items.type.map(({ term }) => `${term.id} ${term.label} ${term.category}`)).toEqual([
        'ACTED_IN acted in OTHER',
      ]);
      expect(items.relation[0]).toMatchObject({
        type: 'ACTED_IN',
        properties: [{ name: 'roles', value: 'Neo; One' }],
      });
    }
  });
});
