import type { Day } from '../state/types.ts';
import { document, request } from './request.ts';
import type { LensVariables } from './types.ts';

/** A source as a filter lists it. */
export interface SourceName {
  id: string;
  publisher: string | null;
  title: string;
}

/** The schema's bounds. */
const MOST_SOURCES = 500;
const MOST_IDS = 1_000;
const MOST_RELATIONS = 2_000;

const SOURCES = document<{ sources: { nodes: SourceName[] } }, { first: number; knownBy: Day | null }>(
  `query Sources($first: Int!, $knownBy: Date) {
    sources(first: $first, knownBy: $knownBy) { nodes { id publisher title } }
  }`,
);

const FROM = document<
  { among: { relations: { id: string }[] } },
  LensVariables & { ids: string[]; source: string; first: number }
>(
  `query FromSource($ids: [ID!]!, $source: ID!, $first: Int!, $asOf: Date, $knownBy: Date) {
    among(ids: $ids, where: { includeDenied: true, sources: [$source] }, first: $first, asOf: $asOf, knownBy: $knownBy) {
      relations { id }
    }
  }`,
);

/** The first 500 sources, by id. */
export async function loadSourceNames(knownBy: Day | null): Promise<SourceName[]> {
  return (await request(SOURCES, { first: MOST_SOURCES, knownBy })).sources.nodes;
}

/** Ids of the relations among these entities that a source speaks of, as document or as origin. */
export async function loadAmongFrom(
  ids: readonly string[],
  source: string,
  lens: LensVariables,
): Promise<Set<string>> {
  const variables = { ids: ids.slice(0, MOST_IDS), source, first: MOST_RELATIONS, ...lens };
  const { among } = await request(FROM, variables);
  return new Set(among.relations.map((relation) => relation.id));
}
