import type { RelationOrder } from '../../store/port.ts';
import { checkFirst } from '../../queries/checks/bounds.ts';
import { pageOf } from '../../queries/cursor.ts';
import { degreeQuery, relationCounts, sum } from '../../queries/relations/relationCounts.ts';
import type { RelationFilter } from '../../queries/relations/relationFilter.ts';
import { relationQuery } from '../../queries/relations/relationQuery.ts';
import { typesOf } from '../../queries/vocabularyTerms.ts';
import { connection, EMPTY_PAGE } from '../connection.ts';
import type { Context } from '../context.ts';
import type { EntityParent } from '../parents.ts';
import { fuzzy } from './fuzzy.ts';
import { relationParent } from './parents.ts';

interface RelationsArguments {
  where?: RelationFilter | null;
  order?: RelationOrder | null;
  first?: number | null;
  after?: string | null;
}

const common = {
  id: ({ entity }: EntityParent) => entity.id,
  kind: ({ entity }: EntityParent) => entity.kind,
  name: ({ entity }: EntityParent) => entity.name,
  aliases: ({ entity }: EntityParent) => entity.aliases,
  country: ({ entity }: EntityParent) => entity.country,
  summary: ({ entity }: EntityParent) => entity.summary,
  externalIds: ({ entity }: EntityParent) => entity.externalIds,
  properties: ({ entity }: EntityParent) => entity.properties,
  datasets: async ({ entity }: EntityParent, _: unknown, context: Context) =>
    (await context.datasets()).filter(({ id }) => entity.datasets.includes(id)),
  relations,
  relationCounts: counts,
  degree,
};
const url = { url: ({ entity }: EntityParent) => entity.url };
const place = { place: ({ entity }: EntityParent) => entity.place };
const date = { date: ({ entity }: EntityParent) => fuzzy(entity.date) };

/** The interface, the named kinds, and Thing for every other kind of the vocabulary. */
export const entityResolvers = {
  Entity: { __resolveType: ({ entity }: EntityParent) => (NAMED.has(entity.kind) ? entity.kind : 'Thing') },
  Person: { ...common, positions },
  Company: { ...common, ...url },
  Agency: { ...common, ...url },
  Government: { ...common, ...url },
  Publication: { ...common, ...url },
  Event: { ...common, ...date, ...place, happened },
  Meeting: { ...common, ...date, ...place, happened },
  Place: common,
  Thing: { ...common, ...date, ...place, ...url },
};

const NAMED = new Set(Object.keys(entityResolvers).filter((name) => name !== 'Entity' && name !== 'Thing'));

async function relations(
  { entity, lens }: EntityParent,
  given: RelationsArguments,
  { reading, loaders }: Context,
) {
  const order = given.order ?? 'SUPPORT';
  const page = pageOf(`relations ${order}`, checkFirst(given.first ?? 20), given.after);
  const query = relationQuery(given.where, 'LIST', await reading.vocabulary());
  const rows = query ? await loaders.relationsOf(entity.id, { query, order, page, lens }) : EMPTY_PAGE;
  const count = async () => (query ? sum(await loaders.relationCounts(entity.id, { query, lens })) : 0);
  return { ...connection(rows, `relations ${order}`, (relation) => ({ relation, lens }), count), lens };
}

async function counts(
  { entity, lens }: EntityParent,
  given: { where?: RelationFilter | null },
  { reading, loaders }: Context,
) {
  const vocabulary = await reading.vocabulary();
  const query = relationQuery(given.where, 'COUNT', vocabulary);
  return query ? relationCounts(await loaders.relationCounts(entity.id, { query, lens }), vocabulary) : [];
}

async function degree({ entity, lens }: EntityParent, _: unknown, { reading, loaders }: Context) {
  const query = degreeQuery(await reading.vocabulary());
  return sum(await loaders.relationCounts(entity.id, { query, lens }));
}

/** Positions that someone holds: employment from this person, not denied, on the day asked about. */
async function positions(
  { entity, lens }: EntityParent,
  given: { first?: number | null },
  { reading, loaders }: Context,
) {
  const first = checkFirst(given.first ?? 20);
  const types = typesOf(await reading.vocabulary(), ['EMPLOYMENT']);
  if (types.length === 0) return [];
  const query = { ...degreeQuery(await reading.vocabulary()), types };
  const asked = { query, order: 'SUPPORT', page: { first: 500 }, lens } as const;
  const { rows } = await loaders.relationsOf(entity.id, asked);
  return rows
    .filter(({ from }) => from === entity.id)
    .slice(0, first)
    .map((relation) => ({ relation, lens }));
}

/** What happened at an event, by beginning, undated last; denied and retracted reports are left out. */
async function happened({ entity, lens }: EntityParent, given: { first?: number | null }, context: Context) {
  const first = checkFirst(given.first ?? 50);
  const ids = (await context.reading.happenings()).get(entity.id) ?? [];
  const found = await Promise.all(ids.map((id) => relationParent(id, lens, context)));
  return found
    .filter((parent) => parent !== null)
    .filter(({ relation }) => relation.state.status !== 'DENIED' && relation.state.status !== 'RETRACTED')
    .filter(({ relation }) => relation.certainty !== 'NOT_YET')
    .sort((left, right) => (startKey(left.relation) < startKey(right.relation) ? -1 : 1))
    .slice(0, first);
}

function startKey({
  id,
  state,
}: {
  id: string;
  state: { start: { earliest: string | null; latest: string | null } | null; startStated: boolean };
}): string {
  const day = state.startStated ? (state.start?.earliest ?? state.start?.latest) : null;
  return `${day ?? '9999-99-99'} ${id}`;
}
