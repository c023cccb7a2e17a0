import { change, document, request } from './request.ts';
import type { LensVariables, Named, SourceAnswer } from './types.ts';

export type IdentityVerdict = 'SAME_IDENTIFIER' | 'LIKELY' | 'POSSIBLE' | 'UNLIKELY' | 'CONTRADICTED';

/** One of two records that may be one. */
export interface IdentitySide {
  entity: Named & {
    kind: string;
    aliases: string[];
    country: string | null;
    degree: number;
    externalIds: Array<{ scheme: string; value: string }>;
    properties: Array<{ name: string; value: string }>;
    datasets: Array<{ id: string; title: string }>;
  };
  sources: Array<Pick<SourceAnswer, 'id' | 'title' | 'publisher'>>;
}

export interface IdentityReason {
  sentence: string;
  weight: number;
  speaks: 'FOR' | 'AGAINST';
}

export interface IdentityProposal {
  left: IdentitySide;
  right: IdentitySide;
  score: number;
  verdict: IdentityVerdict;
  reasons: IdentityReason[];
}

export interface IdentityDecision {
  id: string;
  verdict: 'SAME' | 'DISTINCT';
  kept: Named;
  merged: Named[];
  reason: string;
  by: string;
  /** Liaison joined them by itself, by an identifier. */
  byRule: boolean;
  at: string;
}

const PROPOSAL = `fragment Proposal on IdentityProposal {
  left { ...Side } right { ...Side } score verdict reasons { sentence weight speaks }
}
fragment Side on IdentitySide {
  entity {
    id kind name aliases country degree
    externalIds { scheme value }
    properties { name value }
    datasets { id title }
  }
  sources(first: 3) { id title publisher }
}`;
const DECISION = `fragment Decision on IdentityDecision {
  id verdict kept { id name } merged { id name } reason by byRule at
}`;

interface WhoIsWho {
  proposals: IdentityProposal[];
  decisions: IdentityDecision[];
}

const WHO_IS_WHO = document<
  { possiblySame: IdentityProposal[]; identityDecisions: { nodes: IdentityDecision[] } },
  LensVariables & { of: string }
>(
  `query WhoIsWho($of: ID!, $asOf: Date, $knownBy: Date) {
    possiblySame(of: $of, first: 10, asOf: $asOf, knownBy: $knownBy) { ...Proposal }
    identityDecisions(of: $of, standing: true, first: 50) { nodes { ...Decision } }
  } ${PROPOSAL} ${DECISION}`,
);

/** Who may be the same as an entity, and what was decided about it. */
export async function loadWhoIsWho(of: string, lens: LensVariables, signal?: AbortSignal): Promise<WhoIsWho> {
  const answer = await request(WHO_IS_WHO, { of, ...lens }, signal);
  return { proposals: answer.possiblySame, decisions: answer.identityDecisions.nodes };
}

interface DecisionPage {
  nodes: IdentityDecision[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

const DECISIONS = document<{ identityDecisions: DecisionPage }, { first: number; after: string | null }>(
  `query Decisions($first: Int!, $after: String) {
    identityDecisions(standing: true, first: $first, after: $after) {
      nodes { ...Decision }
      totalCount
      pageInfo { hasNextPage endCursor }
    }
  } ${DECISION}`,
);

/** A page of the decisions that stand, the latest first. */
export async function loadDecisions(after: string | null, signal?: AbortSignal): Promise<DecisionPage> {
  return (await request(DECISIONS, { first: 20, after }, signal)).identityDecisions;
}

interface ProposalPage {
  nodes: IdentityProposal[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

const PROPOSALS = document<
  { identityProposals: ProposalPage },
  LensVariables & { first: number; after: string | null }
>(
  `query Proposals($first: Int!, $after: String, $asOf: Date, $knownBy: Date) {
    identityProposals(first: $first, after: $after, asOf: $asOf, knownBy: $knownBy) {
      nodes { ...Proposal }
      totalCount
      pageInfo { hasNextPage endCursor }
    }
  } ${PROPOSAL}`,
);

/** A page of the pairs that may be one, the surest first. */
export async function loadProposals(
  after: string | null,
  lens: LensVariables,
  signal?: AbortSignal,
): Promise<ProposalPage> {
  return (await request(PROPOSALS, { first: 20, after, ...lens }, signal)).identityProposals;
}

export interface Decided {
  reason: string;
  by: string;
}

const MERGE = document<{ mergeEntities: IdentityDecision }, Decided & { kept: string; merged: string[] }>(
  `mutation Merge($kept: ID!, $merged: [ID!]!, $reason: String!, $by: String!) {
    mergeEntities(kept: $kept, merged: $merged, reason: $reason, by: $by) { ...Decision }
  } ${DECISION}`,
);

export const mergeEntities = (given: Decided & { kept: string; merged: string[] }) => change(MERGE, given);

const APART = document<{ keepApart: IdentityDecision }, Decided & { one: string; others: string[] }>(
  `mutation KeepApart($one: ID!, $others: [ID!]!, $reason: String!, $by: String!) {
    keepApart(one: $one, others: $others, reason: $reason, by: $by) { ...Decision }
  } ${DECISION}`,
);

export const keepApart = (given: Decided & { one: string; others: string[] }) => change(APART, given);

const UNDO = document<{ undoIdentityDecision: IdentityDecision }, Decided & { decision: string }>(
  `mutation Undo($decision: ID!, $reason: String!, $by: String!) {
    undoIdentityDecision(decision: $decision, reason: $reason, by: $by) { ...Decision }
  } ${DECISION}`,
);

export const undoDecision = (given: Decided & { decision: string }) => change(UNDO, given);

/** At most so many ids are looked up at once. */
const MOST_IDS = 50;

/** By which id each of these answers: its own, or that of the one that it became; what is none is left out. */
export async function loadIds(ids: readonly string[]): Promise<Map<string, string>> {
  const asked = ids.slice(0, MOST_IDS);
  const fields = asked.map((_, index) => `e${index}: entity(id: $e${index}) { id }`).join(' ');
  const given = asked.map((_, index) => `$e${index}: ID!`).join(', ');
  const variables = Object.fromEntries(asked.map((id, index) => [`e${index}`, id]));
  if (asked.length === 0) return new Map();
  const answer = await request(
    document<Record<string, { id: string } | null>, Record<string, string>>(
      `query Ids(${given}) { ${fields} }`,
    ),
    variables,
  );
  return new Map(
    asked.flatMap((id, index) => {
      const found = answer[`e${index}`];
      return found ? [[id, found.id] as const] : [];
    }),
  );
}
