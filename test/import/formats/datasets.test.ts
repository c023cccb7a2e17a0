/**
 * The examples of the Beneficial Ownership Data Standard, where they lie beside the checkout, statement
 * by statement. They are not ours to commit, so elsewhere this check says that it did not run.
 */
import { expect, it } from '@jest/globals';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { datasets, readPath } from './readItems.ts';

const there = existsSync(datasets);
if (!there)
  console.warn(`The data sets of others are not at ${datasets}: the examples of BODS were not read.`);
const when = there ? it : it.skip;

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
