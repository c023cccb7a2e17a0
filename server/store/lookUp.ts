import { LAST_DAY } from '../model/dates/days.ts';
import type { Evidence, Relation, Source } from '../model/types.ts';
import type { GraphStore } from './port.ts';
import { chunksOf, IDS_AT_ONCE, patience } from './chunks.ts';

const EVIDENCE_AT_ONCE = 500;

/** Rows by id through one of the port's `…ByIds` look-ups; ids without a row are left out. */
export async function lookUp<T extends { id: string }>(
  ids: Iterable<string>,
  read: (ids: string[]) => Promise<Array<T | null>>,
): Promise<Map<string, T>> {
  const found = new Map<string, T>();
  for (const chunk of chunksOf(new Set(ids), IDS_AT_ONCE))
    for (const row of await read(chunk)) if (row) found.set(row.id, row);
  return found;
}

export function lookUpRelations(store: GraphStore, ids: Iterable<string>): Promise<Map<string, Relation>> {
  return lookUp(ids, (chunk) => store.relationHistories(chunk, patience()));
}

/** The relations with all that they follow, and what those follow, and so on. */
export async function lookUpFollowed(
  store: GraphStore,
  ids: Iterable<string>,
): Promise<Map<string, Relation>> {
  const found = new Map<string, Relation>();
  for (let next = new Set(ids); next.size > 0;) {
    const rows = await lookUpRelations(store, next);
    rows.forEach((row) => found.set(row.id, row));
    next = new Set(
      [...rows.values()].flatMap(({ follows }) => (follows !== null && !found.has(follows) ? [follows] : [])),
    );
  }
  return found;
}

/** Relations whose `follows` is one of these, as stored. */
export async function lookUpFollowers(
  store: GraphStore,
  ids: Iterable<string>,
): Promise<Map<string, Relation>> {
  const lens = { asOf: LAST_DAY, knownBy: LAST_DAY };
  const followers: string[] = [];
  for (const chunk of chunksOf(ids, IDS_AT_ONCE))
    followers.push(
      ...(await store.relationsPointingAt('follows', chunk, lens, patience())).map(({ id }) => id),
    );
  return lookUpRelations(store, followers);
}

/** The standing evidence of each relation, of every data set; relations without any are left out. */
export async function lookUpStanding(
  store: GraphStore,
  relations: Iterable<string>,
): Promise<Map<string, Evidence[]>> {
  const standing = new Map<string, Evidence[]>();
  for (const chunk of chunksOf(relations, IDS_AT_ONCE)) {
    const pages = await store.evidenceOf(chunk, { knownBy: null }, { first: EVIDENCE_AT_ONCE }, patience());
    for (const [index, id] of chunk.entries()) {
      let page = pages[index];
      const all = [...(page?.rows ?? [])];
      while (page?.hasNext) {
        const [last, key] = [page.rows.at(-1), page.keys.at(-1)];
        if (!last || key === undefined) break;
        [page] = await store.evidenceOf(
          [id],
          { knownBy: null },
          { first: EVIDENCE_AT_ONCE, after: { key, id: last.id } },
          patience(),
        );
        all.push(...(page?.rows ?? []));
      }
      if (all.length > 0) standing.set(id, all);
    }
  }
  return standing;
}

/** Sources with all that they are based on, and what those are based on, and so on. */
export async function lookUpSources(store: GraphStore, ids: Iterable<string>): Promise<Map<string, Source>> {
  const found = new Map<string, Source>();
  for (let next = new Set(ids); next.size > 0;) {
    const rows = await lookUp(next, (chunk) => store.sourcesByIds(chunk, patience()));
    rows.forEach((row) => found.set(row.id, row));
    next = new Set([...rows.values()].flatMap(({ basedOn }) => basedOn.filter((id) => !found.has(id))));
  }
  return found;
}

/** Relations with a statement that goes back to one of these sources, directly or through other documents. */
export async function lookUpResting(store: GraphStore, sources: readonly string[]): Promise<Set<string>> {
  const relations = new Set<string>();
  for (const chunk of chunksOf(await dependents(store, sources), IDS_AT_ONCE)) {
    const pages = await store.evidenceOfSources(
      chunk,
      { knownBy: null },
      { first: EVIDENCE_AT_ONCE },
      patience(),
    );
    for (const [index, id] of chunk.entries())
      for (let page = pages[index]; page;) {
        page.rows.forEach(({ relation }) => relations.add(relation));
        const [last, key] = [page.rows.at(-1), page.keys.at(-1)];
        if (!page.hasNext || !last || key === undefined) break;
        [page] = await store.evidenceOfSources(
          [id],
          { knownBy: null },
          { first: EVIDENCE_AT_ONCE, after: { key, id: last.id } },
          patience(),
        );
      }
  }
  return relations;
}

async function dependents(store: GraphStore, sources: readonly string[]): Promise<Set<string>> {
  const basedOn = new Map<string, string[]>();
  for (let page = await store.sources({ first: IDS_AT_ONCE }, patience()); ;) {
    for (const { id, basedOn: earlier } of page.rows)
      earlier.forEach((one) => basedOn.set(one, [...(basedOn.get(one) ?? []), id]));
    const [last, key] = [page.rows.at(-1), page.keys.at(-1)];
    if (!page.hasNext || !last || key === undefined) break;
    page = await store.sources({ first: IDS_AT_ONCE, after: { key, id: last.id } }, patience());
  }
  const found = new Set(sources);
  // A set visits what is added while it is walked.
  for (const id of found) (basedOn.get(id) ?? []).forEach((one) => found.add(one));
  return found;
}
