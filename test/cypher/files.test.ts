/** The folder `cypher/` as a whole: every query of the product is there, and nothing else is. */
import { afterEach, describe, expect, it } from '@jest/globals';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadQueries } from '../../server/store/neo4j/queries/load.ts';
import { QUERY_NAMES } from '../../server/store/neo4j/queries/names.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SCHEMA = 'schema/';

/** Query text of Neo4j, as far as prose and SQL can't be taken for it. */
const CYPHER =
  /\bMATCH\s*\(\w*[:){ ]|\b(?:CREATE|MERGE)\s*\(\w*:|\bUNWIND\s+\$|-\[\w*:?\w*\]->|\bCALL\s+db\w*\.\w+/;

function typescriptIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file));
}

const textOf = (file: string) => readFileSync(join(ROOT, file), 'utf8');

describe('the queries', () => {
  it('load: header and query agree in every file', () => {
    expect(Object.keys(loadQueries()).sort()).toEqual([...QUERY_NAMES].sort());
  });

  it('are all sent by the adapter', () => {
    const code = typescriptIn('server/store/neo4j')
      .filter((file) => !file.endsWith('queries/names.ts'))
      .map(textOf)
      .join('\n');
    const sentByTemplate = ['entities', 'sources', 'relations', 'evidence'].map(
      (what) => `${what}/ids-of-dataset`,
    );
    expect(code).toContain('`${what}/ids-of-dataset`');
    const unsent = QUERY_NAMES.filter(
      (name) => !name.startsWith(SCHEMA) && !sentByTemplate.includes(name) && !code.includes(`'${name}'`),
    );
    expect(unsent).toEqual([]);
  });

  it('stand nowhere but in cypher/', () => {
    const files = [...typescriptIn('server'), ...typescriptIn('seeds')];
    expect(files.length).toBeGreaterThan(20);
    // The writer of exports gives people Cypher to run themselves; Liaison sends none of it.
    const writers = ['server/export/formats/cypher.ts'];
    expect(files.filter((file) => CYPHER.test(textOf(file)))).toEqual(writers);
  });

  it('would be found in code, were they there', () => {
    const samples = [
      'MATCH (n:Entity {id: $id}) RETURN n',
      'UNWIND $rows AS row',
      'CREATE (k:RelationId)',
      'MATCH (e)-[r]->(o)',
      'CALL db.labels()',
    ];
    expect(samples.filter((sample) => !CYPHER.test(sample))).toEqual([]);
  });

  it('are small', () => {
    const long = Object.values(loadQueries()).filter((query) => query.text.split('\n').length > 60);
    expect(long.map((query) => query.name)).toEqual([]);
  });
});

describe('the folder', () => {
  const folders: string[] = [];
  afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

  function copy(): string {
    const folder = mkdtempSync(join(tmpdir(), 'liaison-cypher-'));
    folders.push(folder);
    cpSync(join(ROOT, 'cypher'), folder, { recursive: true });
    return folder;
  }

  it('may be read from a copy', () => {
    expect(Object.keys(loadQueries(copy()))).toHaveLength(QUERY_NAMES.length);
  });

  it('is refused with a file that nothing uses', () => {
    const folder = copy();
    writeFileSync(
      join(folder, 'entities/extra.cypher'),
      '// Extra.\n// access: read\n// parameters: none\n// row: one\nRETURN 1 AS one',
    );
    expect(() => loadQueries(folder)).toThrow('cypher/entities/extra.cypher is used by nothing');
  });

  it('is refused without a file that the code names', () => {
    const folder = copy();
    rmSync(join(folder, 'relations/steps.cypher'));
    expect(() => loadQueries(folder)).toThrow('Expected the files cypher/relations/steps.cypher');
  });

  it('is refused with a part that nothing includes', () => {
    const folder = copy();
    writeFileSync(
      join(folder, 'entities/extra.part.cypher'),
      '// Extra.\n// part: e\n// parameters: none\n// row: nothing\nAND true',
    );
    expect(() => loadQueries(folder)).toThrow('cypher/entities/extra.part.cypher is included by no query');
  });

  it('is refused with a file whose header says otherwise than its query', () => {
    const folder = copy();
    const file = join(folder, 'catalogue/ping.cypher');
    writeFileSync(file, readFileSync(file, 'utf8').replace('row: answer', 'row: reply'));
    expect(() => loadQueries(folder)).toThrow(/cypher\/catalogue\/ping\.cypher: .*"answer".*"reply"/s);
  });
});
