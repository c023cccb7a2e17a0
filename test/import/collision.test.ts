/** Two files of one name are not one data set until somebody says so; and a check never claims to write. */
import { beforeAll, expect, it } from '@jest/globals';
import { importFiles } from '../../seeds/import/importFiles.ts';
import type { ImportProgress } from '../../seeds/import/report.ts';
import type { GraphStore } from '../../server/store/port.ts';
import { eachEngine } from '../support/engines.ts';
import { fileOf } from './support.ts';

const GRAPHML =
  '<graphml><graph edgedefault="directed"><node id="1"/><node id="2"/><edge id="e" source="1" target="2"/></graph></graphml>';
const PEOPLE = 'Name,Employer\nAnn,Harbour\nBo,Harbour\n';
const MORE = `${PEOPLE}Cy,Harbour\n`;

eachEngine('two files of one name', (makeStore) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await makeStore();
  });
  const held = async () =>
    (await store.datasets({ deadline: Date.now() + 10_000 })).map(({ id, title }) => [id, title]);

  it('are told apart: the second is refused, in a check too, and says what to do', async () => {
    expect((await importFiles(store, [await fileOf('trade.csv', PEOPLE)])).outcome).toBe('written');
    for (const dryRun of [true, false])
      await expect(
        importFiles(store, [await fileOf('trade.graphml', GRAPHML)], { dryRun }),
      ).rejects.toMatchObject({
        name: 'InputError',
        message: expect.stringMatching(
          /data set trade is there already, and holds nothing of trade\.graphml.*--dataset.*trade-2/,
        ) as unknown,
        details: { argument: 'dataset', got: 'trade' },
      });
    expect(await held()).toEqual([['trade', 'trade']]);
  });

  it('go in once somebody names the data set, a new one or that one', async () => {
    const graph = await fileOf('trade.graphml', GRAPHML);
    expect(await importFiles(store, [graph], { dataset: 'trade-2' })).toMatchObject({
      outcome: 'written',
      dataset: { id: 'trade-2', title: 'trade-2' },
    });
    expect((await importFiles(store, [graph], { dataset: 'trade' })).outcome).toBe('written');
    expect(await held()).toEqual([
      ['trade', 'trade'],
      ['trade-2', 'trade-2'],
    ]);
  });

  it('are one where the second holds what the first did', async () => {
    const report = await importFiles(store, [await fileOf('trade.csv', MORE)]);
    expect([report.outcome, report.counts.entities.created]).toEqual(['written', 1]);
  });

  it('are checked without a word of writing', async () => {
    const told: ImportProgress['phase'][] = [];
    const onProgress = ({ phase }: ImportProgress) => void told.push(phase);
    await importFiles(store, [await fileOf('trade.csv', PEOPLE)], { dryRun: true, onProgress });
    expect([...new Set(told)]).toEqual(['reading', 'checking']);
    const lines = `{\n"format": "liaison",\n"version": 1,\n"vocabulary": {"kinds": [], "relationTypes": [], "categories": []},\n"datasets": [\n\n],\n"entities": [\n${Array.from(
      { length: 1_000 },
      (_, at) => JSON.stringify({ id: `e-${at}`, kind: 'Person', name: `P ${at}`, datasets: [] }),
    ).join(',\n')}\n],\n"sources": [\n\n],\n"relations": [\n\n],\n"decisions": [\n\n],\n"counts": {}\n}\n`;
    told.length = 0;
    await importFiles(store, [await fileOf('own.json', lines)], { dryRun: true, onProgress });
    expect([...new Set(told)]).toEqual(['checking']);
  });
});
