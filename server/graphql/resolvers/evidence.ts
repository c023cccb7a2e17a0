import { publicDays } from '../../model/claims/public.ts';
import type { Context } from '../context.ts';
import type { EvidenceParent } from '../parents.ts';
import { fuzzy } from './fuzzy.ts';
import { entityParent, evidenceParent, relationParent, sourceParent } from './parents.ts';

export const evidenceResolvers = {
  Evidence: {
    id: ({ evidence }: EvidenceParent) => evidence.id,
    relation: ({ evidence, lens }: EvidenceParent, _: unknown, context: Context) =>
      relationParent(evidence.relation, lens, context),
    certainty: ({ evidence, lens }: EvidenceParent) =>
      publicDays(evidence).latest <= lens.knownBy ? 'CERTAIN' : 'POSSIBLE',
    stance: ({ evidence }: EvidenceParent) => evidence.stance,
    basis: ({ evidence }: EvidenceParent) => evidence.basis,
    speaker: ({ evidence, lens }: EvidenceParent, _: unknown, context: Context) =>
      entityParent(evidence.speaker, lens, context),
    attribution: ({ evidence }: EvidenceParent) => evidence.attribution,
    onBehalfOf: ({ evidence, lens }: EvidenceParent, _: unknown, context: Context) =>
      entityParent(evidence.onBehalfOf, lens, context),
    locator: ({ evidence }: EvidenceParent) => evidence.locator,
    note: ({ evidence }: EvidenceParent) => evidence.note,
    start: ({ evidence }: EvidenceParent) => fuzzy(evidence.start),
    end: ({ evidence }: EvidenceParent) => fuzzy(evidence.end),
    publishedOn: ({ evidence }: EvidenceParent) => fuzzy(evidence.publishedOn),
    recordedAt: ({ evidence }: EvidenceParent) => evidence.recordedAt,
    retracts: ({ evidence, lens }: EvidenceParent, _: unknown, context: Context) =>
      evidenceParent(evidence.retracts, lens, context),
    source: ({ evidence, lens }: EvidenceParent, _: unknown, context: Context) =>
      sourceParent(evidence.source, lens, context),
    origin: ({ evidence, lens }: EvidenceParent, _: unknown, context: Context) =>
      sourceParent(evidence.origin, lens, context),
  },
};
