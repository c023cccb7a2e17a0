/** What the files hold: the same on both engines, every claim with its status, nothing denied as a fact. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { loadFolder } from '../../seeds/load/load.ts';
import type { GraphStore } from '../../server/store/port.ts';
import { eachEngine } from '../support/engines.ts';
import { readCsv } from './read-csv.ts';
import { bytesOf, emptyStore, textOf } from './files.ts';
import { all, readXml } from './readXml.ts';
import { unzip } from './unzip.ts';

const folder = (name: string) => fileURLToPath(new URL(`../../seeds/${name}`, import.meta.url));
const now = new Date('2026-03-10T12:00:00.000Z');
const lens = { asOf: '2026-03-10', knownBy: '2026-03-10' };
const context = () => ({ deadline: Date.now() + 30_000 });

const FORMATS = ['json', 'html', 'gexf', 'graphml', 'ftm', 'jsonld', 'cypher'] as const;

let reference: GraphStore;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ store: reference, remove } = await emptyStore());
  await load(reference);
}, 120_000);
afterAll(() => remove?.());

async function load(store: GraphStore): Promise<void> {
  await loadFolder(store, folder('ford-china'), { now });
  await loadFolder(store, folder('disputed'), { now });
}

/** Moments of writing differ, and nothing else. */
const timeless = (text: string): string =>
  text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'then').replace(/lastmodifieddate="[^"]*"/, '');

