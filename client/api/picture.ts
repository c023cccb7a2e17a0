import type { GraphData } from '../state/types.ts';
import { DATE_FIELDS, ENTITY_FIELDS, RELATION_FIELDS } from './fragments.ts';
import { document, request } from './request.ts';
import { graphDataOf } from './toGraph.ts';
import type { EntityAnswer, LensVariables, SubgraphAnswer } from './types.ts';
import { useUndrawn } from './undrawn.ts';

/** Up to so many entities, what is loaded is shown whole; above, the best supported relations open it. */
const WHOLE_UP_TO = 300;
const OPENING_RELATIONS = 60;
/** The schema's bounds for one picture. */
const MOST_IDS = 1_000;
const MOST_RELATIONS = 1_000;

const ENTITIES = document<
  { entities: { nodes: EntityAnswer[] } },
  LensVariables & { first: number; ids?: string[] }
>(
  `query Entities($first: Int!, $ids: [ID!], $asOf: Date, $knownBy: Date) {
    entities(where: { ids: $ids }, first: $first, asOf: $asOf, knownBy: $knownBy) { nodes { ...EntityFields } }
  } ${ENTITY_FIELDS} ${DATE_FIELDS}`,
);

const AMONG = document<
  { among: Pick<SubgraphAnswer, 'relations' | 'total' | 'truncated'> },
  LensVariables & { ids: string[]; first: number }
>(
  `query Among($ids: [ID!]!, $first: Int!, $asOf: Date, $knownBy: Date) {
    among(ids: $ids, where: { includeDenied: true }, first: $first, asOf: $asOf, knownBy: $knownBy) {
      relations { ...RelationFields }
      total
      truncated
    }
  } ${RELATION_FIELDS} ${DATE_FIELDS}`,
);

const BEST = document<
  { relations: { nodes: Array<{ from: EntityAnswer; to: EntityAnswer }> } },
  LensVariables & { first: number }
>(
  `query BestSupported($first: Int!, $asOf: Date, $knownBy: Date) {
    relations(first: $first, order: SUPPORT, asOf: $asOf, knownBy: $knownBy) {
      nodes { from { ...EntityFields } to { ...EntityFields } }
    }
  } ${ENTITY_FIELDS} ${DATE_FIELDS}`,
);

const NEIGHBOURHOOD = document<
  { neighbourhood: SubgraphAnswer },
  LensVariables & { of: string[]; types: string[] | null; first: number }
>(
  `query Expand($of: [ID!]!, $types: [String!], $first: Int!, $asOf: Date, $knownBy: Date) {
    neighbourhood(of: $of, where: { types: $types, includeDenied: true }, first: $first, asOf: $asOf, knownBy: $knownBy) {
      entities { ...EntityFields }
      relations { ...RelationFields }
      truncated
      total
    }
  } ${ENTITY_FIELDS} ${RELATION_FIELDS} ${DATE_FIELDS}`,
);

/** A picture, and whether it is all there is. */
export interface Picture {
  data: GraphData;
  whole: boolean;
}

/** What the page opens with: everything when there is little, else the ends of the best supported relations. */
export async function loadOpening(
  total: number,
  lens: LensVariables,
  signal?: AbortSignal,
): Promise<Picture> {
  const whole = total <= WHOLE_UP_TO;
  const entities = whole
    ? (await request(ENTITIES, { first: WHOLE_UP_TO, ...lens }, signal)).entities.nodes
    : endsOf((await request(BEST, { first: OPENING_RELATIONS, ...lens }, signal)).relations.nodes);
  return { data: await withRelationsAmong(entities, [], lens, signal), whole };
}

/** The given entities with the relations among them and with those in the view; unknown ids are left out. */
export async function loadEntities(
  ids: readonly string[],
  inView: readonly string[],
  lens: LensVariables,
  signal?: AbortSignal,
): Promise<GraphData> {
  if (ids.length === 0) return { entities: {}, relations: {} };
  const asked = ids.slice(0, MOST_IDS);
  const pages = await Promise.all(
    chunks(asked, 500).map((chunk) =>
      request(ENTITIES, { first: chunk.length, ids: chunk, ...lens }, signal),
    ),
  );
  return withRelationsAmong(
    pages.flatMap((page) => page.entities.nodes),
    inView,
    lens,
    signal,
  );
}

/** What an expansion brought, and how many relations there are in all. */
export interface Expansion {
  data: GraphData;
  truncated: boolean;
  total: number;
}

/**
 * The entities around `id` by relations of these types (null: any), with the relations among them and
 * with those in the view already. Denied relations come too, since they are drawn as denied.
 */
export async function loadNeighbours(
  id: string,
  types: string[] | null,
  inView: readonly string[],
  lens: LensVariables,
  signal?: AbortSignal,
): Promise<Expansion> {
  const answer = await request(NEIGHBOURHOOD, { of: [id], types, first: 200, ...lens }, signal);
  const { entities, truncated, total } = answer.neighbourhood;
  return { data: await withRelationsAmong(entities, inView, lens, signal), truncated, total };
}

/** The relations among entities that are known already. */
export const loadAmong = (
  ids: readonly string[],
  lens: LensVariables,
  signal?: AbortSignal,
): Promise<GraphData> => withRelationsAmong([], ids, lens, signal);

async function withRelationsAmong(
  entities: readonly EntityAnswer[],
  inView: readonly string[],
  lens: LensVariables,
  signal?: AbortSignal,
): Promise<GraphData> {
  const ids = [...new Set([...entities.map((entity) => entity.id), ...inView])].slice(0, MOST_IDS);
  if (ids.length === 0) return { entities: {}, relations: {} };
  const { among } = await request(AMONG, { ids, first: MOST_RELATIONS, ...lens }, signal);
  useUndrawn.setState(among.truncated ? { among: ids, total: among.total } : { among: [], total: 0 });
  return graphDataOf(entities, among.relations);
}

function endsOf(relations: ReadonlyArray<{ from: EntityAnswer; to: EntityAnswer }>): EntityAnswer[] {
  const byId = new Map<string, EntityAnswer>();
  for (const { from, to } of relations) byId.set(from.id, from).set(to.id, to);
  return [...byId.values()];
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
