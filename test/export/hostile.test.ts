/** Names that come from anyone: none breaks out of a format, and each comes out as it went in. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import neo4j from 'neo4j-driver';
import type { GraphStore } from '../../server/store/port.ts';
import { claim, clear } from '../neo4j/claim.cjs';
import { eachEngine, neo4jAccess } from '../support/engines.ts';
import { lock } from '../support/lock.cjs';
import { bytesOf, emptyStore, textOf } from './files.ts';
import { HOSTILE, fillHostile } from './hostile.ts';
import { readCsv } from './read-csv.ts';
import { all, readXml } from './readXml.ts';
import { unzip } from './unzip.ts';

const names = [...HOSTILE].sort();
const lens = { asOf: '2026-02-20', knownBy: '2026-02-20' };

eachEngine('hostile names', (makeStore) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await makeStore();
    await fillHostile(store);
  }, 60_000);

  it.each(['gexf', 'graphml'])('in %s', async (format) => {
    const document = readXml(await textOf(store, format, lens));
    const nodes = all(document, 'node');
    const told = nodes.map(
      (node) => node.attributes.label ?? node.children.find((one) => one.attributes.key === 'n_label')?.text,
    );
    expect(told.sort()).toEqual(names);
    expect(all(document, 'edge')).toHaveLength(HOSTILE.length - 1);
  });

  it('in tables, where none is a formula', async () => {
    const files = unzip(await bytesOf(store, 'csv', lens));
    const [, ...nodes] = readCsv((files.get('nodes.csv') ?? '').slice(1));
    expect(nodes.map(([, name]) => name!.replace(/^'(?=[=@+-])/, '')).sort()).toEqual(names);
    const cells = [...files]
      .filter(([name]) => name.endsWith('.csv'))
      .flatMap(([, text]) => readCsv(text.slice(1)).flat());
    expect(cells.filter((cell) => /^[=+@\t\r]/.test(cell))).toEqual([]);
  });

  it.each(['json', 'jsonld'])('in %s', async (format) => {
    const file = JSON.parse(await textOf(store, format, lens)) as { entities?: unknown; '@graph'?: unknown };
    const rows = (file.entities ?? file['@graph']) as Array<Record<string, string>>;
    const told = rows
      .filter((row) => !row['@id'] || row['@id'].startsWith('urn:liaison:entity:'))
      .map((row) => row.name ?? row['schema:name']);
    expect(told.sort()).toEqual(names);
  });

  it('in FollowTheMoney', async () => {
    const lines = (await textOf(store, 'ftm', lens)).trim().split('\n');
    const proxies = lines.map(
      (line) => JSON.parse(line) as { schema: string; properties: { name?: string[] } },
    );
    const told = proxies
      .filter(({ schema }) => schema === 'Company')
      .map(({ properties }) => properties.name?.[0]);
    expect(told.sort()).toEqual(names);
  });

  it('in a page, where none ends the element that it stands in', async () => {
    const text = await textOf(store, 'html', lens);
    const [, json = ''] =
      /<script type="application\/json" id="liaison-data">(.*?)<\/script>/s.exec(text) ?? [];
    const data = JSON.parse(json) as { entities: Array<{ name: string }> };
    expect(data.entities.map(({ name }) => name).sort()).toEqual(names);
    expect(text.match(/<script/g)).toHaveLength(3);
    expect(text).not.toContain('document.title = "taken over"</script>');
  });
});

describe('a Cypher script', () => {
  const access = neo4jAccess;
  let release: (() => void) | undefined;
  let store: GraphStore;
  let remove: () => Promise<void>;
  beforeAll(async () => {
    release = await lock(`${access().uri}/${access().database}`);
    await claim(access());
    ({ store, remove } = await emptyStore());
    await fillHostile(store);
  }, 10 * 60_000);
  afterAll(async () => {
    await remove?.();
    if (release) await clear(access()).finally(release);
  }, 60_000);

  it('gives the graph with every name as it was, and running it again changes nothing', async () => {
    const { uri, user, password, database } = access();
    const script = await textOf(store, 'cypher', lens);
    const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
    const ask = async (query: string) => {
      const { records } = await driver.executeQuery(query, {}, { database });
      return records.map((record): unknown => record.get(0));
    };
    // As cypher-shell reads it: comments to the end of their line, statements to the semicolon at the end of one.
    const statements = script
      .replace(/^\/\/.*$/gm, '')
      .split(/;\n/)
      .filter((statement) => statement.trim() !== '');
    const counts = `MATCH (n) WHERE n:Entity OR n:Source OR n:Evidence OPTIONAL MATCH (n)-[r]->() RETURN toString(count(DISTINCT n)) + ' ' + toString(count(r))`;
    try {
      const run = async () => {
        for (const statement of statements) await ask(statement);
        return ask(counts);
      };
      const first = await run();
      expect(await run()).toEqual(first);
      const told = await ask('MATCH (n:Entity:Company) RETURN n.name AS name');
      expect(told.sort()).toEqual(names);
      expect(await ask('MATCH ()-[r:MET_WITH]->() WHERE r.counts RETURN count(r)')).toEqual([
        HOSTILE.length - 2,
      ]);
      expect(await ask("MATCH ()-[r:MET_WITH {status: 'DENIED'}]->() RETURN r.summary")).toEqual([
        HOSTILE.at(-1),
      ]);
      const notes = await ask('MATCH (v:Evidence)-[:IN]->(:Source) RETURN v.note AS note');
      expect(notes.sort()).toEqual(HOSTILE.slice(1).sort());
    } finally {
      await driver.close();
    }
  }, 60_000);
});
