import { describe, expect, it } from '@jest/globals';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { readMapping } from '../../seeds/import/mapping/read.ts';
import { InputError } from '../../server/errors.ts';
import { itemsOf, only, tableMapping } from './support.ts';

function problemsOf(text: string): string[] {
  try {
    readMapping({ name: 'm.yaml', text });
  } catch (error) {
    if (error instanceof InputError) return error.message.split('\n');
    throw error;
  }
  return [];
}
const problemsOfTable = (yaml: string) => problemsOf(tableMapping(yaml).text);

describe('a mapping that is wrong', () => {
  it('is told of with line and column, everything at once', () => {
    expect(
      problemsOfTable(`
delimeter: ","
entities:
  - { key: a, kind: Person, name: "{Name}" }
relations:
  - { type: owns, from: a, to: a }`),
    ).toEqual([
      'm.yaml:4:16: error: Unknown key `delimeter` in `tables`. Did you mean `delimiter`?',
      'm.yaml:8:17: error: Expected a relation type: upper case letters, digits and _. (`tables.relations.type.default`)',
    ]);
  });

  it('names what a part knows where a key stands in the wrong one', () => {
    expect(problemsOfTable('entities: [{ key: a, kind: { of: "{Sort}" }, name: "{Name}" }]')).toEqual([
      'm.yaml:4:38: error: Unknown key `of` in `tables.entities.kind`. Known: value, column, matches, values, default, letters, when.',
    ]);
  });

  it('names keys that are no entity of the table', () => {
    expect(
      problemsOfTable(`
entities:
  - { key: client, kind: Person, name: "{Name}" }
  - { key: client, kind: Person, name: "{Name}" }
relations:
  - { type: OWNS, from: clent, to: client }`),
    ).toEqual([
      'm.yaml:6:16: error: Expected every `key` once in a table, found `client` a second time.',
      'm.yaml:8:29: error: Expected `from` to name an entity of the table by its `key` (client), found `clent`. Did you mean `client`?',
    ]);
  });

  it('describes an entity, or names by its id one that another table describes', () => {
    expect(problemsOfTable('entities: [{ key: a, id: "p:{No}" }]')).toEqual([]);
    const expected =
      'Expected `name` and `kind`, or `id` alone for an entity that another table describes; found';
    expect(problemsOfTable('entities: [{ key: a, kind: Person }]')).toEqual([
      `m.yaml:4:16: error: ${expected} \`kind\` without \`name\`.`,
    ]);
    expect(problemsOfTable('entities: [{ key: a, id: "p:{No}", country: "{C}" }]')).toEqual([
      `m.yaml:4:16: error: ${expected} \`country\` without \`name\`.`,
    ]);
    expect(problemsOfTable('entities: [{ key: a, name: "{N}" }]')[0]).toContain('`name` without `kind`');
    expect(problemsOfTable('entities: [{ key: a }]')[0]).toContain('found none of these');
  });

  it('is told of by what was expected', () => {
    expect(problemsOf('')).toEqual(['m.yaml:1:1: error: Expected a mapping, found an empty file.']);
    expect(problemsOf('- a')[0]).toContain('Expected a mapping with `dataset`');
    expect(problemsOf('a: [')[0]).toContain('Malformed YAML');
    expect(problemsOf('dataset: { id: Big Letters }')[0]).toContain('m.yaml:1:16: error: Expected an id');
    expect(problemsOf('source: { title: x, publishedOn: 13/2020 }')[0]).toContain('is no date');
    expect(problemsOf('basis: RUMOUR')[0]).toBe(
      'm.yaml:1:8: error: Expected `basis` as one of `OFFICIAL`, `NAMED`, `ANONYMOUS`, `OUTLET`, `ANALYSIS`.',
    );
    expect(problemsOfTable('entities: [{ kind: Person, name: "{N}" }]')[0]).toBe(
      'm.yaml:4:16: error: Expected `tables.entities.key` to be given, found nothing.',
    );
    expect(problemsOfTable('dates: DAY/MM\nentities: [{ key: a, kind: Person, name: "{N}" }]')[0]).toContain(
      'Expected a date format',
    );
    expect(
      problemsOfTable(
        'skip: [{ when: { A: { matches: "(" } }, reason: x }]\nentities: [{ key: a, kind: Person, name: "{N}" }]',
      )[0],
    ).toContain('Expected a regular expression, found "("');
  });
});

