import { describe, expect, it } from '@jest/globals';
import { KindMemory } from '../../../seeds/import/formats/graph/KindMemory.ts';
import { readText } from './readItems.ts';

/** As apoc.export.csv.all writes it; texts with quotes, commas and lines, lists as JSON. */
const APOC = [
  '"_id","_labels","born","name","roles of note","_start","_end","_type","roles","since"',
  '"188",":Organization:Entity","","Matrix, Inc.","","","","","",""',
  '"189",":Person","1964","Keanu ""K"" Reeves","[""one"",""two""]","","","","",""',
  '"190",":Robot","","R2\nD2","","","","","",""',
  ',,,,,"189","188","ACTED_FOR","[""Neo""]","1999"',
  ',,,,,"190","189","WORKS_FOR","",""',
  ',,,,,"190","","WORKS_FOR","",""',
  '"191",":Person"',
].join('\n');

describe('Neo4j’s apoc.export.csv', () => {
  it('is nodes by label and relationships by type in one table, and what is broken by its line', async () => {
    const items = await readText('all.csv', APOC);
    expect(items.format).toBe('neo4j-csv');
    expect(items.entity.map(({ id, kind, name }) => [id, kind, name])).toEqual([
      ['all:188', 'Organization', 'Matrix, Inc.'],
      ['all:189', 'Person', 'Keanu "K" Reeves'],
      ['all:190', 'Robot', 'R2\nD2'],
    ]);
    expect(items.entity[1]?.properties).toEqual([
      { name: 'born', value: '1964' },
      { name: 'roles of note', value: 'one; two' },
    ]);
    expect(items.kind.map(({ term }) => term.id)).toEqual(['Robot']);
    expect(items.relation).toMatchObject([
      { type: 'ACTED_FOR', from: 'all:189', to: 'all:188', properties: [{ name: 'roles', value: 'Neo' }] },
      { type: 'WORKS_FOR', from: 'all:190', to: 'all:189', properties: [] },
    ]);
    expect(items.evidence[0]).toMatchObject({ start: '1999', at: { line: 6 } });
    expect(items.skipped.map(({ at, reason }) => [at.line, reason])).toEqual([
      [8, 'neither a node nor a relationship'],
      [9, 'a row with another number of cells'],
    ]);
  });

  it('may name the types of its columns', async () => {
    const items = await readText(
      'typed.csv',
      '_id:id;_labels:label;name:string;_start:id;_end:id;_type:label\n1;:Person;Ann;;;\n2;:Person;Bo;;;\n;;;1;2;KNOWS\n',
    );
    expect(items.format).toBe('neo4j-csv');
    expect(items.entity.map(({ name }) => name)).toEqual(['Ann', 'Bo']);
    expect(items.relation).toMatchObject([{ type: 'KNOWS', from: 'typed:1', to: 'typed:2' }]);
  });
});

describe('Cytoscape’s JSON', () => {
  it('of the program: what is between two is the label, and what it keeps for itself is left out', async () => {
    const items = await readText(
      'trade.cyjs',
      JSON.stringify({
        format_version: '1.0',
        generated_by: 'cytoscape-3.10',
        data: { name: 'Trade', SUID: 52 },
        elements: {
          nodes: [
            {
              data: { id: '1', SUID: 1, shared_name: 'Ann', name: 'Ann', type: 'Person', selected: false },
              position: { x: 1, y: 2 },
              selected: false,
            },
            { data: { id: '2', SUID: 2, shared_name: 'Harbour', name: 'Harbour', type: 'Company' } },
            { data: { SUID: 3 } },
          ],
          edges: [
            {
              data: {
                ...{ id: '9', source: '1', target: '2', interaction: 'CEO', shared_interaction: 'CEO' },
                ...{ name: 'Ann (CEO) Harbour', since: '2019-03', SUID: 9 },
              },
            },
            { data: { id: '10', source: '1' } },
          ],
        },
      }),
    );
    expect(items.format).toBe('cytoscape');
    expect(items.entity.map(({ name, kind, properties }) => [name, kind, properties])).toEqual([
      ['Ann', 'Person', []],
      ['Harbour', 'Company', []],
    ]);
    expect(items.relation).toMatchObject([
      { id: 'trade:r:9', type: 'LEADS', from: 'trade:1', to: 'trade:2', role: 'CEO', properties: [] },
    ]);
    expect(items.evidence).toMatchObject([{ start: '2019-03' }]);
    expect(items.skipped.map(({ at, reason }) => [at.path, reason])).toEqual([
      ['elements.nodes[2]', 'a node without an id'],
      ['elements.edges[1]', 'an edge without an end'],
      [undefined, 'how the graph is drawn'],
    ]);
  });

  it('of the library, which may keep nodes and edges in one list', async () => {
    const items = await readText(
      'page.json',
      '{"elements":[{"group":"nodes","data":{"id":"a","label":"A"}},{"data":{"id":"b"}},{"data":{"id":"e","source":"a","target":"b"}}],"style":[]}',
    );
    expect(items.format).toBe('cytoscape');
    expect([items.entity.map(({ name }) => name), items.relation.length]).toEqual([['A', 'b'], 1]);
  });
});

it('kinds are remembered of any number of entities, the last told', () => {
  const memory = new KindMemory('Thing');
  const kindOf = (at: number) => ['Person', 'Company', 'Thing', `Kind${at % 100}`][at % 4] as string;
  for (let at = 0; at < 20_000; at += 1) memory.keep(`e-${at}`, kindOf(at));
  memory.keep('e-0', 'Agency');
  const wrong = Array.from({ length: 20_000 }, (_, at) => at).filter(
    (at) => memory.of(`e-${at}`) !== (at === 0 ? 'Agency' : kindOf(at)),
  );
  expect(wrong).toEqual([]);
  expect(memory.of('nobody')).toBe('Thing');
});
