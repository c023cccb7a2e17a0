import { beforeAll, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { importFiles } from '../../../seeds/import/importFiles.ts';
import { fileFromBytes } from '../../../seeds/import/files/decoded.ts';
import { loadFolder } from '../../../seeds/load/load.ts';
import type { GraphStore } from '../../../server/store/port.ts';
import { textOf } from '../../export/files.ts';
import { eachEngine } from '../../support/engines.ts';
import { resolve } from 'node:path';
import { sample } from './readItems.ts';

const SEEDS = resolve(import.meta.dirname, '../../../seeds/ford-china');
const soon = () => ({ deadline: Date.now() + 20_000 });
const LENS = { asOf: '2026-02-15', knownBy: '2026-02-28' };

/** One small file of each format, as text. */
const FILES: Readonly<Record<string, string>> = {
  'a.graphml':
    '<graphml><key id="k" for="edge" attr.name="label"/><graph edgedefault="directed"><node id="1"/><node id="2"/><edge source="1" target="2"><data key="k">Investor</data></edge></graph></graphml>',
  'b.json':
    '{"options":{"type":"directed"},"nodes":[{"key":"1"},{"key":"2"}],"edges":[{"source":"1","target":"2"}]}',
  'c.json':
    '{"type":"gephi-lite","graphDataset":{"nodeData":{"1":{"label":"A"},"2":{"label":"B"}},"edgeData":{"e":{"label":"Owner"}},"fullGraph":{"options":{"type":"directed"},"edges":[{"key":"e","source":"1","target":"2"}]}}}',
  'd.json':
    '{"nodes":{"1":{"id":1,"name":"A","url":"https://littlesis.org/person/1"},"2":{"id":2,"name":"B","url":"https://littlesis.org/org/2"}},"edges":{"5":{"id":5,"node1_id":1,"node2_id":2,"label":"CEO","arrow":"1->2","url":"https://littlesis.org/relationships/5"}},"captions":{}}',
  'e.json':
    '{"type":"node","id":"1","labels":["Robot"],"properties":{"name":"R2"}}\n{"type":"node","id":"2","labels":["Person"],"properties":{"name":"Luke"}}\n{"type":"relationship","id":"9","label":"HELPS","start":{"id":"1"},"end":{"id":"2"}}',
  'f.json': JSON.stringify([
    {
      statementId: 's1',
      recordId: 'p',
      recordType: 'person',
      recordStatus: 'new',
      recordDetails: { names: [{ fullName: 'Ann' }] },
    },
    {
      statementId: 's2',
      recordId: 'e',
      recordType: 'entity',
      recordStatus: 'new',
      recordDetails: { name: 'Firm', entityType: { type: 'registeredEntity' } },
    },
    {
      statementId: 's3',
      statementDate: '2020-01-01',
      recordId: 'r',
      recordType: 'relationship',
      recordStatus: 'new',
      recordDetails: {
        subject: 'e',
        interestedParty: 'p',
        interests: [{ type: 'trustee', startDate: '2019' }],
      },
    },
  ]),
};

const file = (name: string, text: string) =>
  fileFromBytes(name, text.length, async function* () {
    yield Buffer.from(text);
  });

eachEngine('formats in a store', (makeStore) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await makeStore();
  });
  /** Types and statuses of all relations whose ids begin with a prefix, by the rest of their ids. */
  const told = async (prefix: string) => {
    const ids = (await store.relationIds(null, 1_000, soon())).filter((id) => id.startsWith(prefix));
    const rows = await store.relationsByIds(ids, LENS, soon());
    return new Map(
      rows.flatMap((row) => (row ? [[row.id.slice(prefix.length), `${row.type} ${row.state.status}`]] : [])),
    );
  };

  it('each come in once, and are told apart', async () => {
    for (const [name, text] of Object.entries(FILES)) {
      const one = await importFiles(store, [await file(name, text)]);
      expect([name, one.outcome, one.found.entities, one.found.relations]).toEqual([name, 'written', 2, 1]);
    }
    for (const name of ['trade.gexf', 'donations.ftm.json']) {
      const text = await readFile(sample(name), 'utf8');
      expect(await importFiles(store, [await file(name, text)], { skipBad: true })).toMatchObject({
        outcome: 'written',
      });
      expect(await importFiles(store, [await file(name, text)], { skipBad: true })).toMatchObject({
        outcome: 'unchanged',
      });
    }
    const ids = await store.relationIds(null, 1_000, soon());
    const types = (await store.relationHistories(ids, soon())).map((row) => row?.type);
    for (const type of ['INVESTED_IN', 'LINKED_TO', 'OWNS', 'LEADS', 'HELPS', 'TRUSTEE_OF', 'PAID'])
      expect(types).toContain(type);
    const { kinds, relationTypes } = await store.vocabulary(soon());
    expect(kinds.map(({ id }) => id)).toEqual(expect.arrayContaining(['Robot', 'Thing', 'Person']));
    expect(relationTypes.find(({ id }) => id === 'HELPS')).toMatchObject({
      label: 'helps',
      category: 'OTHER',
    });
  });

  it('come back from Liaison’s own exports with the same statuses, and nothing denied becomes a fact', async () => {
    await loadFolder(store, SEEDS, {});
    const there = await told('');
    for (const format of ['graphml', 'gexf']) {
      const text = await textOf(store, format, {
        selection: { of: 'dataset', dataset: 'ford-china' },
        ...LENS,
      });
      const report = await importFiles(store, [await file(`copy.${format}`, text)], { dataset: format });
      expect(report.outcome).toBe('written');
      const back = await told(`${format}:copy:r:`);
      expect(back.size).toBeGreaterThan(50);
      expect(back.get('ford-xiaomi-jv')).toBe('JV_TALKS DENIED');
      for (const [id, status] of back) expect([id, status]).toEqual([id, there.get(id)]);
    }
  });

  it('put Liaison’s own JSON back, and say that nothing is new', async () => {
    const text = await textOf(store, 'json');
    expect(await importFiles(store, [await file('all.liaison.json', text)])).toMatchObject({
      outcome: 'unchanged',
    });
  });
});