it('every mapping that comes with Liaison is a right one', async () => {
  const folder = path.resolve(import.meta.dirname, '../../seeds/mappings');
  const names = await readdir(folder);
  expect(names.length).toBeGreaterThanOrEqual(7);
  for (const name of names) expect(problemsOf(await readFile(path.join(folder, name), 'utf8'))).toEqual([]);
});

describe('rows under a mapping', () => {
  it('name a column that is not there, with the nearest one', async () => {
    await expect(
      itemsOf(
        'Name,Cuontry\nAnn,NZ\n',
        'entities: [{ key: a, kind: Person, name: "{Name}", country: "{Country}" }]',
      ),
    ).rejects.toThrow(
      't.csv:1:1: error: Expected a column `Country`, which the mapping names, found none. Did you mean `Cuontry`?\nThe columns are `Name`, `Cuontry`.',
    );
  });

  it('become entities by templates, alternatives, tables of values and conditions', async () => {
    const items = await itemsOf(
      'First,Last,Sort,Nick,Land,\nAda,Byron,p,Countess,Deutschland,x\n,Tide & Sons,c,,Atlantis,y\n',
      `
entities:
  - key: who
    name: ["{First} {Last}"]
    kind: { column: Sort, values: { P: Person, c: Company } }
    id: [{ value: "{@dataset}:{@kind}:{Nick}", when: { Nick: { empty: false } } }]
    aliases: ["{Nick}"]
    country: { column: Land, values: { Deutschland: DE } }
    properties: { code: "{column 6}", constant: always }`,
    );
    expect(
      only(items, 'entity').map(({ at, what: _what, ...rest }) => ({ ...rest, line: at.line })),
    ).toMatchObject([
      {
        line: 2,
        id: 't:Person:countess',
        kind: 'Person',
        name: 'Ada Byron',
        aliases: ['Countess'],
        country: 'DE',
      },
      {
        line: 3,
        id: 't:company:tide-sons',
        kind: 'Company',
        name: 'Tide & Sons',
        aliases: [],
        country: null,
      },
    ]);
    expect(only(items, 'entity')[0]?.properties).toEqual([
      { name: 'code', value: 'x' },
      { name: 'constant', value: 'always' },
    ]);
    expect(only(items, 'skipped').map(({ detail, severity }) => [severity, detail])).toEqual([
      ['unused', 'Expected the name or code of a country for "Tide & Sons", found "Atlantis".'],
    ]);
  });

  it('are cut where a cell holds several, and joined with each other', async () => {
    const items = await itemsOf(
      'Who\n"Oak / Elm / Oak"\n"Ash, Inc."\n"Fir (Pine, Yew)"\n',
      `
entities:
  - key: venture
    kind: Company
    name: { column: Who, matches: '^(.+?) \\(' }
  - key: partner
    kind: Company
    name: [{ column: Who, matches: '\\((.+)\\)$' }, { value: "{Who}" }]
    split: { matches: '\\s*/\\s*|,\\s+(?!inc\\b)' }
relations:
  - { type: JOINT_VENTURE, from: partner, role: "{venture.x}" }
  - { type: HOLDS_STAKE_IN, from: partner, to: venture, when: { Who: { matches: '\\(' } } }`.replace(
        ', role: "{venture.x}"',
        '',
      ),
    );
    const ends = only(items, 'relation').map(({ type, from, to }) =>
      [type, from, to].join(' ').replaceAll('t:company:', ''),
    );
    expect(ends).toEqual([
      'JOINT_VENTURE oak elm',
      'JOINT_VENTURE pine yew',
      'HOLDS_STAKE_IN pine fir',
      'HOLDS_STAKE_IN yew fir',
    ]);
    expect(only(items, 'entity').map(({ name }) => name)).toContain('Ash, Inc.');
  });

  it('get their type from patterns, the first that matches, and ends turned where it says so', async () => {
    const items = await itemsOf(
      'A,B,How\nx,y,Owner\nx,y,Owned by\nx,y,Met for tea\nx,y,\n',
      `
entities:
  - { key: a, kind: Company, name: "{A}" }
  - { key: b, kind: Company, name: "{B}" }
relations:
  - from: a
    to: b
    type:
      of: "{How}"
      patterns:
        - { matches: '^owned by', type: OWNS, reverse: true }
        - { matches: ['^own', '^hold'], type: OWNS }
      new: true
    distinguish: "{How}"`,
    );
    expect(only(items, 'relation').map(({ type, from }) => [type, from])).toEqual([
      ['OWNS', 't:company:x'],
      ['OWNS', 't:company:y'],
      ['MET_FOR_TEA', 't:company:x'],
    ]);
    expect(only(items, 'type').map(({ term }) => [term.id, term.category, term.label])).toEqual([
      ['MET_FOR_TEA', 'OTHER', 'met for tea'],
    ]);
    expect(only(items, 'skipped').map(({ reason, at }) => [at.line, reason])).toEqual([
      [5, 'a relation without a type'],
    ]);
  });

  it('that say the same again are the same relation, whichever end comes first where that says nothing', async () => {
    const yaml = (type: string) => `
entities:
  - { key: a, kind: Person, name: "{A}" }
  - { key: b, kind: Person, name: "{B}" }
relations: [{ type: ${type}, from: a, to: b, start: "{On}" }]`;
    const csv = 'A,B,On\nx,y,2020\ny,x,2020\nx,y,2021\n';
    const ids = async (type: string) => only(await itemsOf(csv, yaml(type)), 'relation').map(({ id }) => id);
    expect(new Set(await ids('MET_WITH')).size).toBe(2);
    expect(new Set(await ids('WROTE_TO')).size).toBe(3);
  });

  it('are evidence, with the documents that they name, their days and whoever says it', async () => {
    const items = await itemsOf(
      'A,B,On,Paper,Says\nx,y,02/03/2024,https://one.example/a | Ledger,y\n',
      `
dates: [DD/MM/YYYY, MM/DD/YYYY]
entities:
  - { key: a, kind: Person, name: "{A}" }
  - { key: b, kind: Person, name: "{B}" }
relations:
  - type: MET_WITH
    from: a
    to: b
    start: "{On}"
    evidence:
      basis: NAMED
      speaker: b
      locator: "row of {A}"
      publishedOn: { column: On, precision: year }
      documents: { url: "{Paper}", split: "|" }`,
    );
    expect(only(items, 'source').map(({ title, url, publisher }) => [title, url, publisher])).toEqual([
      ['https://one.example/a', 'https://one.example/a', 'one.example'],
      ['Ledger', null, null],
    ]);
    const [first, second] = only(items, 'evidence');
    expect(first).toMatchObject({
      basis: 'NAMED',
      speaker: 't:person:y',
      locator: 'row of x',
      start: '[2024-02-03,2024-03-02]',
      publishedOn: '2024',
      origin: only(items, 'source')[0]?.id,
    });
    expect(second?.origin).toBe(only(items, 'source')[1]?.id);
  });

  it('that are passed over are told of, each with its reason', async () => {
    const items = await itemsOf(
      'A,B,Sum\nx,,\n,,1\nnone,y,1\nx,x,1\nx,y,much\n',
      `
skip: [{ when: { A: none }, reason: a row that says none }]
entities:
  - { key: a, kind: Person, name: "{A}" }
  - { key: b, kind: Person, name: "{B}" }
relations: [{ type: PAID, from: a, to: b, amount: { value: "{Sum}" } }]`,
    );
    expect(only(items, 'skipped').map(({ at, severity, reason }) => [at.line, severity, reason])).toEqual([
      [2, 'unused', 'a relation of which an end is empty (b)'],
      [3, 'unused', 'a relation of which an end is empty (a, b)'],
      [3, 'unused', 'a row with nothing that the mapping asks for'],
      [4, 'unused', 'a row that says none'],
      [5, 'unused', 'a relation of something with itself (PAID)'],
      [6, 'bad', 'an amount that is no number'],
    ]);
    expect(only(items, 'row')).toHaveLength(5);
  });
});

it('an id without its number is none: the name says who it is, and a reference refers to nobody', async () => {
  const items = await itemsOf(
    'No,Name,Boss\n7,Ann,\n,Bo,7\n',
    `
entities:
  - { key: a, kind: Person, id: "{@dataset}:p:{No}", name: "{Name}" }
  - { key: boss, id: "{@dataset}:p:{Boss}" }
relations:
  - { type: WORKS_FOR, from: a, to: boss }`,
  );
  expect(only(items, 'entity').map(({ id }) => id)).toEqual(['t:p:7', 't:person:bo']);
  expect(only(items, 'relation').map(({ from, to }) => [from, to])).toEqual([['t:person:bo', 't:p:7']]);
  expect(only(items, 'skipped').map(({ at, severity }) => [at.line, severity])).toEqual([[2, 'unused']]);
});
