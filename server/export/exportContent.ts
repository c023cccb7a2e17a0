import { InputError } from '../errors.ts';
import { today as todayOf } from '../model/dates/days.ts';
import { STATUSES, CERTAINTIES } from '../model/types.ts';
import type { Entity, Source } from '../model/types.ts';
import type { GraphStore, Lens } from '../store/port.ts';
import { claimsOf } from './claims.ts';
import type { Claim, ExportContent, ExportHead } from './content.ts';
import { allEntities, allRelationIds, allSources, chunksOf, lookUp } from './reader.ts';
import type { Patience } from './reader.ts';
import type { Selection } from './selection.ts';

export interface ExportRequest {
  selection: Selection;
  /** null: the whole record, which only some formats hold. */
  lens: Lens | null;
  /** When the file is written; today's clock unless given. */
  now?: Date;
}

/** How many relations one chunk of claims holds: its evidence, sources and names are in memory at once. */
const CLAIMS_AT_ONCE = 200;
/** No store has as many; the port asks for a bound. */
const ALL = 10_000_000;

/**
 * What a selection holds, as streams. Nothing of it is kept in memory but the ids of a selection that
 * is less than everything.
 *
 * @throws InputError where the data set is none, or nothing was selected.
 */
export async function exportContent(
  store: GraphStore,
  { selection, lens, now = new Date() }: ExportRequest,
  patience: Patience,
): Promise<ExportContent> {
  const today = todayOf();
  const vocabulary = await store.vocabulary(patience());
  const datasets = (await store.datasets(patience())).map(({ counts: _counts, ...row }) => row);
  const under = { lens, today, vocabulary };
  const head = (what: string, held: ExportHead['datasets']): ExportHead => ({
    exportedAt: now.toISOString(),
    what,
    datasets: held,
    ...under,
  });
  const claimsIn = async function* (
    ids: AsyncIterable<string[]> | Iterable<string[]>,
  ): AsyncGenerator<Claim> {
    for await (const chunk of ids)
      for (const part of chunksOf(chunk, CLAIMS_AT_ONCE)) yield* await claimsOf(store, part, under, patience);
  };

  if (selection.of === 'everything')
    return {
      head: head('everything', datasets),
      entities: () => allEntities(store, patience),
      mentioned: () => none(),
      sources: () => allSources(store, patience),
      claims: () => claimsIn(allRelationIds(store, patience)),
      decisions: () => (lens ? Promise.resolve([]) : store.decisions(patience())),
    };

  const ids = await idsOf(store, selection, lens ?? { asOf: today, knownBy: today }, patience);
  const claims = () => claimsIn(chunksOf(ids.relations));
  const named = remembered(() => namedBy(claims()));
  const entities = (wanted: () => Promise<string[]>) =>
    async function* (): AsyncGenerator<Entity> {
      // Entities that were merged answer as the one that they became.
      const told = new Set<string>();
      for (const chunk of chunksOf((await wanted()).sort()))
        for (const row of await store.entitiesByIds(chunk, patience()))
          if (row && !told.has(row.id)) {
            told.add(row.id);
            yield row;
          }
    };
  const nodes = remembered(async () => new Set([...ids.entities, ...(await named()).ends]));
  return {
    head: head(
      ids.what,
      datasets.filter(({ id }) => selection.of === 'entities' || id === selection.dataset),
    ),
    entities: entities(async () => [...(await nodes())]),
    mentioned: entities(async () => {
      const shown = await nodes();
      return [...(await named()).mentioned].filter((id) => !shown.has(id));
    }),
    sources: async function* (): AsyncGenerator<Source> {
      const found = await withOriginals(store, (await named()).sources, patience);
      yield* [...found.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
    },
    claims,
    decisions: () => Promise.resolve([]),
  };
}

async function idsOf(
  store: GraphStore,
  selection: Exclude<Selection, { of: 'everything' }>,
  lens: Lens,
  patience: Patience,
): Promise<{ entities: string[]; relations: string[]; what: string }> {
  if (selection.of === 'dataset') {
    const { dataset } = selection;
    const known = await store.datasets(patience());
    const found = known.find(({ id }) => id === dataset);
    if (!found)
      throw new InputError(
        `Expected the id of a data set, got "${dataset}", which is none. There are: ${known.map(({ id }) => id).join(', ')}.`,
      );
    return {
      entities: await store.idsOfDataset(dataset, 'entities', patience()),
      relations: (await store.idsOfDataset(dataset, 'relations', patience())).sort(),
      what: `the data set “${found.title}”`,
    };
  }
  const { entities, relations } = selection;
  const found = await store.entitiesByIds(entities, patience());
  const missing = entities.filter((_, at) => !found[at]);
  if (missing.length > 0)
    throw new InputError(
      `Expected ids of entities, got ${missing.slice(0, 5).join(', ')}${missing.length > 5 ? ' …' : ''}, which ${missing.length === 1 ? 'is none' : 'are none'}. Look ids up by a search.`,
    );
  const query = { statuses: [...STATUSES], certainties: [...CERTAINTIES] };
  const among = async () =>
    entities.length === 0
      ? []
      : (await store.relationsAmong(entities, query, ALL, lens, patience())).rows.map(({ id }) => id);
  return {
    entities,
    relations: [...new Set(relations ?? (await among()))].sort(),
    what: `${entities.length} ${entities.length === 1 ? 'entity' : 'entities'} and their relations`,
  };
}

interface Named {
  ends: Set<string>;
  mentioned: Set<string>;
  sources: Set<string>;
}

/** What claims refer to: a walk over all of them that keeps only ids. */
async function namedBy(claims: AsyncIterable<Claim>): Promise<Named> {
  const named: Named = { ends: new Set(), mentioned: new Set(), sources: new Set() };
  for await (const { relation, evidence } of claims) {
    named.ends.add(relation.from).add(relation.to);
    if (relation.event !== null) named.mentioned.add(relation.event);
    for (const { speaker, onBehalfOf, source, origin } of evidence) {
      if (speaker !== null) named.mentioned.add(speaker);
      if (onBehalfOf !== null) named.mentioned.add(onBehalfOf);
      named.sources.add(source).add(origin ?? source);
    }
  }
  return named;
}

/** These sources, and what they repeat, and what that repeats. */
async function withOriginals(
  store: GraphStore,
  ids: ReadonlySet<string>,
  patience: Patience,
): Promise<Map<string, Source>> {
  const found = new Map<string, Source>();
  for (let open = [...ids]; open.length > 0;) {
    const rows = await lookUp(open, (chunk) => store.sourcesByIds(chunk, patience()));
    for (const [id, row] of rows) found.set(id, row);
    open = [...new Set([...rows.values()].flatMap(({ basedOn }) => basedOn))].filter((id) => !found.has(id));
  }
  return found;
}

function remembered<T>(work: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= work());
}

async function* none(): AsyncGenerator<never> {}
