import { DATE_FIELDS, SOURCE_FIELDS } from '../api/fragments.ts';
import { document, request } from '../api/request.ts';
import type { EvidenceAnswer, LensVariables, SourceAnswer, Stance } from '../api/types.ts';
import type { Cited, CitedBy } from './types.ts';

interface CitedAnswer {
  stance: Stance;
  locator: string | null;
  source: SourceAnswer;
  origin: SourceAnswer | null;
}

const CITED = document<
  { among: { relations: Array<{ id: string; evidence: { nodes: CitedAnswer[] } }> } },
  LensVariables & { ids: string[] }
>(
  `query Cited($ids: [ID!]!, $asOf: Date, $knownBy: Date) {
    among(ids: $ids, where: { includeDenied: true }, first: 1000, asOf: $asOf, knownBy: $knownBy) {
      relations {
        id
        evidence(first: 10) { nodes { stance locator source { ...SourceFields } origin { ...SourceFields } } }
      }
    }
  } ${SOURCE_FIELDS} ${DATE_FIELDS}`,
);

/** The first ten statements of each relation among these entities (at most 1,000 of both). */
export async function loadCited(
  entities: readonly string[],
  lens: LensVariables,
  signal?: AbortSignal,
): Promise<CitedBy> {
  if (entities.length === 0) return new Map();
  const { among } = await request(CITED, { ids: entities.slice(0, 1_000), ...lens }, signal);
  return new Map(among.relations.map(({ id, evidence }) => [id, evidence.nodes.map(citedOf)]));
}

/** A statement of an answer or a panel as a citation needs it. */
export const citedOf = ({
  stance,
  source,
  locator,
  origin,
}: Pick<EvidenceAnswer, 'stance' | 'source' | 'locator' | 'origin'>): Cited => ({
  stance,
  source,
  locator,
  via: origin && origin.id !== source.id ? origin : null,
});

/** Every document and report behind what is cited, once, by publisher, date and title. */
export function sourcesOf(cited: Iterable<readonly Cited[]>): SourceAnswer[] {
  const byId = new Map<string, SourceAnswer>();
  for (const statements of cited)
    for (const { source, via } of statements) {
      byId.set(source.id, source);
      if (via) byId.set(via.id, via);
    }
  const keyed = [...byId.values()].map((source) => ({
    source,
    key: `${source.publisher ?? ''}\u0000${source.publishedOn?.text ?? ''}\u0000${source.title}`,
  }));
  return keyed.sort((one, other) => (one.key < other.key ? -1 : 1)).map(({ source }) => source);
}