eachEngine('exports', (makeStore) => {
  let store: GraphStore;
  /** Relations by status, as the store has them. */
  const ids = {
    DENIED: new Set<string>(),
    RETRACTED: new Set<string>(),
    denials: new Set<string>(),
    all: new Set<string>(),
  };
  beforeAll(async () => {
    store = await makeStore();
    await load(store);
    const rows = await store.relationsByIds(await store.relationIds(null, 1_000, context()), lens, context());
    for (const row of rows) {
      if (!row) continue;
      ids.all.add(row.id);
      if (row.type === 'DENIED') ids.denials.add(row.id);
      else if (row.state.status === 'DENIED') ids.DENIED.add(row.id);
      else if (row.state.status === 'RETRACTED') ids.RETRACTED.add(row.id);
    }
    expect([ids.DENIED.size, ids.RETRACTED.size, ids.denials.size].every((size) => size > 0)).toBe(true);
  }, 60_000);

  it.each(FORMATS)('as %s are the same text on both engines', async (format) => {
    const [ours, theirs] = [await textOf(store, format, lens), await textOf(reference, format, lens)];
    expect(timeless(ours)).toBe(timeless(theirs));
  });

  it('as graphs mark what is denied, and draw no denial as an edge', async () => {
    const gexf = readXml(await textOf(store, 'gexf', lens));
    const graphml = readXml(await textOf(store, 'graphml', lens));
    const drawn = [...ids.all].filter((id) => !ids.denials.has(id)).sort();
    const edges = all(gexf, 'edge').map((edge) => ({
      id: edge.attributes.id ?? '',
      label: edge.attributes.label ?? '',
      ...Object.fromEntries(
        all(edge, 'attvalue').map(({ attributes }): [string, string] => [
          attributes.for ?? '',
          attributes.value ?? '',
        ]),
      ),
    })) as Array<{ id: string; label: string; status: string; counts: string; evidence: string }>;
    expect(edges.map(({ id }) => id).sort()).toEqual(drawn);
    for (const { id, label, status, counts, evidence } of edges) {
      const never = ids.DENIED.has(id) || ids.RETRACTED.has(id);
      expect([id, counts]).toEqual([id, String(!never)]);
      if (ids.DENIED.has(id)) expect([status, label]).toEqual(['DENIED', expect.stringMatching(/^denied: /)]);
      expect(JSON.parse(evidence)).not.toHaveLength(0);
    }
    const same = all(graphml, 'edge').map((edge) => [
      edge.attributes.id,
      edge.children.find((one) => one.attributes.key === 'e_status')?.text,
    ]);
    expect(same.sort()).toEqual(edges.map(({ id, status }) => [id, status]).sort());
  });

  it('as GEXF declare every attribute they use, and have no spell that ends before it begins', async () => {
    const gexf = readXml(await textOf(store, 'gexf', lens));
    expect(gexf.attributes).toMatchObject({ xmlns: 'http://gexf.net/1.3', version: '1.3' });
    for (const part of ['node', 'edge']) {
      const [declared] = all(gexf, 'attributes').filter((one) => one.attributes.class === part);
      const known = new Set(all(declared!, 'attribute').map((one) => one.attributes.id));
      const used = new Set(
        all(gexf, part).flatMap((one) => all(one, 'attvalue').map(({ attributes }) => attributes.for)),
      );
      expect([...used].filter((name) => !known.has(name))).toEqual([]);
      expect(used.size).toBeGreaterThan(4);
    }
    // Gephi passes over edges that are not of the default type, where there is one.
    expect(all(gexf, 'graph')[0]?.attributes.defaultedgetype).toBeUndefined();
    const types = new Set(all(gexf, 'edge').map((edge) => edge.attributes.type));
    expect(types).toEqual(new Set(['directed', 'undirected']));
    const spells = all(gexf, 'spell').map(
      ({ attributes }) => [attributes.start ?? '', attributes.end ?? '9999'] as const,
    );
    expect(spells.length).toBeGreaterThan(40);
    expect(spells.filter(([start, end]) => start > end)).toEqual([]);
  });

  it('as FollowTheMoney leave out what is denied unless it is asked for, and say so', async () => {
    const read = async (denied: boolean | null) =>
      (await textOf(store, 'ftm', { ...lens, denied }))
        .trim()
        .split('\n')
        .map(
          (line) => JSON.parse(line) as { id: string; schema: string; properties: Record<string, string[]> },
        );
    const told = (lines: Awaited<ReturnType<typeof read>>) =>
      new Set(lines.flatMap(({ properties }) => properties.recordId ?? []));
    const usual = await read(null);
    expect(
      [...told(usual)].filter((id) => ids.DENIED.has(id) || ids.RETRACTED.has(id) || ids.denials.has(id)),
    ).toEqual([]);
    const asked = await read(true);
    expect([...ids.DENIED].filter((id) => !told(asked).has(id))).toEqual([]);
    const denied = asked.filter(({ properties }) => ids.DENIED.has(properties.recordId?.[0] ?? ''));
    expect(denied.every(({ properties }) => properties.description?.[0]?.startsWith('DENIED'))).toBe(true);
    // Every end and every proof is a line of the file.
    const known = new Set(asked.map(({ id }) => id));
    const ends = asked.flatMap(
      ({ properties: { subject = [], object = [], employee = [], employer = [], proof = [] } }) =>
        [subject, object, employee, employer, proof].flat(),
    );
    expect(ends.length).toBeGreaterThan(100);
    expect(ends.filter((id) => !known.has(id))).toEqual([]);
  });

  it('as tables hold each relation, each statement and its source once', async () => {
    const files = unzip(await bytesOf(store, 'csv', lens));
    expect([...files.keys()]).toEqual([
      'manifest.json',
      'nodes.csv',
      'mentioned.csv',
      'relations.csv',
      'evidence.csv',
      'sources.csv',
      'notes.txt',
    ]);
    const table = (name: string) => {
      const [head = [], ...rows] = readCsv((files.get(name) ?? '').replace(/^\ufeff/, ''));
      return rows.map((row) => Object.fromEntries(head.map((column, at) => [column, row[at] ?? ''])));
    };
    const relations = table('relations.csv');
    expect(relations.map((row) => row.Id).sort()).toEqual([...ids.all].sort());
    expect(relations.filter((row) => row.status === 'DENIED' && row.counts !== 'false')).toEqual([]);
    const sources = new Set(table('sources.csv').map((row) => row.id));
    const evidence = table('evidence.csv');
    expect(new Set(evidence.map((row) => row.relation))).toEqual(ids.all);
    expect(
      evidence.filter((row) => !sources.has(row.source) || (row.origin && !sources.has(row.origin))),
    ).toEqual([]);
    const nodes = new Set(table('nodes.csv').map((row) => row.Id));
    expect(relations.filter((row) => !nodes.has(row.Source) || !nodes.has(row.Target))).toEqual([]);
  });

  it('as JSON-LD state no relation as a triple of its own', async () => {
    const { '@graph': graph } = JSON.parse(await textOf(store, 'jsonld', lens)) as {
      '@graph': Array<Record<string, unknown> & { '@id': string; '@type': string[] }>;
    };
    const claims = graph.filter((node) => node['@type'].includes('rdf:Statement'));
    expect(
      claims.map((node) => decodeURIComponent(node['@id'].slice('urn:liaison:relation:'.length))).sort(),
    ).toEqual([...ids.all].sort());
    const denied = claims.filter((node) => node['liaison:status'] === 'DENIED');
    expect(denied.every((node) => node['liaison:counts'] === false)).toBe(true);
    const known = new Set(graph.map((node) => node['@id']));
    const pieces = claims.flatMap(
      (node) => node['liaison:evidence'] as Array<Record<string, { '@id': string } | undefined>>,
    );
    expect(pieces.filter((piece) => !known.has(piece['prov:wasQuotedFrom']?.['@id'] ?? ''))).toEqual([]);
    const entities = graph.filter((node) => node['@id'].startsWith('urn:liaison:entity:'));
    expect(
      entities.flatMap(Object.keys).filter((key) => /^(liaison:type|urn:liaison:type)/.test(key)),
    ).toEqual([]);
  });

  it('under an earlier day hold nothing that was not public yet', async () => {
    const early = { asOf: '2026-02-01', knownBy: '2026-02-01' };
    const known = (await store.relationsByIds([...ids.all], early, context())).filter((row) => row !== null);
    expect(known.length).toBeGreaterThan(0);
    expect(known.length).toBeLessThan(ids.all.size);
    const file = JSON.parse(await textOf(store, 'json', early)) as {
      lens: unknown;
      relations: Array<{
        id: string;
        summary: string | null;
        evidence: Array<{ publishedOn: string | null }>;
      }>;
    };
    expect(file.lens).toEqual(early);
    expect(file.relations.map(({ id }) => id)).toEqual(known.map(({ id }) => id).sort());
    const later = file.relations
      .flatMap(({ evidence }) => evidence)
      .filter(
        ({ publishedOn }) =>
          publishedOn !== null && /^\d{4}-\d\d-\d\d$/.test(publishedOn) && publishedOn > '2026-02-01',
      );
    expect(later).toEqual([]);
    const rewritten = known.filter(({ state }) => state.knownUntil !== null).map(({ id }) => id);
    expect(file.relations.filter(({ id, summary }) => rewritten.includes(id) && summary !== null)).toEqual(
      [],
    );
  });

  it('of a selection hold it, its relations, and what they name', async () => {
    const selection = { of: 'entities' as const, entities: ['xiaomi', 'ford'] };
    const file = JSON.parse(await textOf(store, 'json', { selection })) as {
      entities: Array<{ id: string }>;
      sources: Array<{ id: string }>;
      relations: Array<{
        from: string;
        to: string;
        evidence: Array<{ source: string; speaker: string | null }>;
      }>;
    };
    expect(file.relations.length).toBeGreaterThan(1);
    for (const { from, to } of file.relations)
      expect([from, to].every((end) => selection.entities.includes(end))).toBe(true);
    const pieces = file.relations.flatMap(({ evidence }) => evidence);
    const entities = new Set(file.entities.map(({ id }) => id));
    const sources = new Set(file.sources.map(({ id }) => id));
    expect(pieces.filter(({ speaker }) => speaker !== null && !entities.has(speaker))).toEqual([]);
    expect(pieces.filter(({ source }) => !sources.has(source))).toEqual([]);
    await expect(
      textOf(store, 'json', { selection: { of: 'entities', entities: ['nobody'] } }),
    ).rejects.toThrow(/got nobody, which is none/);
    await expect(textOf(store, 'json', { selection: { of: 'dataset', dataset: 'none' } })).rejects.toThrow(
      /There are: disputed, ford-china/,
    );
  });
});
