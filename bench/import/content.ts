import neo4j from 'neo4j-driver';
import type { Access } from './loader.ts';

/** By label and by type: how many there are, and how many properties and what length of text lie on them. */
const NODES = `MATCH (n) WHERE NOT n:Meta
RETURN labels(n) AS what, count(*) AS count, sum(size(keys(n))) AS properties,
  sum(size(toString(n.id)) + size(coalesce(n.digest, '')) + size(coalesce(n.changes, []))) AS length`;
const RELATIONSHIPS = `MATCH ()-[r]->()
RETURN type(r) AS what, count(*) AS count, sum(size(keys(r))) AS properties,
  sum(reduce(length = 0, text IN coalesce(r.history, []) + coalesce(r.states, []) | length + size(text))) AS length`;

/** What a database holds, in outline; two that hold the same say the same. */
export async function contentOf({ uri, user, password, database }: Access): Promise<string> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  try {
    const lines: string[] = [];
    for (const query of [NODES, RELATIONSHIPS]) {
      const { records } = await driver.executeQuery(query, {}, { database });
      lines.push(...records.map((record) => JSON.stringify(Object.values(record.toObject() as object))));
    }
    return lines.sort().join('\n');
  } finally {
    await driver.close();
  }
}
