/**
 * The tables of others that are too large to go the whole way (wholeWay.test.ts) in a test: every line
 * is read, and gives what their READMEs count. They are not ours to commit, so where they do not lie
 * beside the checkout these checks say that they did not run.
 */
import { describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { filesFromPaths } from '../../seeds/import/files/paths.ts';
import type { ImportItem } from '../../seeds/import/items.ts';
import { readMapping, type MappingFile } from '../../seeds/import/mapping/read.ts';
import { suggest } from '../../seeds/import/suggest/suggest.ts';
import { tableFormat } from '../../seeds/import/table/format.ts';
import { SHARED, only } from './support.ts';

const there = existsSync(SHARED);
if (!there)
  console.warn(`The data sets of others are not at ${SHARED}: the mappings were not checked on them.`);
const when = there ? describe : describe.skip;

async function mappingOf(name: string): Promise<MappingFile> {
  const file = path.resolve(import.meta.dirname, `../../seeds/mappings/${name}.yaml`);
  return { name: `${name}.yaml`, text: await readFile(file, 'utf8') };
}

/** Items of a whole folder, without staging them. */
async function itemsIn(name: string, folder: string): Promise<Map<string, ImportItem[]>> {
  const mapping = readMapping(await mappingOf(name)).value;
  const items = new Map<string, ImportItem[]>();
  const files = await filesFromPaths([path.join(SHARED, folder)]);
  for await (const item of tableFormat(mapping).read(files, null, { dataset: name })) {
    const file = path.basename(item.at.file);
    const list = items.get(file);
    if (list) list.push(item);
    else items.set(file, [item]);
  }
  return items;
}

when('the tables of others', () => {
  it('chicago-lobbyists: 2,661 lobbyists in 30,761 registrations, and the three other files', async () => {
    const items = await itemsIn('chicago-lobbyists', 'chicago-lobbyists');
    const rows = [...items].map(([file, list]) => [file, only(list, 'row').length]);
    expect(Object.fromEntries(rows)).toEqual({
      'LD_Compensation.csv': 36_108,
      'LD_Expenditures_Large.csv': 2_229,
      'LD_Gifts.csv': 649,
      'LD_ID_Combinations.csv': 30_761,
    });
    const registrations = only(items.get('LD_ID_Combinations.csv') ?? [], 'entity');
    expect(new Set(registrations.filter(({ kind }) => kind === 'Person').map(({ id }) => id)).size).toBe(
      2_661,
    );
    const payments = only(items.get('LD_Compensation.csv') ?? [], 'relation');
    expect(new Set(payments.map(({ id }) => id)).size).toBe(36_108);
    expect(
      [...items.values()].flat().filter((item) => item.what === 'skipped' && item.severity === 'bad'),
    ).toEqual([]);
  }, 120_000);

  it('give, each of them, a suggested mapping that reads them', async () => {
    const tables = [
      'trumpworld/trumpworld.csv',
      'chicago-lobbyists/LD_Gifts.csv',
      'uk-lobbying-iw/iw_uk2.csv',
      'opensanctions-ftm/donations.csv',
      'opensanctions-ftm/experts.csv',
      'na-ev-battery/post_ira_ev_supply_chain_investments.csv',
    ];
    for (const table of tables) {
      const files = await filesFromPaths([path.join(SHARED, table)]);
      const mapping = readMapping({ name: 'suggested', text: (await suggest(files)) ?? '' }).value;
      const items: ImportItem[] = [];
      for await (const item of tableFormat(mapping).read(files, null, { dataset: 't' })) items.push(item);
      expect(only(items, 'entity').length).toBeGreaterThan(0);
      expect(only(items, 'skipped').filter(({ severity }) => severity === 'bad')).toEqual([]);
    }
  }, 120_000);
});
