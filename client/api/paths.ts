import type { Status } from '../state/types.ts';
import { DATE_FIELDS, ENTITY_FIELDS, RELATION_FIELDS, SOURCE_FIELDS } from './fragments.ts';
import { document, request } from './request.ts';
import type { EntityAnswer, EvidenceAnswer, LensVariables, RelationAnswer } from './types.ts';

/** What is asked of a pair; `hops`: 1 to 8. */
export interface PathsVariables extends LensVariables {
  from: string;
  to: string;
  hops: number;
  avoidHubs: boolean;
}

/** A step of a chain, with the first statements that support it. */
export interface PathRelation extends RelationAnswer {
  evidence: { nodes: Pick<EvidenceAnswer, 'id' | 'locator' | 'source'>[] };
}

/** A chain of relations as the server ranked it. */
export interface PathAnswer {
  length: number;
  sentence: string;
  weakest: Status;
  entities: EntityAnswer[];
  relations: PathRelation[];
}

/** The two ends and the chains between them; an end is null when there is no such entity. */
export interface PathsAnswer {
  start: EntityAnswer | null;
  goal: EntityAnswer | null;
  paths: PathAnswer[];
}

const PATHS = document<PathsAnswer, PathsVariables>(
  `query Paths($from: ID!, $to: ID!, $hops: Int!, $avoidHubs: Boolean!, $asOf: Date, $knownBy: Date) {
    start: entity(id: $from, asOf: $asOf, knownBy: $knownBy) { ...EntityFields }
    goal: entity(id: $to, asOf: $asOf, knownBy: $knownBy) { ...EntityFields }
    paths(from: $from, to: $to, maxHops: $hops, avoidHubs: $avoidHubs, first: 10, asOf: $asOf, knownBy: $knownBy) {
      length sentence weakest
      entities { ...EntityFields }
      relations { ...RelationFields evidence(stance: SUPPORTS, first: 3) { nodes { id locator source { ...SourceFields } } } }
    }
  } ${ENTITY_FIELDS} ${RELATION_FIELDS} ${SOURCE_FIELDS} ${DATE_FIELDS}`,
);

/** Chains of relations between two entities, the best first. */
export function loadPaths(variables: PathsVariables, signal?: AbortSignal): Promise<PathsAnswer> {
  return request(PATHS, variables, signal);
}
