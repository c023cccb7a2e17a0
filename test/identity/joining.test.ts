/** Loading joins by exact identifiers, whichever way the data come in; what people decide stays as they decided it. */
import { beforeAll, expect, it } from '@jest/globals';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { importFiles } from '../../seeds/import/importFiles.ts';
import { loadFolder } from '../../seeds/load/load.ts';
import { mergedStore } from '../../server/store/merged/mergedStore.ts';
import type { GraphStore } from '../../server/store/port.ts';
import { fileOf } from '../import/support.ts';
import { folderWith } from '../seeds/folder.ts';
import { entity } from '../store/build.ts';
import { soon } from '../store/under-test.ts';
import { eachEngine } from '../support/engines.ts';

const LEI = '5299000FERRO00000042';
const AT = '2026-03-01T00:00:00.000Z';

eachEngine('joining by identifiers', (makeStore) => {
  let raw: GraphStore;
  let seen: GraphStore;
  beforeAll(async () => {
    raw = await makeStore();
    seen = mergedStore(raw);
  });

  const dataset = (id: string, relations: object[] = []) => ({
    dataset: { id, title: `The ${id}`, version: '1' },
    entities: [
      { id: `${id}-ferro`, kind: 'Company', name: `Ferro of ${id}`, externalIds: { lei: LEI } },
      {
        ...{ id: `${id}-halden`, kind: 'Company', name: 'Halden' },
        ...(id === 'register' && { externalIds: { wikidata: 'Q7' } }),
      },
    ],
    sources: [{ id: `${id}-paper`, publisher: id, title: 'News', publishedOn: '2025-01-01' }],
    relations,
  });
  async function load(files: ReturnType<typeof dataset>, at = AT) {
    const folder = await folderWith({});
    await writeFile(path.join(folder, 'all.yaml'), JSON.stringify(files));
    return loadFolder(raw, folder, { now: new Date(at) });
  }
  const standing = async () =>
    (await raw.decisions(soon()))
      .filter(({ undoneAt }) => undoneAt === null)
      .map(({ by, kept, merged }) => ({ by, kept, merged }));
  const answersAs = async (...ids: string[]) => (await seen.entitiesByIds(ids, soon())).map((one) => one?.id);
  const undo = async () => {
    const found = (await raw.decisions(soon())).find(({ undoneAt }) => undoneAt === null);
    return seen.undoDecision(found?.id ?? '', { at: '2026-04-01T00:00:00.000Z', by: 'Ida', reason: 'two' });
  };

  it('joins when data are loaded, once; says so; and the denial of one record is the word of both', async () => {
    const reported = {
      ...{ id: 'deal', type: 'SUPPLY_DEAL', from: 'register-ferro', to: 'register-halden' },
      evidence: [{ source: 'register-paper', basis: 'OUTLET' }],
    };
    expect((await load(dataset('register', [reported]))).joined).toBe(0);
    const denial = { source: 'lobby-paper', stance: 'DENIES', basis: 'OFFICIAL', speaker: 'lobby-ferro' };
    const lobby = dataset('lobby', [{ ...reported, evidence: [denial] }]);
    expect((await load(lobby)).joined).toBe(1);
    const decision = { by: `Liaison: same LEI ${LEI}`, kept: 'lobby-ferro', merged: ['register-ferro'] };
    expect(await standing()).toEqual([decision]);
    expect(await answersAs('lobby-ferro', 'register-ferro', 'register-halden')).toEqual([
      'lobby-ferro',
      'lobby-ferro',
      'register-halden',
    ]);
    const lens = { asOf: '2026-03-01', knownBy: '2026-03-01' };
    expect((await seen.relationsByIds(['deal'], lens, soon()))[0]).toMatchObject({
      from: 'lobby-ferro',
      state: { status: 'DENIED', rule: 4 },
    });
    const before = await raw.version(soon());
    expect((await load(lobby)).joined).toBe(0);
    expect(await raw.version(soon())).toBe(before);
  });

  it('is taken back as any decision, and not made again by a later load or import', async () => {
    expect(await undo()).toBe('UNDONE');
    expect(await answersAs('register-ferro')).toEqual(['register-ferro']);
    expect((await load(dataset('lobby'))).joined).toBe(0);

    const csv = `name,lei,wikidata\nFB Cells,${LEI},\nHalden AG,,Q7\n`;
    const mapping = {
      name: 'mapping.yaml',
      text: `dataset: { id: list }
tables:
  - files: list.csv
    entities:
      - { key: firm, kind: Company, name: '{name}', externalIds: { lei: '{lei}', wikidata: '{wikidata}' } }
`,
    };
    const take = async (dryRun = false) =>
      importFiles(raw, [await fileOf('list.csv', csv)], { mapping, dryRun, now: new Date(AT) });
    expect((await take(true)).joined).toBe(0);
    expect(await standing()).toEqual([]);
    // Two bear the LEI of whom somebody said that they are two: which of them a third is, nobody knows.
    const report = await take();
    expect(report).toMatchObject({ outcome: 'written', joined: 1 });
    expect(report.message).toContain("1 record was joined with another data set's by an identifier");
    expect((await standing()).map(({ by }) => by)).toEqual(['Liaison: same Wikidata id Q7']);
    expect(await take()).toMatchObject({ outcome: 'unchanged', joined: 0 });
  });

  it('joins what came in without it, takes back what was mended, and joins that again when it is put back', async () => {
    const [old, older] = ['old', 'older'].map((id) =>
      entity({
        id,
        kind: 'Company',
        name: `Umbra ${id}`,
        externalIds: [{ scheme: 'wikidata', value: 'Q9' }],
        datasets: [id],
      }),
    );
    await raw.write({ entities: [old!, older!] });
    const ofUmbra = async () => (await standing()).filter(({ by }) => by.endsWith('Q9'));
    expect((await load(dataset('lobby'))).joined).toBe(1);
    expect(await ofUmbra()).toHaveLength(1);
    await raw.write({ entities: [{ ...older!, externalIds: [{ scheme: 'wikidata', value: 'Q10' }] }] });
    expect((await load(dataset('lobby'))).joined).toBe(0);
    expect(await ofUmbra()).toEqual([]);
    expect(await answersAs('old', 'older')).toEqual(['old', 'older']);
    const [last] = (await raw.decisions(soon())).filter(({ by }) => by.endsWith('Q9'));
    expect(last?.undoneBy).toBe('Liaison: no identifier joins them');
    await raw.write({ entities: [older!] });
    expect((await load(dataset('lobby'), '2026-03-02T00:00:00.000Z')).joined).toBe(1);
  });
});
