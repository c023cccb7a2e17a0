import type { IdentityDecision } from '../../model/identity/decision.ts';
import { isByRule } from '../../model/identity/decision.ts';
import { POSSIBLE_FROM } from '../../model/identity/types.ts';
import type { Lens } from '../../store/port.ts';
import { checkFirst, checkScore } from '../../queries/checks/bounds.ts';
import { pageOf } from '../../queries/cursor.ts';
import { keepApart, mergeEntities, undoDecision } from '../../queries/identity/decide.ts';
import type { Decided } from '../../queries/identity/decide.ts';
import { decisionsOf, pageOfDecisions } from '../../queries/identity/decisions.ts';
import { pageOfProposals, possiblySame } from '../../queries/identity/proposals.ts';
import type { Proposal } from '../../queries/identity/identityIndex.ts';
import { sourcesOfEntity } from '../../queries/identity/sources.ts';
import { LIMITS } from '../../queries/limits.ts';
import { lensOf } from '../../queries/lens.ts';
import { connection } from '../connection.ts';
import type { Context } from '../context.ts';
import { entityParent, sourceParent } from './parents.ts';

interface LensArguments {
  asOf?: string | null;
  knownBy?: string | null;
}
interface ProposalParent {
  pair: Proposal;
  lens: Lens;
}
interface SideParent {
  id: string;
  lens: Lens;
}

/** The root fields about who is who. */
export const identityQueries = {
  possiblySame: async (
    _: unknown,
    given: LensArguments & { of: string; first?: number | null },
    { reading }: Context,
  ) => {
    const lens = lensOf(given, reading.today);
    const first = checkFirst(given.first ?? 10, LIMITS.hits);
    return (await possiblySame(reading, given.of, first)).map((pair) => ({ pair, lens }));
  },

  identityProposals: async (
    _: unknown,
    given: LensArguments & { first?: number | null; after?: string | null; minScore?: number | null },
    { reading }: Context,
  ) => {
    const lens = lensOf(given, reading.today);
    const page = pageOf('identity proposals', checkFirst(given.first ?? 20, LIMITS.hits), given.after);
    const least = checkScore(given.minScore ?? POSSIBLE_FROM, 'minScore');
    const all = await reading.proposals();
    const count = async () => all.filter(({ score }) => score >= least).length;
    const rows = pageOfProposals(all, least, page);
    return connection(rows, 'identity proposals', (pair) => ({ pair, lens }), count);
  },

  identityDecisions: async (
    _: unknown,
    given: { of?: string | null; standing?: boolean | null; first?: number | null; after?: string | null },
    { reading }: Context,
  ) => {
    const page = pageOf('identity decisions', checkFirst(given.first ?? 20), given.after);
    const all = await decisionsOf(reading, given);
    const rows = pageOfDecisions(all, page);
    return connection(
      rows,
      'identity decisions',
      (decision) => decision,
      async () => all.length,
    );
  },
};

/** Each asks first whether this request may change data. */
export const identityMutations = {
  mergeEntities: (_: unknown, given: Decided & { kept: string; merged: string[] }, context: Context) => {
    context.demandWriting();
    return mergeEntities(context.reading, given);
  },
  keepApart: (_: unknown, given: Decided & { one: string; others: string[] }, context: Context) => {
    context.demandWriting();
    return keepApart(context.reading, given);
  },
  undoIdentityDecision: (_: unknown, given: Decided & { decision: string }, context: Context) => {
    context.demandWriting();
    return undoDecision(context.reading, given);
  },
};

export const identityResolvers = {
  IdentityProposal: {
    left: ({ pair, lens }: ProposalParent): SideParent => ({ id: pair.left, lens }),
    right: ({ pair, lens }: ProposalParent): SideParent => ({ id: pair.right, lens }),
    score: ({ pair }: ProposalParent) => pair.score,
    verdict: ({ pair }: ProposalParent) => pair.verdict,
    reasons: ({ pair }: ProposalParent) => pair.reasons,
  },
  IdentitySide: {
    entity: ({ id, lens }: SideParent, _: unknown, context: Context) => entityParent(id, lens, context),
    sources: async ({ id, lens }: SideParent, given: { first?: number | null }, context: Context) => {
      const ids = await sourcesOfEntity(context.reading, id, checkFirst(given.first ?? 3), lens);
      const found = await Promise.all(ids.map((source) => sourceParent(source, lens, context)));
      return found.filter((source) => source !== null);
    },
  },
  IdentityDecision: {
    byRule: isByRule,
    kept: ({ kept }: IdentityDecision, _: unknown, context: Context) => storedName(kept, context),
    merged: ({ merged }: IdentityDecision, _: unknown, context: Context) =>
      Promise.all(merged.map((id) => storedName(id, context))),
  },
};

/** What an entity is called in its own record, whatever it became. */
async function storedName(id: string, { loaders }: Context) {
  const entity = await loaders.storedEntity(id, null);
  return { id, name: entity?.name ?? id, kind: entity?.kind ?? null };
}
