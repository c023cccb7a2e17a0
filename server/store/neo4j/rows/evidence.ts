import type { Evidence } from '../../../model/types.ts';
import type { Properties } from './digest.ts';
import { publicDaysOf } from '../../shared/public-days.ts';
import { filled } from './digest.ts';

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

/** What lies on the `:Evidence` node; `knownBy` goes by `publicFrom`, the order by `publicDay`. */
export function evidenceProperties(evidence: Evidence): Properties {
  const { earliest, latest } = publicDaysOf(evidence);
  return filled({ ...toEvidence(evidence), publicFrom: earliest, publicDay: latest });
}
