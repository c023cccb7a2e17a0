/**
 * The tables of others, where they lie beside the checkout, under the mappings that come with
 * Liaison: what goes in is what their READMEs count. They are not ours to commit, so elsewhere these
 * checks say that they did not run.
 */
import { afterAll, describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { filesFromPaths } from '../../seeds/import/files/paths.ts';
import { importFiles } from '../../seeds/import/importFiles.ts';
import type { ImportItem } from '../../seeds/import/items.ts';
import { readMapping, type MappingFile } from '../../seeds/import/mapping/read.ts';
import { suggest } from '../../seeds/import/suggest/suggest.ts';
import { tableFormat } from '../../seeds/import/table/format.ts';
import { openStore } from '../../server/store/choose.ts';
import type { GraphStore } from '../../server/store/port.ts';
import { SHARED, only } from './support.ts';

const there = existsSync(SHARED);
if (!there)
  console.warn(`The data sets of others are not at ${SHARED}: the mappings were not checked on them.`);
const when = there ? describe : describe.skip;
const context = () => ({ deadline: Date.now() + 30_000 });

async function mappingOf(name: string): Promise<MappingFile> {
  const file = path.resolve(import.meta.dirname, `../../seeds/mappings/${name}.yaml`);
  return { name: `${name}.yaml`, text: await readFile(file, 'utf8') };
}

const opened: Array<{ store: GraphStore; folder: string }> = [];
afterAll(async () => {
  for (const { store, folder } of opened) {
    await store.close();
    await rm(folder, { recursive: true });
  }
});

async function imported(name: string, file: string) {
  const folder = await mkdtemp(path.join(tmpdir(), 'liaison-datasets-'));
  const store = await openStore({ engine: 'sqlite', file: path.join(folder, 'liaison.db') });
  opened.push({ store, folder });
  await store.prepare();
  const run = async () =>
    importFiles(store, await filesFromPaths([path.join(SHARED, file)]), { mapping: await mappingOf(name) });
  const report = await run();
  expect(report.reasons.filter(({ severity }) => severity === 'bad')).toEqual([]);
  expect(report.outcome).toBe('written');
  expect((await run()).outcome).toBe('unchanged');
  const ids = await store.idsOfDataset(report.dataset.id, 'relations', context());
  const relations = (await Promise.all(chunks(ids).map((some) => store.relationHistories(some, context()))))
    .flat()
    .flatMap((relation) => relation ?? []);
  const byType = (type: string) => relations.filter((relation) => relation.type === type);
  return { store, report, relations, byType };
}
const chunks = (ids: readonly string[]) =>
  Array.from({ length: Math.ceil(ids.length / 500) }, (_, index) =>
    ids.slice(index * 500, (index + 1) * 500),
  );

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
  it('trumpworld: 3,380 connections of 2,669 names, three of which are written in two ways', async () => {
    const { store, report, relations, byType } = await imported('trumpworld', 'trumpworld/trumpworld.csv');
    expect(report).toMatchObject({
      rows: { read: 3_380, used: 3_380 },
      found: { entities: 2_666, relations: 3_380 },
    });
    expect(byType('OWNS').length).toBeGreaterThan(334);
    const former = relations.filter(({ role }) => role === 'Former director');
    expect(former.map(({ type }) => type)).toEqual(Array.from(former, () => 'BOARD_MEMBER_OF'));
    expect(former.every(({ history }) => history.at(-1)?.end?.text === '[..2017-05-11]')).toBe(true);
    const filing = relations.find(({ role }) => role === 'President (as of 2016 FEC filing)');
    expect(filing).toMatchObject({ type: 'LEADS', history: [{ start: { text: '[..2016]' }, end: null }] });
    const [secretary] = byType('LEADS').filter(({ role }) => role === 'Secretary');
    expect(await store.entitiesByIds([secretary?.from ?? '', secretary?.to ?? ''], context())).toMatchObject([
      { kind: 'Person' },
      { kind: 'Agency' },
    ]);
  }, 120_000);

  it('uk-lobbying-iw: 509 meetings, of which 185 of 2012 know only the month and Scottish days may be months', async () => {
    const { report, relations, byType } = await imported('uk-lobbying-iw', 'uk-lobbying-iw/iw_uk2.csv');
    expect(report.rows).toMatchObject({ read: 509, used: 509 });
    const starts = relations.map(({ history }) => history.at(-1)?.start?.text ?? '');
    expect(starts).toContain('2012-05');
    expect(starts.filter((text) => /^2012-\d\d-01$/.test(text))).toEqual([]);
    expect(starts).toContain('[2023-02-11,2023-11-02]');
    expect(starts).toContain('2024-02-22');
    // Video conferences are no meetings in person.
    expect(byType('SPOKE_WITH').length).toBeGreaterThan(0);
    expect(byType('SPOKE_WITH').every(({ role }) => role === 'Video conference')).toBe(true);
    expect(byType('MET_WITH').some(({ role }) => role === 'Video conference')).toBe(false);
  }, 120_000);

  it('na-ev-battery: 773 rows, joint ventures out of the names of companies, and no traps', async () => {
    const { store, report, byType } = await imported(
      'na-ev-battery',
      'na-ev-battery/post_ira_ev_supply_chain_investments.csv',
    );
    expect(report.rows).toMatchObject({ read: 773, used: 773 });
    const nameOf = (id: string) => id.replace('na-ev-battery:company:', '');
    const ventures = byType('JOINT_VENTURE').map(({ from, to }) => [nameOf(from), nameOf(to)].join(' + '));
    for (const pair of [
      'ford + sk-innovation',
      'gm + lg-energy-solution',
      'gm + posco',
      'gm + samsung',
      'honda + lg',
    ])
      expect(ventures).toContain(pair);
    expect(ventures.some((pair) => /celgard|llc|eagle-mine|michigan-tech|powerco/.test(pair))).toBe(false);
    const traps = await store.entitiesByIds(
      ['na-ev-battery:company:celgard-llc', 'na-ev-battery:company:llc'],
      context(),
    );
    expect(traps.map((entity) => entity?.name ?? null)).toEqual(['Celgard, LLC', null]);
    // A plant for each row, and one more for each further builder that a row names.
    expect(byType('PLANT_IN')).toHaveLength(811);
    const built = byType('PLANT_IN').filter(({ from }) => /:(samsung|gm)$/.test(from));
    expect(built.some(({ amount }) => amount === null)).toBe(true);
    expect(byType('PLANT_IN').find(({ from }) => from.endsWith(':6k-energy'))?.amount?.currency).toBe('USD');
  }, 120_000);

  it('donations: 292 donations in euro, with their day and the day of their publication', async () => {
    const { report, relations } = await imported('donations', 'opensanctions-ftm/donations.csv');
    expect(report).toMatchObject({ rows: { read: 292, used: 292 }, found: { evidence: 292 } });
    expect(relations.find(({ amount }) => amount?.value === 113_969.15)).toMatchObject({
      type: 'DONATED_TO',
      to: 'de-party-donations:organization:mlpd',
      history: [{ knownFrom: '2011-12-30', status: 'CONFIRMED', start: { text: '2011-12-28' } }],
    });
  }, 120_000);

  it('experts: 14 members of groups, each with its page', async () => {
    const { store, report } = await imported('experts', 'opensanctions-ftm/experts.csv');
    expect(report).toMatchObject({ rows: { read: 14 }, found: { relations: 14, entities: 18, sources: 15 } });
    const [group] = await store.entitiesByIds(['eu-experts:group:e00124'], context());
    expect(group?.name).toBe("Groupe d'experts pour l'huile d'olive");
  }, 120_000);

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

  it('si-lobby-contacts: 7,375 rows of contacts, of which only those in person are meetings', async () => {
    const items = await itemsIn('si-lobby-contacts', 'si-lobby-contacts');
    const rows = [...items].map(([file, list]) => [file, only(list, 'row').length]);
    expect(Object.fromEntries(rows)).toEqual({
      'business_limitations.csv': 8_352,
      'executive_lobby_contacts.csv': 7_375,
      'gifts.csv': 3_963,
    });
    const contacts = only(items.get('executive_lobby_contacts.csv') ?? [], 'relation');
    const types = (type: string) => contacts.filter((contact) => contact.type === type).length;
    // One of 7,375 names no organisation.
    expect(
      [types('MET_WITH'), types('SPOKE_WITH'), types('CORRESPONDED_WITH'), types('IN_CONTACT_WITH')].reduce(
        (a, b) => a + b,
      ),
    ).toBe(7_374);
    expect(types('SPOKE_WITH')).toBe(18);
    const limits = only(items.get('business_limitations.csv') ?? [], 'skipped');
    expect(limits.filter(({ reason }) => reason.startsWith('a farm'))).toHaveLength(861);
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
