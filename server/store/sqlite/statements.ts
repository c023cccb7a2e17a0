/**
 * Every statement of this adapter, read from `sql/` once: static text, in which fragments of the
 * same folder stand for `{{name}}` and a few words of this file for orders and fields. Values
 * only ever travel as parameters.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { RELATION_ORDERS, type RelationOrder } from '../port.ts';
import { checkParameters, readFile, type Header, type Statement } from './statement.ts';

const FOLDER = fileURLToPath(new URL('./sql/', import.meta.url));

const ORDERS: Record<RelationOrder, Record<string, string>> = {
  SUPPORT: { key: 'support', direction: 'ASC', after: '{{after-ascending}}', index: 'ends_by_support' },
  START_ASC: {
    key: 'start_ascending',
    direction: 'ASC',
    after: '{{after-ascending}}',
    index: 'ends_by_start',
  },
  START_DESC: {
    key: 'start_descending',
    direction: 'DESC',
    after: '{{after-descending}}',
    index: 'ends_by_start_descending',
  },
  REPORTED_DESC: {
    key: 'reported',
    direction: 'DESC',
    after: '{{after-descending}}',
    index: 'ends_by_reported',
  },
};

const FAR = { other: 'o.number = e.other', either: 'o.number IN (e.entity, e.other)' };
const FIELDS = ['about', 'follows', 'amends'] as const;

interface File {
  header: Header;
  body: string;
}

let files: Map<string, File> | null = null;
const statements = new Map<string, Statement>();

/** Reads and checks all files. Throws, naming the file, where a header and its statement disagree. */
export function loadStatements(): Statement[] {
  for (const name of allFiles().keys()) {
    if (name.startsWith('schema/')) continue;
    if (name.startsWith('fragments/')) checkFragment(name);
    else if (isOrdered(name)) for (const order of RELATION_ORDERS) orderedStatement(name, order);
    else if (name === 'relations/pointing-at') for (const field of FIELDS) pointingStatement(field);
    else statement(name);
  }
  return [...statements.values()];
}

/** The statement of a file. */
export function statement(name: string): Statement {
  return made(name, name, {});
}

/** The statement of a file that gives relations in an order. */
export function orderedStatement(name: string, order: RelationOrder): Statement {
  return made(`${name} (${order})`, name, ORDERS[order]);
}

/** Relations that point at others by a field. */
export function pointingStatement(field: (typeof FIELDS)[number]): Statement {
  return made(`relations/pointing-at (${field})`, 'relations/pointing-at', { field });
}

/** The statements that create the tables of a version. */
export function schemaText(version: number): string {
  return fileOf(`schema/${version}`).body;
}

function made(name: string, file: string, words: Record<string, string>): Statement {
  const known = statements.get(name);
  if (known) return known;
  const { header, body } = fileOf(file);
  const text = fill(name, body, { ...words, ...(header.far ? { far: FAR[header.far] } : {}) });
  checkParameters(name, text, header.parameters);
  const result = { name, text, parameters: header.parameters, columns: header.columns };
  statements.set(name, result);
  return result;
}

function checkFragment(name: string): void {
  const { header, body } = fileOf(name);
  checkParameters(
    name,
    fill(name, body, { far: FAR.other, key: ORDERS.SUPPORT.key ?? '' }),
    header.parameters,
  );
}

/** Puts words and fragments in place of `{{name}}`, those in what was put in too. */
function fill(name: string, text: string, words: Record<string, string>): string {
  return text.replace(/\{\{([\w-]+)\}\}/g, (_, word: string) => {
    const fragment = words[word] ?? allFiles().get(`fragments/${word}`)?.body;
    if (fragment === undefined)
      throw new Error(
        `Expected {{${word}}} in ${name} to be a fragment or a word; there is none of that name.`,
      );
    return fill(name, fragment, words);
  });
}

function isOrdered(name: string): boolean {
  return fileOf(name).body.includes('{{key}}');
}

function fileOf(name: string): File {
  const file = allFiles().get(name);
  if (!file)
    throw new Error(`Expected a file ${name}.sql among the statements of the SQLite adapter; there is none.`);
  return file;
}

function allFiles(): Map<string, File> {
  files ??= new Map(
    readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.sql'))
      .map((path) => path.replaceAll('\\', '/'))
      .map((path) => [
        path.slice(0, -'.sql'.length),
        readFile(path, readFileSync(`${FOLDER}${path}`, 'utf8')),
      ]),
  );
  return files;
}
