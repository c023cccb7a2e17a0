import { describe, expect, it } from '@jest/globals';
import { pair } from '../../../seeds/import/formats/pair/pair.ts';
import { countBy, fileOf, readAll, readPath, readText, sample } from './readItems.ts';

const sum = ({
  entity,
  relation,
  skipped,
}: {
  entity: unknown[];
  relation: unknown[];
  skipped: Array<{ severity: string }>;
}) => ({
  entities: entity.length,
  relations: relation.length,
  bad: skipped.filter(({ severity }) => severity === 'bad').length,
});

describe('GEXF', () => {
  it('gives kinds, countries, roles, and spells as dates of relations', async () => {
    const items = await readPath(sample('trade.gexf'));
    expect(items.format).toBe('gexf');
    expect(items.entity.map(({ id, kind, name, country }) => ({ id, kind, name, country }))).toEqual([
      { id: 'trade:n1', kind: 'Person', name: 'Ann Ember', country: null },
      { id: 'trade:n2', kind: 'Company', name: 'Coast & Co', country: 'NO' },
      {
        id: expect.stringMatching(/^trade:n2-[0-9a-f]{12}$/) as unknown,
        kind: 'Company',
        name: 'Other',
        country: null,
      },
    ]);
    const told = items.relation.map(({ id, type, role }, at) => {
      const { start = null, end = null } = items.evidence[at] ?? {};
      return { id, type, role, start, end };
    });
    expect(told).toEqual([
      { id: 'trade:r:1', type: 'LEADS', role: 'chief executive', start: '2019-03-01', end: '2021-06-30' },
      { id: 'trade:r:2', type: 'BOARD_MEMBER_OF', role: 'Director', start: '2010', end: '2012' },
      { id: 'trade:r:2.2', type: 'BOARD_MEMBER_OF', role: 'Director', start: '2015', end: null },
      { id: 'trade:r:3', type: 'LINKED_TO', role: null, start: null, end: null },
      {
        id: 'trade:r:4',
        type: 'BOARD_MEMBER_OF',
        role: 'Former board member',
        start: null,
        end: '[..2024-05-02]',
      },
    ]);
    expect(items.relation[3]?.properties).toEqual([{ name: 'weight', value: '2.5' }]);
    expect(items.skipped).toMatchObject([{ severity: 'unused', reason: 'how the graph is drawn' }]);
  });

  it('tells the line of broken XML and keeps what was read', async () => {
    const items = await readText('a.gexf', '<gexf>\n<graph><nodes>\n<node id="1" label="A"/>\n<node id="2"');
    expect(items.entity.map(({ name }) => name)).toEqual(['A']);
    expect(items.skipped[0]).toMatchObject({
      severity: 'bad',
      reason: 'broken XML',
      at: { file: 'a.gexf', line: 4 },
    });
  });
});

