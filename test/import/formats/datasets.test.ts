/**
 * The data sets of others, where they lie beside the checkout: every file is recognised, and gives
 * what its README counts. They are not ours to commit, so elsewhere these checks say that they did not run.
 */
import { expect, it } from '@jest/globals';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { countBy, datasets, readPath } from './readItems.ts';

const there = existsSync(datasets);
if (!there) console.warn(`The data sets of others are not at ${datasets}: their counts were not checked.`);
const when = there ? it : it.skip;

/** File, format, entities, relations. */
const COUNTS: Array<[string, string, number, number]> = [
  ['graph-formats/Les_Miserables.gexf', 'gexf', 77, 254],
  ['graph-formats/Les_Miserables.json', 'gephi-lite', 77, 254],
  ['graph-formats/airlines.graphml', 'graphml', 235, 2_101],
  ['graph-formats/Java.gexf', 'gexf', 1_538, 8_032],
  ['graph-formats/divided-they-blog.gexf', 'gexf', 1_224, 19_025],
  ['graph-formats/arctic.gexf', 'gexf', 1_715, 6_676],
  ['graph-formats/eurosis.json', 'graphology', 1_285, 7_524],
  ['graph-formats/sigma-demo-dataset.json', 'graphology', 2_085, 5_409],
  ['graph-formats/sigma-les-miserables.json', 'graphology', 77, 254],
  ['trumpworld/trumpworld.graphml', 'graphml', 2_669, 3_380],
  ['oligrapher-littlesis/littlesis-ceo-map.json', 'oligrapher', 36, 97],
  ['oligrapher-littlesis/littlesis-exxon-map.json', 'oligrapher', 3, 1],
  ['opensanctions-ftm/openaleph-network-diagram-sample.ftm', 'openaleph-diagram', 17, 3],
];

for (const [file, format, entities, relations] of COUNTS)
  when(`${file} holds ${entities} entities and ${relations} relations`, async () => {
    const items = await readPath(join(datasets, file));
    expect(items.format).toBe(format);
    expect(new Set(items.entity.map(({ id }) => id)).size).toBe(entities);
    expect(new Set(items.relation.map(({ id }) => id)).size).toBe(relations);
    expect(items.skipped.filter(({ severity }) => severity === 'bad')).toEqual([]);
  });

when('parteispenden.ftm.json: 475 records, 290 payments, one of them to two', async () => {
  const items = await readPath(join(datasets, 'opensanctions-ftm/parteispenden.ftm.json'));
  expect(items.row).toHaveLength(475);
  expect(countBy(items.entity, ({ kind }) => kind)).toEqual({
    Company: 56,
    Person: 22,
    Organization: 18,
    Place: 89,
  });
  const paid = items.relation.filter(({ type }) => type === 'PAID');
  expect(paid).toHaveLength(291);
  expect(paid.every(({ amount }) => amount?.currency === 'EUR')).toBe(true);
  expect(items.evidence.filter(({ start }) => start !== null)).toHaveLength(291);
});

when('the 19 files of BODS examples: every statement is read, none is dropped', async () => {
  const folder = join(datasets, 'bods/data-standard-examples');
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  expect(files).toHaveLength(19);
  let rows = 0;
  for (const name of files) {
    const items = await readPath(join(folder, name));
    expect([name, items.format, items.skipped]).toEqual([name, 'bods', []]);
    const stated = new Set([...items.entity, ...items.relation, ...items.evidence].map(({ at }) => at.path));
    expect(stated.size).toBe(items.row.length);
    rows += items.row.length;
  }
  expect(rows).toBe(119);
});
