import { expect, it } from '@jest/globals';
import { importFiles, type ImportOptions } from '../../seeds/import/importFiles.ts';
import type { ImportProblem } from '../../seeds/import/report.ts';
import { InputError } from '../../server/errors.ts';
import type { GraphStore } from '../../server/store/port.ts';
import { evidenceOf } from '../seeds/contents.ts';
import { eachEngine } from '../support/engines.ts';
import { fileOf, sample, sampleMapping } from './support.ts';

const now = new Date('2026-03-10T12:00:00.000Z');
const context = () => ({ deadline: Date.now() + 30_000 });

async function contracts(
  store: GraphStore,
  options: Partial<ImportOptions> = {},
  change = (csv: string) => csv,
) {
  let csv = '';
  for await (const piece of (await sample('contracts.csv')).text()) csv += piece;
  const mapping = await sampleMapping('contracts.yaml');
  return importFiles(store, [await fileOf('contracts.csv', change(csv))], { mapping, now, ...options });
}
// The entities of a row whose relation is broken stand by themselves.
const SOUND = { entities: 4, sources: 5, relations: 3, evidence: 5 };

eachEngine('importing', (makeStore) => {
  it('refuses broken data with its lines, and writes nothing', async () => {
    const store = await makeStore();
    const told: ImportProblem[] = [];
    const report = await contracts(store, { onProblem: (problem) => told.push(problem) });
    expect(report.outcome).toBe('refused');
    expect(
      told.filter(({ severity }) => severity === 'bad').map(({ at, detail }) => [at.line, detail]),
    ).toEqual([
      [8, 'Expected a date as DD/MM/YYYY, found "13/13/2022".'],
      [
        9,
        'Expected `share` of relation `harbour:contract:7` between 0 and 1, found 1.2. Did you mean 0.012?',
      ],
    ]);
    expect(report.problems).toEqual(told);
    expect(report.reasons.map(({ severity, count }) => [severity, count])).toContainEqual(['bad', 1]);
    expect(await store.datasets(context())).toEqual([]);
    expect(await store.countEntities({}, context())).toBe(0);
  });

  it('counts in a dry run what it would create, and writes nothing', async () => {
    const store = await makeStore();
    const report = await contracts(store, { dryRun: true });
    expect(report).toMatchObject({ outcome: 'checked', batches: 0, counts: { relations: { created: 3 } } });
    expect(report.message).toContain('The data has 2 problems');
    expect(await store.datasets(context())).toEqual([]);
  });

  it('leaves broken rows out where that is asked for, and lets the rest in with its evidence', async () => {
    const store = await makeStore();
    const report = await contracts(store, { skipBad: true });
    expect(report).toMatchObject({
      outcome: 'written',
      dataset: { id: 'harbour', title: 'Contracts of the harbour' },
      found: SOUND,
      rows: { read: 8, used: 5, partly: 1, skipped: 3 },
    });
    expect(report.counts.relations.created).toBe(3);
    const [first, , third, sixth] = await store.relationHistories(
      ['1', '2', '3', '6'].map((no) => `harbour:contract:${no}`),
      context(),
    );
    expect(first).toMatchObject({ amount: { value: 1200.5, currency: 'EUR' }, share: null });
    expect(first?.history.at(-1)).toMatchObject({
      status: 'CONFIRMED',
      originals: 2,
      start: { text: '2021-01-05' },
    });
    // A row that is broken in one place stays out as a whole.
    expect(sixth).toBeNull();
    expect(await store.relationHistories(['harbour:contract:7'], context())).toEqual([null]);
    const evidence = await evidenceOf(store, ['harbour:contract:3']);
    const told = evidence.map(({ source, locator, publishedOn }) => [source, locator, publishedOn]);
    expect(told.sort()).toEqual([
      ['harbour:list', 'line 4', '2023-03'],
      ['harbour:list', 'line 5', '2023-03'],
    ]);
    expect(third?.history.at(-1)?.originals).toBe(2);

    const version = await store.version(context());
    const again = await contracts(store, { skipBad: true, now: new Date('2026-05-01T00:00:00.000Z') });
    expect(again).toMatchObject({
      outcome: 'unchanged',
      batches: 0,
      counts: { evidence: { created: 0, unchanged: 5 } },
    });
    expect(await store.version(context())).toBe(version);
  });

  it('withdraws what an edited row said, and what is gone where that is asked for', async () => {
    const store = await makeStore();
    await contracts(store, { skipBad: true });
    const later = new Date('2026-04-01T00:00:00.000Z');
    const edited = await contracts(store, { skipBad: true, now: later }, (csv) =>
      csv.replace('31/12/2021', '30/12/2021'),
    );
    expect(edited.counts.evidence).toMatchObject({ created: 1, withdrawn: 1, unchanged: 4, missing: 0 });

    const shorter = (csv: string) => csv.replace('31/12/2021', '30/12/2021').replace(/^1;.*\n/m, '\n');
    const kept = await contracts(store, { skipBad: true, now: later }, shorter);
    expect(kept).toMatchObject({
      outcome: 'unchanged',
      counts: { evidence: { missing: 2 }, relations: { missing: 1 } },
    });
    const gone = await contracts(store, { skipBad: true, now: later, withdrawMissing: true }, shorter);
    expect(gone.counts.evidence).toMatchObject({ withdrawn: 2, missing: 0 });
    const lens = { asOf: '2026-05-01', knownBy: '2026-05-01' };
    expect(await store.relationsByIds(['harbour:contract:1'], lens, context())).toEqual([null]);
    expect(
      (await contracts(store, { skipBad: true, now: later, withdrawMissing: true }, shorter)).outcome,
    ).toBe('unchanged');
    // Rows that are back are stated again.
    const back = await contracts(store, { skipBad: true, now: later });
    expect(back.counts.evidence.restored).toBeGreaterThan(0);
    expect((await store.relationsByIds(['harbour:contract:1'], lens, context()))[0]?.state.status).toBe(
      'CONFIRMED',
    );
  });

  it('names what contradicts, dangles, or can not be, by its line', async () => {
    const store = await makeStore();
    const text = `
dataset: { id: odd }
tables:
  - files: odd.csv
    entities:
      - { key: a, kind: { column: Kind, default: Person }, id: "odd:{A}", name: "{A}" }
      - { key: b, kind: Company, id: "odd:{B}", name: "{B}" }
    relations:
      - { type: { of: "{Type}", patterns: [{ matches: '^led', type: LEADS }, { matches: '^no', type: NO_SUCH }], default: OWNS }, id: "odd:r:{No}", from: a, to: b, amount: { value: "{Sum}" } }
`;
    const csv =
      'No,A,Kind,B,Type,Sum\n1,ann,,oak,led,1\n1,ann,,oak,led,2\n2,ann,Agency,oak,led,1\n3,elm,Company,oak,led,1\n4,bo,Spirit,oak,led,1\n5,cy,,oak,no,1\n6,di,,oak,owns,-1\n';
    const report = await importFiles(store, [await fileOf('odd.csv', csv)], {
      mapping: { name: 'm.yaml', text },
    });
    expect(report.outcome).toBe('refused');
    expect(
      report.problems
        .filter(({ severity }) => severity === 'bad')
        .map(({ at, reason }) => `${at.line}: ${reason}`),
    ).toEqual([
      '3: an id that is used twice for different things (relation)',
      '4: an id that is used twice for different things (entity)',
      '5: Expected `from` of relation … (LEADS) to be a Person',
      '6: Unknown kind of entity …',
      '6: Unknown entity as `from` of relation …',
      '7: Unknown relation type of relation …',
      '8: Expected `amount` of relation … as 0 or more',
    ]);
    const skipped = await importFiles(store, [await fileOf('odd.csv', csv)], {
      mapping: { name: 'm.yaml', text },
      skipBad: true,
    });
    expect(skipped).toMatchObject({ outcome: 'written', found: { relations: 2 } });
  });

  it('makes a mapping up for a table of names, and says so', async () => {
    const store = await makeStore();
    const report = await importFiles(store, [await sample('people.csv')], { now });
    expect(report).toMatchObject({
      outcome: 'written',
      dataset: { id: 'people' },
      found: { entities: 3, relations: 0 },
    });
    expect(report.suggestedMapping).toContain('tables:');
    expect(
      await store.entitiesByIds(['people:person:ada-byron', 'people:company:kaipara-boats-ltd'], context()),
    ).toMatchObject([
      { name: 'Ada Byron', kind: 'Person', country: 'GB', datasets: ['people'] },
      { kind: 'Company', country: 'NZ' },
    ]);
  });

  it('takes edges between names for a table of who is related; edges between numbers need their nodes', async () => {
    const store = await makeStore();
    const edges = await fileOf(
      'edges.csv',
      'Source,Target,Label\nOak Ltd,Elm AG,in talks with\nElm AG,Ash SA,rival\n',
    );
    expect(await importFiles(store, [edges], { now })).toMatchObject({
      outcome: 'written',
      found: { entities: 3, relations: 2 },
    });
    const numbers = await fileOf('numbers.csv', 'Source,Target\n1,2\n2,3\n');
    const refused = await importFiles(store, [numbers], { now });
    expect(refused.outcome).toBe('refused');
    expect(refused.problems[0]?.reason).toContain('Unknown entity');
    const nodes = await fileOf('names.csv', 'Id,Label\nOak,Oak Ltd\nElm,Elm AG\n');
    const both = [nodes, await fileOf('links.csv', 'Source,Target\nOak,Elm\n')];
    expect(await importFiles(store, both, { now, dataset: 'both' })).toMatchObject({
      outcome: 'written',
      found: { entities: 2, relations: 1 },
    });
  });

  it('adds the terms of a mapping, and leaves known ones as they are', async () => {
    const store = await makeStore();
    const text = (noun: string) => `
dataset: { id: terms }
vocabulary:
  relationTypes:
    - { id: RACED_WITH, label: raced with, inverse: raced with, noun: ${noun}, directed: false, temporality: OCCURRENCE, category: CONTACT }
tables:
  - files: t.csv
    entities: [{ key: a, kind: Person, name: "{A}" }, { key: b, kind: Person, name: "{B}" }]
    relations: [{ type: RACED_WITH, from: a, to: b }]
`;
    const run = async (noun: string) =>
      importFiles(store, [await fileOf('t.csv', 'A,B\nx,y\n')], {
        mapping: { name: 'm', text: text(noun) },
        now,
      });
    expect((await run('race')).terms).toEqual(['RACED_WITH']);
    expect(await run('regatta')).toMatchObject({ outcome: 'unchanged', terms: [] });
    const { relationTypes } = await store.vocabulary(context());
    expect(relationTypes.find(({ id }) => id === 'RACED_WITH')?.noun).toBe('race');
    await expect(run('race, RACE: 1')).rejects.toThrow(InputError);
  });

  it('refuses what can not be read, with what to do', async () => {
    const store = await makeStore();
    await expect(importFiles(store, [])).rejects.toThrow('Expected at least one file');
    await expect(importFiles(store, [await fileOf('a.bin', new Uint8Array([0, 1, 2]))])).rejects.toThrow(
      'It is no text',
    );
    const table = await fileOf('a.csv', 'name\nAnn\n');
    await expect(importFiles(store, [table], { format: 'gefx' })).rejects.toThrow('Did you mean `gexf`?');
    await expect(importFiles(store, [table], { dataset: 'Not An Id' })).rejects.toThrow(
      'Expected the id of the data set',
    );
  });
});
