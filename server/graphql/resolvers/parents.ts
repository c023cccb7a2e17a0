import { publicDays } from '../../model/claims/public.ts';
import type { Lens } from '../../store/port.ts';
import type { Context } from '../context.ts';
import type { EntityParent, EvidenceParent, RelationParent, SourceParent } from '../parents.ts';

/** Parents by id, under a lens; null where there is none. */
export async function entityParent(
  id: string | null,
  lens: Lens,
  { loaders }: Context,
): Promise<EntityParent | null> {
  const entity = id === null ? null : await loaders.entity(id, null);
  return entity && { entity, lens };
}

export async function relationParent(
  id: string | null,
  lens: Lens,
  { loaders }: Context,
): Promise<RelationParent | null> {
  const relation = id === null ? null : await loaders.relation(id, lens);
  return relation && { relation, lens };
}

/** A statement that was surely not public by then is not there. */
export async function evidenceParent(
  id: string | null,
  lens: Lens,
  { loaders }: Context,
): Promise<EvidenceParent | null> {
  const evidence = id === null ? null : await loaders.evidence(id, null);
  return evidence && publicDays(evidence).earliest <= lens.knownBy ? { evidence, lens } : null;
}

export async function sourceParent(
  id: string | null,
  lens: Lens,
  { loaders }: Context,
): Promise<SourceParent | null> {
  const source = id === null ? null : await loaders.source(id, null);
  return source && { source, lens };
}

/** Parents for a list of ids, those that exist, in order. */
export async function entityParents(
  ids: readonly string[],
  lens: Lens,
  context: Context,
): Promise<EntityParent[]> {
  const found = await Promise.all(ids.map((id) => entityParent(id, lens, context)));
  return found.filter((parent) => parent !== null);
}
