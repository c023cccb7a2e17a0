/** What an import says of a file before it writes, and what of it is denied. */
import { expect, it } from '@jest/globals';
import { importFiles } from '../../seeds/import/importFiles.ts';
import { reportText } from '../../seeds/import/print.ts';
import { eachEngine } from '../support/engines.ts';
import { fileOf } from './support.ts';

const now = new Date('2026-03-10T12:00:00.000Z');
const context = () => ({ deadline: Date.now() + 30_000 });

eachEngine('a table without a mapping', (makeStore) => {
  it('tells what the files say by kind and type, with the first of each, before it writes', async () => {
    const store = await makeStore();
    const csv =
      'Person,Company,Role,Since,Until\nAnn Bay,Oak Ltd,CEO,2019,03/2021\nBo Cay,Oak Ltd,CEO,,\nBo Cay,Elm Ltd,Owner,,\n';
    const report = await importFiles(store, [await fileOf('posts.csv', csv)], { now, dryRun: true });
    const at = (line: number) => ({ file: 'posts.csv', line });
    expect(report.overview).toEqual({
      kinds: [
        { id: 'Company', label: 'Company', count: 2, example: 'Oak Ltd' },
        { id: 'Person', label: 'Person', count: 2, example: 'Ann Bay' },
      ],
      types: [
        {
          ...{ id: 'LEADS', label: 'leads', count: 2, denied: 0 },
          example: {
            from: 'Ann Bay',
            to: 'Oak Ltd',
            role: 'CEO',
            stance: 'SUPPORTS',
            dates: '2019 to March 2021',
            at: at(2),
          },
        },
        {
          ...{ id: 'OWNS', label: 'owns', count: 1, denied: 0 },
          example: { from: 'Bo Cay', to: 'Elm Ltd', role: 'Owner', stance: 'SUPPORTS', dates: '', at: at(4) },
        },
      ],
    });
    expect(reportText(report)).toContain(
      '2 × leads: Ann Bay – Oak Ltd, CEO, 2019 to March 2021 (posts.csv:2)',
    );
  });

  it('takes denials from a table: they deny, and who denies is told', async () => {
    const store = await makeStore();
    const csv =
      'Person,Company,Date of meeting,Status,Denied by\nAnn Bay,Oak Ltd,2024-05-01,reported,\nAnn Bay,Elm Ltd,2024-05-02,denied,\nBo Cay,Elm Ltd,2024-05-03,reported,Elm Ltd\n';
    const report = await importFiles(store, [await fileOf('met.csv', csv)], { now });
    expect(report.overview?.types).toMatchObject([{ id: 'MET_WITH', count: 3, denied: 2 }]);
    expect(reportText(report)).toContain('3 × met (2 of them denied): Ann Bay – Oak Ltd');
    const held = await store.relationHistories(
      (await store.idsOfDataset('met', 'relations', context())).sort(),
      context(),
    );
    const statuses = held.map((one) => [one?.from, one?.to, one?.history.at(-1)?.status].join(' ')).sort();
    expect(statuses).toEqual([
      'met:company:elm-ltd met:person:ann-bay DENIED',
      // A party of it denies what is only reported.
      'met:company:elm-ltd met:person:bo-cay DENIED',
      'met:company:oak-ltd met:person:ann-bay REPORTED',
    ]);
  });
});
