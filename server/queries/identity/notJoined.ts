import type { IdentityDecision } from '../../model/identity/decision.ts';
import type { Prepared } from '../../model/identity/prepared.ts';
import type { IdentityScore, Reason } from '../../model/identity/types.ts';
import { heaviestFirst, speaksAgainst } from '../../model/identity/types.ts';

/** An identifier that more records than this of one data set bear tells little of who they are. */
const MOST_BEARERS = 3;
const SHARED_BY_MANY = { score: 0.6, verdict: 'POSSIBLE' as const };

/** A record with the data sets that hold it. */
export interface Bearer {
  prepared: Prepared;
  datasets: readonly string[];
}

/** How many records of each data set bear an identifier, by its key. */
export type Bearers = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * The score of two records that bear the same exact identifier, with why Liaison did not join them by
 * itself; others as they are. An identifier that many records of one data set bear only proposes.
 */
export function withWhyNotJoined(
  scored: IdentityScore,
  left: Bearer,
  right: Bearer,
  bearers: Bearers,
): IdentityScore {
  const shared = left.prepared.identifiers.filter(
    ({ key, exact }) => exact !== null && right.prepared.identifiers.some((one) => one.key === key),
  );
  if (shared.length === 0) return scored;
  const reasons: Reason[] = [];
  const both = left.datasets.filter((id) => right.datasets.includes(id));
  if (both.length > 0)
    reasons.push(
      speaksAgainst(0.1, `Both stand in the data set ${both.join(', ')}, which holds them apart.`),
    );
  let fewest = Infinity;
  for (const { key, exact } of shared) {
    const [dataset, count] = mostOf(bearers.get(key));
    fewest = Math.min(fewest, count);
    if (count > 1 && (both.length === 0 || count > 2))
      reasons.push(
        speaksAgainst(
          count > MOST_BEARERS ? 0.4 : 0.1,
          `${count} records of the data set ${dataset} bear this ${exact ?? ''}: it does not say which of them is meant.`,
        ),
      );
  }
  const isWeak = scored.verdict === 'SAME_IDENTIFIER' && fewest > MOST_BEARERS;
  return {
    ...scored,
    ...(isWeak && SHARED_BY_MANY),
    reasons: heaviestFirst([...scored.reasons, ...reasons]),
  };
}

/** The same, where somebody separated the two again. */
export function withSeparation(scored: IdentityScore, decision: IdentityDecision | undefined): IdentityScore {
  if (!decision || scored.verdict !== 'SAME_IDENTIFIER') return scored;
  const { undoneBy, undoneAt, undoneReason } = decision;
  const said = `${undoneBy ?? 'Somebody'} separated them on ${undoneAt?.slice(0, 10) ?? 'some day'}: ${undoneReason ?? ''}`;
  return {
    ...scored,
    reasons: heaviestFirst([...scored.reasons, speaksAgainst(0.1, said.replace(/\.?$/, '.'))]),
  };
}

function mostOf(counts: ReadonlyMap<string, number> | undefined): [dataset: string, count: number] {
  return [...(counts ?? [])].reduce<[string, number]>(
    (most, one) => (one[1] > most[1] ? one : most),
    ['', 0],
  );
}
