import { checkFirst, checkId } from '../../queries/checks/bounds.ts';
import { pageOf } from '../../queries/cursor.ts';
import { entities, entityQuery } from '../../queries/entities.ts';
import type { EntityFilter } from '../../queries/entities.ts';
import { lensOf } from '../../queries/lens.ts';
import { partners } from '../../queries/partners/partners.ts';
import { paths } from '../../queries/paths/paths.ts';
import { among } from '../../queries/relations/among.ts';
import { neighbourhood } from '../../queries/relations/neighbourhood.ts';
import { readDate } from '../../queries/readDate.ts';
import type { RelationFilter } from '../../queries/relations/relationFilter.ts';
import { relationQuery } from '../../queries/relations/relationQuery.ts';
import { search } from '../../queries/search.ts';
import { ONLY_BEST } from '../../queries/words.ts';
import type { EntityOrder, RelationOrder } from '../../store/port.ts';
import { connection, EMPTY_PAGE } from '../connection.ts';
import type { Context } from '../context.ts';
import { answer, completions } from './answer.ts';
import { changes } from './change.ts';
import { entityParent, relationParent, sourceParent } from './parents.ts';

interface LensArguments {
  asOf?: string | null;
  knownBy?: string | null;
}
interface PageArguments {
  first?: number | null;
  after?: string | null;
}
interface RelationsArguments extends LensArguments, PageArguments {
  where?: RelationFilter | null;
  order?: RelationOrder | null;
}
interface EntitiesArguments extends LensArguments, PageArguments {
  where?: EntityFilter | null;
  order?: EntityOrder | null;
}

type Given<Arguments> = Arguments & LensArguments & { where?: RelationFilter | null; first?: number | null };

/** The root fields: each makes the lens that everything below it inherits. */
export const queryResolvers = {
  search: findEntities,
  entity: (_: unknown, given: LensArguments & { id: string }, context: Context) =>
    entityParent(checkId(given.id, 'id'), lensFor(given, context), context),
  entities: pageOfEntities,
  relation: (_: unknown, given: LensArguments & { id: string }, context: Context) =>
    relationParent(checkId(given.id, 'id'), lensFor(given, context), context),
  relations: pageOfRelations,
  among: (_: unknown, given: Given<{ ids: string[] }>, context: Context) =>
    among(context.reading, { ...given, first: given.first ?? 500 }, lensFor(given, context)),
  neighbourhood: (_: unknown, given: Given<{ of: string[]; depth?: number | null }>, context: Context) =>
    neighbourhood(
      context.reading,
      { ...given, depth: given.depth ?? 1, first: given.first ?? 200 },
      lensFor(given, context),
    ),
  paths: findPaths,
  partners: findPartners,
  changes,
  ask: answer,
  complete: completions,
  source: (_: unknown, given: LensArguments & { id: string }, context: Context) =>
    sourceParent(checkId(given.id, 'id'), lensFor(given, context), context),
  sources: pageOfSources,
  vocabulary: (_: unknown, __: unknown, { reading }: Context) => reading.vocabulary(),
  datasets: (_: unknown, __: unknown, { datasets }: Context) => datasets(),
  lens: (_: unknown, given: LensArguments, context: Context) => lensFor(given, context),
  readDate: (_: unknown, given: { text: string }, { reading }: Context) =>
    readDate(given.text, reading.today),
};

const lensFor = (given: LensArguments, { reading }: Context) => lensOf(given, reading.today);

async function findEntities(
  _: unknown,
  given: LensArguments & {
    text: string;
    kinds?: string[] | null;
    countries?: string[] | null;
    first?: number | null;
  },
  context: Context,
) {
  const lens = lensFor(given, context);
  const hits = await search(context.reading, { ...given, first: given.first ?? 10 });
  const found = await Promise.all(
    hits.map(async (hit) => ({ ...hit, entity: await entityParent(hit.entity, lens, context) })),
  );
  return found.filter(({ entity }) => entity !== null);
}

async function pageOfEntities(_: unknown, given: EntitiesArguments, context: Context) {
  const { reading } = context;
  const lens = lensFor(given, context);
  const order = given.order ?? 'NAME';
  const query = await entityQuery(reading, given.where);
  const rows = await entities(reading, query, order, { first: given.first ?? 20, after: given.after });
  const count = async () => (query ? reading.store.countEntities(query, reading.read) : 0);
  return connection(rows, `entities ${order}`, (entity) => ({ entity, lens }), count);
}

async function pageOfRelations(_: unknown, given: RelationsArguments, context: Context) {
  const { store, read } = context.reading;
  const lens = lensFor(given, context);
  const order = given.order ?? 'SUPPORT';
  const page = pageOf(`relations ${order}`, checkFirst(given.first ?? 20), given.after);
  const query = relationQuery(given.where, 'LIST', await context.reading.vocabulary());
  const rows = query ? await store.relations(query, order, page, lens, read) : EMPTY_PAGE;
  const count = async () => (query ? store.countRelations(query, lens, read) : 0);
  return { ...connection(rows, `relations ${order}`, (relation) => ({ relation, lens }), count), lens };
}

async function findPaths(
  _: unknown,
  given: Given<{ from: string; to: string; maxHops?: number | null; avoidHubs?: boolean | null }>,
  context: Context,
) {
  const lens = lensFor(given, context);
  const asked = {
    ...given,
    maxHops: given.maxHops ?? 4,
    avoidHubs: given.avoidHubs ?? false,
    first: given.first ?? 10,
  };
  return (await paths(context.reading, asked, lens)).map((path) => ({ path, lens }));
}

async function findPartners(
  _: unknown,
  given: LensArguments & { of: string; country?: string | null; kind?: string | null },
  context: Context,
) {
  const lens = lensFor(given, context);
  const found = await partners(context.reading, given, lens);
  if (!found) return null;
  const rows = (group: 'partnered' | 'inTalks' | 'notCounted') => found[group].map((row) => ({ row, lens }));
  return {
    ...found,
    sentence: found.isCut ? `${found.sentence} ${ONLY_BEST}` : found.sentence,
    of: { entity: found.of, lens },
    partnered: rows('partnered'),
    inTalks: rows('inTalks'),
    notCounted: rows('notCounted'),
  };
}

async function pageOfSources(_: unknown, given: PageArguments & LensArguments, context: Context) {
  const { store, read } = context.reading;
  const lens = lensFor(given, context);
  const rows = await store.sources(pageOf('sources', checkFirst(given.first ?? 20), given.after), read);
  return connection(
    rows,
    'sources',
    (source) => ({ source, lens }),
    () => store.countSources(read),
  );
}
