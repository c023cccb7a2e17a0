import { DATE_FIELDS, ENTITY_FIELDS, EVIDENCE_FIELDS, RELATION_FIELDS, SOURCE_FIELDS } from './fragments.ts';
import { document, request } from './request.ts';
import type {
  Because,
  EntityAnswer,
  EvidencePage,
  LensAnswer,
  LensVariables,
  RelationAnswer,
} from './types.ts';
import type { Certainty, Day } from '../state/types.ts';

export interface PartnerRelation extends RelationAnswer {
  statusReason: string;
  evidence: EvidencePage;
}

export interface PartnerRow {
  entity: EntityAnswer;
  relations: PartnerRelation[];
  because: Because;
  reason: string;
  certainty: Certainty;
  lastReported: Day | null;
}

/** Whom an entity is partnered with, and whom not, and why. */
export interface PartnersAnswer {
  of: EntityAnswer;
  sentence: string;
  rule: string;
  partnered: PartnerRow[];
  inTalks: PartnerRow[];
  notCounted: PartnerRow[];
  lens: LensAnswer;
}

/** The question as the API takes it; a null country or kind means any. */
export interface PartnersVariables extends LensVariables {
  of: string;
  country: string | null;
  kind: string | null;
}

const PARTNERS = document<{ partners: PartnersAnswer | null }, PartnersVariables>(
  `query Partners($of: ID!, $country: String, $kind: String, $asOf: Date, $knownBy: Date) {
    partners(of: $of, country: $country, kind: $kind, asOf: $asOf, knownBy: $knownBy) {
      of { ...EntityFields }
      sentence
      rule
      partnered { ...Row }
      inTalks { ...Row }
      notCounted { ...Row }
      lens { asOf knownBy }
    }
  }
  fragment Row on PartnerRow {
    entity { ...EntityFields }
    because reason certainty lastReported
    relations {
      ...RelationFields
      statusReason
      evidence(first: 20) { nodes { ...EvidenceFields } pageInfo { hasNextPage } }
    }
  } ${ENTITY_FIELDS} ${RELATION_FIELDS} ${EVIDENCE_FIELDS} ${SOURCE_FIELDS} ${DATE_FIELDS}`,
);

/** Asks for the partners of an entity; null when there is no such entity. */
export async function loadPartners(
  variables: PartnersVariables,
  signal?: AbortSignal,
): Promise<PartnersAnswer | null> {
  return (await request(PARTNERS, variables, signal)).partners;
}

/** The same question as a document that a person can read, change and run. Values are written out. */
export function partnersDocument({ of, country, kind, asOf, knownBy }: PartnersVariables): string {
  const given = Object.entries({ of, country, kind, asOf, knownBy })
    // A kind left out means companies, so "any" has to be said; every other null is the default.
    .filter(([name, value]) => value !== null || name === 'kind')
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    .join(', ');
  return `{
  partners(${given}) {
    sentence
    partnered { ...row }
    inTalks { ...row }
    notCounted { ...row }
  }
}

fragment row on PartnerRow {
  entity { name }
  reason
  relations {
    noun
    status
    originals
    evidence {
      nodes { stance basis locator note source { publisher title url } }
    }
  }
}
`;
}
