import type { Evidence } from '../../../model/types.ts';
import { publicDays } from '../../../model/claims/public.ts';
import type { Value } from './text.ts';

/** A row of the part `evidence/columns`. */
export type EvidenceRow = Evidence;

export function toEvidence(row: EvidenceRow): Evidence {
  const { id, relation, stance, basis, speaker, attribution, onBehalfOf, locator, note, start, end } = row;
  const { publishedOn, recordedAt, withdrawnAt, retracts, source, origin, dataset } = row;
  return {
    id,
    relation,
    stance,
    basis,
    speaker,
    attribution,
    onBehalfOf,
    locator,
    note,
    start,
    end,
    publishedOn,
    recordedAt,
    withdrawnAt,
    retracts,
    source,
    origin,
    dataset,
  };
}

/**
 * What lies on the `:Evidence` node, in the order in which `evidence/create` takes the columns; `knownBy`
 * goes by `publicFrom`, the order by `publicDay`.
 */
export function evidenceRow(evidence: Evidence): Record<string, Value> {
  const { id, relation, stance, basis, speaker, attribution, onBehalfOf, locator, note, start, end } =
    evidence;
  const { publishedOn, recordedAt, withdrawnAt, retracts, source, origin, dataset } = evidence;
  const { earliest, latest } = publicDays(evidence);
  return {
    id,
    relation,
    source,
    stance,
    basis,
    recordedAt,
    dataset,
    publicFrom: earliest,
    publicDay: latest,
    publishedOn,
    start,
    locator,
    end,
    speaker,
    attribution,
    onBehalfOf,
    note,
    withdrawnAt,
    retracts,
    origin,
  };
}
