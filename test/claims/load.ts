import { loadFolder } from '../../seeds/load/load.ts';
import type { ReadContext, GraphStore } from '../../server/store/port.ts';
import type { Evidence, Source } from '../../server/model/types.ts';
import type { NaiveInput } from './naive.ts';

/** When the tests' data was entered: it closes open dates of publication. */
export const RECORDED_AT = new Date('2026-06-01T12:00:00.000Z');

export const patience = (): ReadContext => ({ deadline: Date.now() + 60_000 });

/** Loads the data sets of this repository. */
export async function loadSeeds(store: GraphStore, ...folders: string[]): Promise<void> {
  for (const folder of folders) await loadFolder(store, `seeds/${folder}`, { now: RECORDED_AT });
}

/** Every relation of a store with its raw evidence, by relation id. */
export async function rawClaims(store: GraphStore): Promise<Map<string, NaiveInput>> {
  const ids = await store.relationIds(null, 10_000, patience());
  const relations = (await store.relationHistories(ids, patience())).filter((one) => one !== null);
  const { relationTypes } = await store.vocabulary(patience());
  const sources = new Map<string, Source>(
    (await store.sources({ first: 500 }, patience())).rows.map((source) => [source.id, source]),
  );
  const pages = await store.evidenceOf(ids, { knownBy: null, withdrawn: true }, { first: 500 }, patience());
  const evidence = new Map<string, Evidence[]>(ids.map((id, index) => [id, pages[index]?.rows ?? []]));
  const claims = new Map<string, NaiveInput>();
  const claim = (id: string): NaiveInput => {
    const known = claims.get(id);
    if (known) return known;
    const relation = relations.find((one) => one.id === id);
    if (!relation) throw new Error(`Expected the relation ${id} in the store, found none.`);
    const made: NaiveInput = {
      relation,
      occurrence: relationTypes.find((type) => type.id === relation.type)?.temporality === 'OCCURRENCE',
      evidence: evidence.get(id) ?? [],
      sources,
      followers: relations.filter(({ follows }) => follows === id).map((one) => claim(one.id)),
    };
    claims.set(id, made);
    return made;
  };
  ids.forEach(claim);
  return claims;
}
