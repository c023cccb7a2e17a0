import { defaultModel, Model } from '@alephdata/followthemoney';
import { parse } from 'csv-parse/sync';
import { expect } from '@jest/globals';
import type { Selection } from '../../../server/export/selection.ts';
import type { GraphStore } from '../../../server/store/port.ts';
import { bytesOf } from '../../export/files.ts';
import { all, readXml } from '../../export/readXml.ts';
import { unzip } from '../../export/unzip.ts';

/** What every format must hold of a selection, as Liaison's own file counts it. */
interface Held {
  entities: Set<string>;
  relations: Set<string>;
  statements: number;
}

/**
 * Writes a selection in every format, and reads each file by a parser that is not ours: Node's JSON,
 * saxes, csv-parse, the model of FollowTheMoney. Gives the Cypher script, which only a database can read.
 */
export async function checkOutputs(store: GraphStore, selection: Selection): Promise<string> {
  const text = async (format: string) => (await bytesOf(store, format, { selection })).toString('utf8');
  const held = heldIn(await text('json'));
  for (const format of ['gexf', 'graphml']) {
    const graph = readXml(await text(format));
    expect(idsOf(all(graph, 'node').map(({ attributes }) => attributes.id))).toEqual(held.entities);
    expect(idsOf(all(graph, 'edge').map(({ attributes }) => attributes.id))).toEqual(held.relations);
  }
  checkTables(await bytesOf(store, 'csv', { selection }), held);
  checkLines(await text('ftm'), held);
  checkLinkedData(await text('jsonld'), held);
  checkPage(await text('html'), held);
  return text('cypher');
}

const idsOf = (ids: ReadonlyArray<string | undefined>) => new Set(ids);

function heldIn(json: string): Held {
  const { entities, relations } = JSON.parse(json) as {
    entities: Array<{ id: string }>;
    relations: Array<{ id: string; from: string; to: string; evidence: object[] }>;
  };
  expect(relations.every(({ evidence }) => evidence.length > 0)).toBe(true);
  const ids = new Set(entities.map(({ id }) => id));
  expect(relations.filter(({ from, to }) => !ids.has(from) || !ids.has(to))).toEqual([]);
  return {
    entities: ids,
    relations: new Set(relations.map(({ id }) => id)),
    statements: relations.reduce((sum, { evidence }) => sum + evidence.length, 0),
  };
}

function checkTables(zip: Buffer, { entities, relations, statements }: Held): void {
  const files = unzip(zip);
  const table = (name: string) =>
    parse<Record<string, string>>(files.get(name) ?? '', { columns: true, bom: true });
  const sources = idsOf(table('sources.csv').map(({ id }) => id));
  const evidence = table('evidence.csv');
  expect(idsOf(table('nodes.csv').map(({ Id }) => Id))).toEqual(entities);
  expect(idsOf(table('relations.csv').map(({ Id }) => Id))).toEqual(relations);
  expect(evidence).toHaveLength(statements);
  expect(evidence.filter(({ source }) => !sources.has(source ?? ''))).toEqual([]);
}

type Line = Parameters<Model['getEntity']>[0] & { properties: Record<string, string[]> };

/** The model's JavaScript edition lacks `proof`, which its Python edition gives every link. */
function withoutProof({ properties: { proof: _, ...properties }, ...line }: Line) {
  return { ...line, properties };
}

function checkLines(lines: string, { entities, relations }: Held): void {
  const model = new Model(defaultModel);
  const rows = lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => model.getEntity(withoutProof(JSON.parse(line) as Line)));
  const edges = rows.filter(({ schema }) => schema.isEdge);
  expect(edges).toHaveLength(relations.size);
  expect(rows.filter(({ schema }) => !schema.isEdge && schema.name !== 'Article')).toHaveLength(
    entities.size,
  );
  const known = new Set<unknown>(rows.map(({ id }) => id));
  const ends = edges.flatMap((edge) =>
    [edge.schema.edge?.source, edge.schema.edge?.target].flatMap((end) => edge.getProperty(end ?? '')),
  );
  expect(ends.filter((id) => !known.has(id))).toEqual([]);
}

/** Every key has a prefix that the context knows, and every node a name that is an address. */
function checkLinkedData(json: string, { entities, relations }: Held): void {
  const { '@context': context, '@graph': graph } = JSON.parse(json) as {
    '@context': Record<string, string>;
    '@graph': Array<Record<string, unknown> & { '@id': string; '@type': string | string[] }>;
  };
  const keys = new Set(graph.flatMap((node) => Object.keys(node)));
  const unknown = [...keys].filter((key) => !key.startsWith('@') && !(key.split(':', 1)[0]! in context));
  expect(unknown).toEqual([]);
  expect(graph.filter((node) => !URL.canParse(node['@id']))).toEqual([]);
  const of = (what: string) => graph.filter((node) => node['@id'].startsWith(`urn:liaison:${what}:`)).length;
  expect([of('entity'), of('relation')]).toEqual([entities.size, relations.size]);
}

function checkPage(html: string, { entities, relations }: Held): void {
  const [, json = ''] =
    /<script type="application\/json" id="liaison-data">(.*?)<\/script>/s.exec(html) ?? [];
  const data = JSON.parse(json) as Record<'entities' | 'relations', Array<{ id: string }>>;
  expect(idsOf(data.entities.map(({ id }) => id))).toEqual(entities);
  expect(idsOf(data.relations.map(({ id }) => id))).toEqual(relations);
}
