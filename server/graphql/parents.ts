import type { Entity, Evidence, Source } from '../model/types.ts';
import type { Lens, SeenRelation } from '../store/port.ts';

/**
 * What resolvers hand down. Each carries the lens of the root field that it came from, so that
 * several root fields with different lenses in one query don't mix.
 */
export interface EntityParent {
  entity: Entity;
  lens: Lens;
}

export interface RelationParent {
  relation: SeenRelation;
  lens: Lens;
}

export interface EvidenceParent {
  evidence: Evidence;
  lens: Lens;
}

export interface SourceParent {
  source: Source;
  lens: Lens;
}
