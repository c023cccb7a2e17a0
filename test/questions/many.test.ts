import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { importFiles } from '../../seeds/import/importFiles.ts';
import type { Answer } from '../../server/questions/answer/answer.ts';
import { ask } from '../../server/questions/ask.ts';
import { keptOf, readingOf } from '../../server/queries/keptReading.ts';
import { LIMITS } from '../../server/queries/limits.ts';
import { startApi, type Api } from '../api/support/server.ts';
import { fileOf } from '../import/support.ts';
import { eachEngine } from '../support/engines.ts';

const MET = LIMITS.answer + 60;
const FIRMS = 40;
const POSTS = 12;
const DEALS = LIMITS.answer + 60;

const FIRST = ['Ada', 'Bela', 'Cato', 'Dora', 'Emil', 'Fina', 'Gus', 'Hana', 'Ivo', 'Jora', 'Kai', 'Lena'];
const person = (index: number) => `${FIRST[index % FIRST.length]} Quillon${index}`;
const rows = [
  ...Array.from({ length: MET }, (_, index) => ['MET_WITH', 'Ola Brandt', 'Person', person(index), 'Person']),
  ...Array.from({ length: POSTS }, (_, index) => [
    'WORKS_FOR',
    'Ola Brandt',
    'Person',
    `Vestry${index}`,
    'Company',
  ]),
  ...Array.from({ length: FIRMS }, (_, index) => [
    'SUPPLY_DEAL',
    'Marl Works',
    'Company',
    `Tansy${index} Mills`,
    'Company',
  ]),
  ...['SUPPLY_DEAL Vast Mercantile', 'TALKS Bold Bargains'].flatMap((hub) =>
    Array.from({ length: DEALS }, (_, index) => [
      hub.slice(0, hub.indexOf(' ')),
      hub.slice(hub.indexOf(' ') + 1),
      'Company',
      `Orrin${index} Mills`,
      'Company',
    ]),
  ),
];
const CSV = ['type,a,akind,b,bkind', ...rows.map((row) => row.join(','))].join('\n');
const MAPPING = {
  name: 'm.yaml',
  text: `
dataset: { id: many }
source: { id: "many:list", title: List, publisher: The Ledger, publishedOn: 2024-05-01 }
tables:
  - files: many.csv
    entities:
      - { key: a, name: "{a}", kind: { column: akind, default: Person } }
      - { key: b, name: "{b}", kind: { column: bkind, default: Person } }
    relations:
      - { from: a, to: b, type: { of: "{type}", default: MET_WITH, patterns: [{ matches: ["WORKS"], type: WORKS_FOR }, { matches: ["SUPPLY"], type: SUPPLY_DEAL }, { matches: ["TALKS"], type: TALKS }] } }
`,
};

eachEngine('questions about whom more is told of than one answer reads', (makeStore) => {
  let answer: (question: string) => Promise<Answer>;
  let api: Api;
  afterAll(() => api?.close());
  beforeAll(async () => {
    const store = await makeStore();
    await importFiles(store, [await fileOf('many.csv', CSV)], {
      mapping: MAPPING,
      now: new Date('2026-03-10T12:00:00.000Z'),
    });
    api = await startApi(store);
    const keeps = keptOf(store);
    answer = (question) =>
      ask(readingOf(store, keeps, { deadline: Date.now() + 30_000 }, '2026-05-01'), { question });
  }, 60_000);

  it.each(['Who met Ola Brandt?', 'How many people met Ola Brandt?'])(
    '%s names many, and counts none',
    async (question) => {
      const { kind, sentence, number, groups } = await answer(question);
      expect({ kind, number, rows: groups[0]?.rows.length }).toEqual({
        kind: 'ANSWER',
        number: null,
        rows: LIMITS.answer,
      });
      expect(sentence).toMatch(/^At least 1,000/);
      expect(sentence).toContain('Only the 1,000 best supported of these relations were looked at');
    },
  );

  it('what was not found among those that were read is not called absent', async () => {
    const { kind, sentence, groups } = await answer('Who met Ola Brandt in Rotterdam?');
    expect({ kind, groups: groups.flatMap(({ rows: found }) => found) }).toEqual({
      kind: 'UNSUPPORTED',
      groups: [],
    });
    expect(sentence).toContain('Only the 1,000 best supported of these relations were looked at');
  });

  it('nobody is called without who may be among those that were not read', async () => {
    const { kind, sentence, yesNo, groups } = await answer('What did Ola Brandt confirm?');
    expect({ kind, yesNo, rows: groups.flatMap(({ rows: found }) => found) }).toEqual({
      kind: 'UNSUPPORTED',
      yesNo: null,
      rows: [],
    });
    expect(sentence).toContain('too many to look through');
  });

  it('what is asked of two, or of one with few, is answered in full', async () => {
    const pair = await answer(`Did Ola Brandt meet ${person(MET - 1)}?`);
    expect([pair.yesNo, pair.sentence]).toEqual(['YES', expect.not.stringContaining('best supported')]);
    const few = await answer(`How many people met ${person(5)}?`);
    expect([few.number, few.sentence]).toEqual([1, expect.not.stringContaining('best supported')]);
  });

  it('who somebody is takes a few sentences, with all relations counted', async () => {
    const { sentence } = await answer('Who is Ola Brandt?');
    expect(sentence).toContain(`${(MET + POSTS).toLocaleString('en')} relations in this data`);
    expect(sentence).toContain('Listed are the 1,000 best supported.');
    expect(sentence.length).toBeLessThan(1_500);
  });

  it('a long list of partners is cut in the sentence and whole in the rows', async () => {
    const { sentence, groups } = await answer('Which firms is Marl Works partnered with?');
    expect(sentence).toMatch(/^40, as last reported in May 2024: .* and 20 more\./);
    expect(groups[0]?.rows.length).toBe(FIRMS);
  });

  it('partners are cut as other answers are, with one remark, in questions and in the API', async () => {
    const remark = 'Only the 1,000 best supported of these relations were looked at';
    const { sentence, number, groups } = await answer('How many firms is Vast Mercantile partnered with?');
    expect([number, groups[0]?.rows.length]).toEqual([null, LIMITS.answer]);
    expect(sentence).toMatch(/^At least 1,000, as last reported in May 2024: /);
    expect(sentence.split(remark)).toHaveLength(2);
    const { data } = await api.ask(
      '{ partners(of: "many:company:vast-mercantile") { sentence partnered { because } } }',
    );
    const { partners } = data as { partners: { sentence: string; partnered: unknown[] } };
    expect(partners.partnered).toHaveLength(LIMITS.answer);
    expect(partners.sentence).toMatch(/^At least 1,000/);
    expect(partners.sentence.split(remark)).toHaveLength(2);
  });

  it('where only talks were read, deals that were not are not denied', async () => {
    const { data } = await api.ask(
      '{ partners(of: "many:company:bold-bargains", kind: "Company") { sentence partnered { because } inTalks { because } } }',
    );
    const { partners } = data as { partners: { sentence: string; partnered: unknown[]; inTalks: unknown[] } };
    expect([partners.partnered.length, partners.inTalks.length]).toEqual([0, LIMITS.answer]);
    expect(partners.sentence).toMatch(
      /^Of the deals and talks that were looked at, no company is reported as a partner of Bold Bargains on /,
    );
    expect(partners.sentence).not.toContain('None');
    const { sentence } = await answer('Which firms is Bold Bargains partnered with?');
    expect(sentence).not.toContain('None');
  });
});
