import type { Day, FuzzyDate, Status } from '../state/types.ts';
import { DATE_FIELDS, EVIDENCE_FIELDS, LISTED_CATEGORIES, SOURCE_FIELDS } from './fragments.ts';
import { document, request } from './request.ts';
import type {
  EntityAnswer,
  EvidencePage,
  LensVariables,
  ListedRelation,
  RelationCountAnswer,
} from './types.ts';

const LISTED = `fragment Listed on Relation {
  id type label noun directed category status certainty certaintyReason startStated lastReported originals summary role
  from { id name kind }
  to { id name kind }
  start { ...DateFields }
  end { ...DateFields }
  deniedBy { from { id } }
  amends { id }
  event { id name }
}`;

/** Everything that the panel of an entity shows. */
export interface EntityDetails extends EntityAnswer {
  summary: string | null;
  externalIds: Array<{ scheme: string; value: string }>;
  properties: Array<{ name: string; value: string }>;
  datasets: Array<{ id: string; title: string }>;
  url?: string | null;
  place?: string | null;
  relations: { nodes: ListedRelation[]; totalCount: number };
  /** How many were over, or had not begun, by the day asked about: fetched when asked for. */
  ended: { totalCount: number };
  notYet: { totalCount: number };
  relationCounts: RelationCountAnswer[];
  happened?: ListedRelation[];
}

const ENTITY = document<
  { entity: EntityDetails | null },
  LensVariables & { id: string; categories: string[]; first: number }
>(
  `query EntityDetails($id: ID!, $categories: [Category!], $first: Int!, $asOf: Date, $knownBy: Date) {
    entity(id: $id, asOf: $asOf, knownBy: $knownBy) {
      id kind name aliases country summary degree
      externalIds { scheme value }
      properties { name value }
      datasets { id title }
      relationCounts(where: { includeDenied: true }) { type label category status certainty count }
      ended: relations(where: { categories: $categories, certainty: ENDED }, first: 1) { totalCount }
      notYet: relations(where: { categories: $categories, certainty: NOT_YET }, first: 1) { totalCount }
      relations(where: { categories: $categories }, first: $first) {
        nodes { ...Listed }
        totalCount
      }
      ... on Company { url }
      ... on Agency { url }
      ... on Government { url }
      ... on Publication { url }
      ... on Event { date { ...DateFields } place happened { ...Listed } }
      ... on Meeting { date { ...DateFields } place happened { ...Listed } }
      ... on Thing { url place }
    }
  } ${LISTED} ${DATE_FIELDS}`,
);

/** An entity with its first 100 relations, best supported first; null when there is none. */
export async function loadEntity(
  id: string,
  lens: LensVariables,
  signal?: AbortSignal,
): Promise<EntityDetails | null> {
  const answer = await request(ENTITY, { id, categories: LISTED_CATEGORIES, first: 100, ...lens }, signal);
  return answer.entity;
}

const APART = document<
  { entity: { relations: { nodes: ListedRelation[]; totalCount: number } } | null },
  LensVariables & { id: string; categories: string[]; certainty: 'ENDED' | 'NOT_YET'; first: number }
>(
  `query RelationsApart($id: ID!, $categories: [Category!], $certainty: Certainty!, $first: Int!, $asOf: Date, $knownBy: Date) {
    entity(id: $id, asOf: $asOf, knownBy: $knownBy) {
      relations(where: { categories: $categories, certainty: $certainty }, first: $first) {
        nodes { ...Listed }
        totalCount
      }
    }
  } ${LISTED} ${DATE_FIELDS}`,
);

/** The first 100 relations of an entity that were over, or had not begun, by the day asked about. */
export async function loadApart(
  id: string,
  certainty: 'ENDED' | 'NOT_YET',
  lens: LensVariables,
  signal?: AbortSignal,
): Promise<{ nodes: ListedRelation[]; totalCount: number }> {
  const asked = { id, categories: LISTED_CATEGORIES, certainty, first: 100, ...lens };
  return (await request(APART, asked, signal)).entity?.relations ?? { nodes: [], totalCount: 0 };
}

const COUNTS = document<
  { entity: { relationCounts: RelationCountAnswer[] } | null },
  LensVariables & { id: string }
>(
  `query RelationCounts($id: ID!, $asOf: Date, $knownBy: Date) {
    entity(id: $id, asOf: $asOf, knownBy: $knownBy) {
      relationCounts(where: { includeDenied: true }) { type label category status certainty count }
    }
  }`,
);

/** How many relations an entity has by type and status: what the chooser before an expansion shows. */
export async function loadCounts(
  id: string,
  lens: LensVariables,
  signal?: AbortSignal,
): Promise<RelationCountAnswer[]> {
  const answer = await request(COUNTS, { id, ...lens }, signal);
  return answer.entity?.relationCounts ?? [];
}

/** What could be believed of a relation from a day on. */
export interface HistoryAnswer {
  from: Day;
  until: Day | null;
  status: Status;
  statusReason: string;
  originals: number;
  start: FuzzyDate | null;
  end: FuzzyDate | null;
  margin: string | null;
}

/** Everything that the panel of a relation shows. */
export interface RelationDetails extends ListedRelation {
  statusReason: string;
  place: string | null;
  firstPublished: Day | null;
  amount: { value: number; currency: string | null } | null;
  share: number | null;
  properties: Array<{ name: string; value: string }>;
  dataset: string;
  history: HistoryAnswer[];
  evidence: EvidencePage;
  follows: ListedRelation | null;
  about: ListedRelation | null;
  amendments: ListedRelation[];
  followedBy: ListedRelation[];
  /** The denials of it, each as the relation that it is. */
  denials: ListedRelation[];
  widens: ListedRelation | null;
}

const RELATION = document<{ relation: RelationDetails | null }, LensVariables & { id: string }>(
  `query RelationDetails($id: ID!, $asOf: Date, $knownBy: Date) {
    relation(id: $id, asOf: $asOf, knownBy: $knownBy) {
      ...Listed
      statusReason place firstPublished share dataset
      amount { value currency }
      properties { name value }
      history { from until status statusReason originals margin start { ...DateFields } end { ...DateFields } }
      evidence(first: 100) { nodes { ...EvidenceFields } pageInfo { hasNextPage } }
      follows { ...Listed }
      about { ...Listed }
      followedBy { ...Listed }
      denials: deniedBy { ...Listed }
      amendments { ...Listed }
      widens: amends { ...Listed }
    }
  } ${LISTED} ${EVIDENCE_FIELDS} ${SOURCE_FIELDS} ${DATE_FIELDS}`,
);

/** A relation with its evidence and history, whatever its status; null when nothing was public about it. */
export async function loadRelation(
  id: string,
  lens: LensVariables,
  signal?: AbortSignal,
): Promise<RelationDetails | null> {
  return (await request(RELATION, { id, ...lens }, signal)).relation;
}