describe('GraphML', () => {
  const graphml = (body: string, direction = 'undirected') =>
    `<graphml><key id="d0" for="node" attr.name="type"/><key id="d1" for="edge" attr.name="connection"/><key id="d2" for="edge" attr.name="sources"/><graph edgedefault="${direction}">${body}</graph></graphml>`;
  const node = (id: string, type: string) => `<node id="${id}"><data key="d0">${type}</data></node>`;
  const edge = (from: string, to: string, label: string, source = '') =>
    `<edge source="${from}" target="${to}"><data key="d1">${label}</data><data key="d2">${source}</data></edge>`;

  it('turns an undirected role so that the person comes first, and never guesses who owns whom', async () => {
    const items = await readText(
      'w.graphml',
      graphml(
        node('FIRM', 'Organization') +
          node('ANN', 'Person') +
          node('OTHER', 'Organization') +
          edge('FIRM', 'ANN', 'CEO', 'http://a.example/1; https://b.example/2') +
          edge('FIRM', 'OTHER', 'Ownership'),
      ),
    );
    const [firm, ann, other] = items.entity;
    expect(items.relation[0]).toMatchObject({ type: 'LEADS', from: ann?.id, to: firm?.id, role: 'CEO' });
    expect(items.relation[1]).toMatchObject({
      type: 'RELATED_TO',
      from: firm?.id,
      to: other?.id,
      role: 'Ownership',
    });
    expect(items.source.map(({ url, publisher }) => ({ url, publisher }))).toEqual([
      { url: 'http://a.example/1', publisher: 'a.example' },
      { url: 'https://b.example/2', publisher: 'b.example' },
    ]);
    expect(items.evidence.map(({ source }) => source)).toEqual([
      items.source[0]?.id,
      items.source[1]?.id,
      undefined,
    ]);
  });

  it('does not show a former post as one that is held', async () => {
    const items = await readText(
      'w.graphml',
      graphml(node('F', 'Organization') + node('A', 'Person') + edge('A', 'F', 'Former director')),
    );
    expect(items.relation[0]).toMatchObject({ type: 'RELATED_TO', role: 'Former director' });
  });

  it('takes kinds and types from a mapping', async () => {
    const items = await readText(
      'w.graphml',
      graphml(node('F', 'NGO-CSO') + node('A', 'Tool') + edge('F', 'A', 'uses')),
      {
        graph: {
          ids: 'mine',
          kindFrom: 'type',
          kinds: { 'NGO-CSO': 'Organization' },
          types: { uses: 'MAKES' },
        },
      },
    );
    expect(items.entity.map(({ kind }) => kind)).toEqual(['Organization', 'Tool']);
    expect(items.kind.map(({ term }) => term.id)).toEqual(['Tool']);
    expect(items.relation[0]).toMatchObject({ type: 'MAKES' });
    expect(items.entity[0]?.id).toMatch(/^mine:/);
    await expect(readText('w.graphml', graphml(''), { graph: { kindsFrom: 'x' } })).rejects.toThrow(
      /mapping can't be used: graph/,
    );
  });

  it('of yEd shows what its labels show', async () => {
    const label = (name: string, words: string) =>
      `<data key="g"><y:Shape><y:${name} x="1">${words}<y:Model><y:Smart/></y:Model></y:${name}></y:Shape></data>`;
    const text = `<graphml xmlns:y="y"><key id="g" for="node" yfiles.type="nodegraphics"/><graph edgedefault="directed"><node id="n0">${label('NodeLabel', 'Ann &amp; Co')}</node><node id="n1">${label('NodeLabel', 'Bo')}</node><edge source="n0" target="n1">${label('EdgeLabel', 'Owner')}</edge></graph></graphml>`;
    const items = await readText('y.graphml', text);
    expect(items.entity.map(({ name, properties }) => [name, properties])).toEqual([
      ['Ann & Co', []],
      ['Bo', []],
    ]);
    expect(items.relation).toMatchObject([{ type: 'OWNS', role: 'Owner' }]);
  });

  it('never reads a denied edge of its own export as a supported one', async () => {
    const own = (name: string) => `<key id="${name}" for="edge" attr.name="${name}"/>`;
    const says = JSON.stringify([
      { stance: 'DENIES', basis: 'OFFICIAL', speaker: 'a', source: { id: 's', title: 'T' } },
    ]).replaceAll('"', '&quot;');
    const text =
      `<graphml>${['relation_type', 'status', 'evidence', 'originals'].map(own).join('')}<graph edgedefault="undirected"><node id="a"/><node id="b"/>` +
      `<edge id="one" source="a" target="b"><data key="relation_type">JOINT_VENTURE</data><data key="status">DENIED</data><data key="originals">1</data><data key="evidence">${says}</data></edge>` +
      `<edge id="two" source="a" target="b"><data key="relation_type">TALKS</data><data key="status">DENIED</data></edge></graph></graphml>`;
    const items = await readText('own.graphml', text, { graph: { ids: '' } });
    expect(items.relation.map(({ id, type, properties }) => ({ id, type, properties }))).toEqual([
      { id: 'one', type: 'JOINT_VENTURE', properties: [] },
      { id: 'two', type: 'TALKS', properties: [] },
    ]);
    expect(items.evidence.map(({ relation, stance }) => ({ relation, stance }))).toEqual([
      { relation: 'one', stance: 'DENIES' },
      { relation: 'two', stance: 'DENIES' },
    ]);
  });
});

describe('nodes within nodes', () => {
  it('say what they are inside of', async () => {
    const inner = [{ name: 'inside of', value: 'a' }];
    const one = await readText(
      'n.gexf',
      '<gexf><graph><nodes><node id="a"><nodes><node id="b"/></nodes></node><node id="c" pid="a"/></nodes></graph></gexf>',
    );
    expect(one.entity.map(({ name, properties }) => [name, properties])).toEqual([
      ['b', inner],
      ['a', []],
      ['c', inner],
    ]);
    const other = await readText(
      'n.graphml',
      '<graphml><graph><node id="a"><graph><node id="b"/></graph></node></graph></graphml>',
    );
    expect(other.entity.map(({ name, properties }) => [name, properties])).toEqual([
      ['b', inner],
      ['a', []],
    ]);
  });
});

describe('node and edge tables', () => {
  it('of Gephi, in either order, with a ragged row', async () => {
    const files = [
      fileOf(
        'trade-edges.csv',
        'Source,Target,Type,Id,Label,Weight\n1,2,Directed,9,Owner,1.0\n1,3,Undirected,10,,2\n1,2\n',
      ),
      fileOf('trade-nodes.csv', 'Id,Label,type\n1,"Ann, of Coast",Person\n2,Coast,Company\n3,Bay,Company\n'),
    ];
    const items = await readAll(pair, files);
    expect(sum(items)).toEqual({ entities: 3, relations: 2, bad: 1 });
    expect(items.entity[0]).toMatchObject({
      id: 'trade:1',
      name: 'Ann, of Coast',
      kind: 'Person',
      at: { line: 2 },
    });
    expect(countBy(items.relation, ({ type }) => type)).toEqual({ OWNS: 1, RELATED_TO: 1 });
    expect(items.skipped[0]).toMatchObject({
      at: { file: 'trade-edges.csv', line: 4 },
      reason: 'a row with another number of cells',
    });
  });

  it('of neo4j-admin', async () => {
    const files = [
      fileOf('movies.csv', 'movieId:ID,title,year:int,:LABEL\ntt1,"Line\none",1999,Movie;SciFi\n'),
      fileOf('actors.csv', 'personId:ID,name,:LABEL\nk,Keanu,Person\n'),
      fileOf('roles.csv', ':START_ID;role;:END_ID;:TYPE\nk;Neo;tt1;ACTED_IN\n'),
    ];
    const items = await readAll(pair, files);
    expect(items.entity.map(({ id, kind, name }) => `${id} ${kind} ${name}`)).toEqual([
      'movies:tt1 Movie Line\none',
      'movies:k Person Keanu',
    ]);
    expect(items.relation).toMatchObject([{ type: 'ACTED_IN', from: 'movies:k', to: 'movies:tt1' }]);
  });
});
