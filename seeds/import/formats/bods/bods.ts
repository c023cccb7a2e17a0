import type { Format, ImportFile, ImportItem } from '../../items.ts';
import { KindMemory } from '../graph/KindMemory.ts';
import { isList } from '../shared/isList.ts';
import { readJsonLines } from '../shared/jsonLines.ts';
import { readJsonRecords } from '../shared/jsonRecords.ts';
import type { JsonRecord } from '../shared/jsonRecords.ts';
import { NewTerms } from '../shared/NewTerms.ts';
import { bad } from '../shared/skipped.ts';
import { entityOf } from './entityItems.ts';
import { bodsTerms } from './interests.ts';
import { relationItems } from './relationItems.ts';
import { statementOf } from './statement.ts';
import type { Statement } from './statement.ts';

/** The Beneficial Ownership Data Standard, 0.3 and 0.4: a list of statements, or one a line. */
export const bods: Format = {
  id: 'bods',
  label: 'BODS, beneficial ownership statements',
  recognizes: (_name, head) => /^\s*\[?\s*\{/.test(head) && /"statementI[dD]"\s*:/.test(head),
  read: async function* (files) {
    const survey = await surveyOf(files);
    const terms = new NewTerms(bodsTerms);
    for await (const item of itemsOf(files, survey)) yield* terms.before([item]);
  },
};

/** What must be known of all statements before the first is given. */
interface Survey {
  /** Replaced statement ids (0.3) with the one that came first; a statement that replaces leads there too. */
  roots: Map<string, string>;
  /** Records with more than one statement: these are held until all are read. */
  changed: Set<string>;
  /** Kinds of people and entities by record. */
  kinds: KindMemory;
}

async function surveyOf(files: readonly ImportFile[]): Promise<Survey> {
  const roots = new Map<string, string>();
  const changed = new Set<string>();
  const kinds = new KindMemory('Company');
  for (const file of files)
    for await (const found of statementsOf(file)) {
      const statement =
        'problem' in found ? null : statementOf(found.value, found.at, (id) => rootOf(roots, id));
      if (statement === null || statement.what === 'skipped') continue;
      const [first] = statement.replaces;
      if (first !== undefined) roots.set(statement.id, rootOf(roots, first));
      const record = rootOf(roots, statement.record);
      if (statement.status !== 'new') changed.add(record);
      if (statement.what !== 'relationship') kinds.keep(record, entityOf(statement).kind);
    }
  return { roots, changed, kinds };
}

const rootOf = (roots: ReadonlyMap<string, string>, id: string): string => roots.get(id) ?? id;

async function* itemsOf(
  files: readonly ImportFile[],
  { roots, changed, kinds }: Survey,
): AsyncGenerator<ImportItem> {
  const held = new Map<string, Statement[]>();
  const kindOf = (record: string) => kinds.of(record);
  for (const file of files)
    for await (const found of statementsOf(file)) {
      yield { what: 'row', at: found.at };
      const statement =
        'problem' in found
          ? bad(found.at, 'broken JSON', found.problem)
          : statementOf(found.value, found.at, (id) => rootOf(roots, id));
      if (statement.what === 'skipped') yield statement;
      else if (changed.has(statement.record)) hold(held, statement);
      else yield* made([statement], kindOf);
    }
  for (const statements of held.values()) yield* made(statements, kindOf);
}

function hold(held: Map<string, Statement[]>, statement: Statement): void {
  const before = held.get(statement.record);
  if (before) before.push(statement);
  else held.set(statement.record, [statement]);
}

/** Of a person or entity the latest statement comes first: its name is the one shown. */
function made(statements: readonly Statement[], kindOf: (record: string) => string): ImportItem[] {
  const [first] = statements;
  if (first === undefined) return [];
  if (first.what === 'relationship') return relationItems(statements, kindOf);
  const latestFirst = [...statements].sort((one, other) => ((one.date ?? '') < (other.date ?? '') ? 1 : -1));
  return latestFirst.map((statement) => entityOf(statement));
}

async function* statementsOf(file: ImportFile): AsyncGenerator<JsonRecord> {
  yield* (await isList(file)) ? readJsonRecords(file, ['[]']) : readJsonLines(file);
}
