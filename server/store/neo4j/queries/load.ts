import type { Query } from './query.ts';
import type { QueryName } from './names.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { composeQuery } from './compose.ts';
import { QUERY_NAMES } from './names.ts';

export type Queries = Record<QueryName, Query>;

const FOLDER = fileURLToPath(new URL('../../../../cypher/', import.meta.url));
const ENDING = '.cypher';
const PART_ENDING = '.part.cypher';

/**
 * Reads every query of the product from `cypher/`, once, at start-up.
 *
 * @throws Error where a header and its query disagree, a file is used by nothing, or a name that
 *   the code uses has no file
 */
export function loadQueries(folder: string = FOLDER, names: readonly string[] = QUERY_NAMES): Queries {
  const texts = readFolder(folder);
  const parts = new Map<string, string>();
  const queries: Record<string, Query> = {};
  for (const [file, text] of texts) {
    if (file.endsWith(PART_ENDING)) parts.set(file.slice(0, -PART_ENDING.length), text);
  }
  for (const [file, text] of texts) {
    if (file.endsWith(PART_ENDING)) continue;
    const name = file.slice(0, -ENDING.length);
    if (!names.includes(name)) {
      throw new Error(
        `cypher/${file} is used by nothing. Add "${name}" to server/store/neo4j/queries/names.ts, or delete it.`,
      );
    }
    queries[name] = composeQuery(name, text, parts);
  }
  checkAllThere(queries, names);
  checkPartsUsed(texts, parts);
  return queries;
}

function checkAllThere(queries: Record<string, Query>, names: readonly string[]): asserts queries is Queries {
  const missing = names.filter((name) => queries[name] === undefined);
  if (missing.length > 0)
    throw new Error(
      `Expected the files ${missing.map((name) => `cypher/${name}.cypher`).join(', ')}, which are not there.`,
    );
}

function checkPartsUsed(texts: ReadonlyMap<string, string>, parts: ReadonlyMap<string, string>): void {
  const all = [...texts.values()].join('\n');
  for (const part of parts.keys()) {
    if (!new RegExp(`^[ \\t]*// include ${part}[ \\t]*$`, 'm').test(all)) {
      throw new Error(`cypher/${part}${PART_ENDING} is included by no query. Include it, or delete it.`);
    }
  }
}

function readFolder(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith(ENDING))
    .sort();
  return new Map(
    files.map((file) => [file, readFileSync(`${folder}/${file}`, 'utf8').replaceAll('\r\n', '\n')]),
  );
}
