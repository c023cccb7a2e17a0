import type { Evidence } from '../../server/model/types.ts';
import type { GraphStore } from '../../server/store/port.ts';

/** All that a store holds of a data set, to be compared: rows in order, evidence by what it says. */
export interface Contents {
  entities: unknown[];
  sources: unknown[];
  relations: unknown[];
  evidence: string[];
}

const context = () => ({ deadline: Date.now() + 30_000 });

/**
 * Reads a data set whose ids bear a prefix, which is taken off; so are evidence ids, which are
 * hashes over prefixed ids. With `only`: just these relations and their standing evidence. Two loads of one world can then be compared within one database.
 */
export async function contentsOf(
  store: GraphStore,
  prefix: string,
  only?: { relations: readonly string[] },
): Promise<Contents> {
  const ids = (what: 'entities' | 'sources' | 'relations') =>
    store.idsOfDataset(`${prefix}world`, what, context());
  const relationIds = only
    ? only.relations.map((id) => `${prefix}${id}`).sort()
    : (await ids('relations')).sort();
  const evidence = (await evidenceOf(store, relationIds)).filter(
    ({ withdrawnAt }) => !only || withdrawnAt === null,
  );
  const said = new Map(evidence.map(({ id, ...words }) => [id, JSON.stringify(words)]));
  const rows = {
    entities: await store.entitiesByIds((await ids('entities')).sort(), context()),
    sources: await store.sourcesByIds((await ids('sources')).sort(), context()),
    relations: await store.relationHistories(relationIds, context()),
    evidence: evidence
      .map(({ id: _id, retracts, ...words }) =>
        JSON.stringify({ ...words, retracts: retracts && said.get(retracts) }),
      )
      .sort(),
  };
  return JSON.parse(JSON.stringify(rows).replaceAll(prefix, '')) as Contents;
}

/** Every piece of evidence of these relations, withdrawn ones among them. */
export async function evidenceOf(store: GraphStore, relations: readonly string[]): Promise<Evidence[]> {
  if (relations.length === 0) return [];
  const pages = await store.evidenceOf(
    relations,
    { knownBy: null, withdrawn: true },
    { first: 200 },
    context(),
  );
  return pages.flatMap(({ rows }) => rows);
}
