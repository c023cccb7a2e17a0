import { STATUSES } from '../../model/types.ts';
import type { Certainty, Day, Vocabulary } from '../../model/types.ts';
import { foldName } from '../../model/names/fold.ts';
import type { Lens, SeenRelation } from '../../store/port.ts';
import type { Deal } from './deals.ts';
import type { Names } from './names.ts';
import { dealReason } from './reason.ts';
import type { Because, Group } from './standing.ts';

/** A deal with where it puts the other end. */
export interface PlacedDeal extends Deal {
  other: string;
  group: Group;
  because: Because;
}

/** One entity in one group, with the relations that put it there, the best supported first. */
export interface PartnerRow {
  entity: string;
  relations: SeenRelation[];
  because: Because;
  reason: string;
  certainty: Certainty;
  lastReported: Day | null;
}

/** One row per entity, ordered by status, then originals, then name; its best supported relation leads. */
export function rowsOf(
  placed: readonly PlacedDeal[],
  names: Names,
  lens: Lens,
  vocabulary: Vocabulary,
): PartnerRow[] {
  const byEntity = new Map<string, PlacedDeal[]>();
  for (const deal of placed) byEntity.set(deal.other, [...(byEntity.get(deal.other) ?? []), deal]);
  return [...byEntity.values()]
    .map((deals) => ({ deals, name: names.entity(deals[0]?.other ?? '') }))
    .sort(compareRows)
    .map(({ deals }) => rowOf(deals, names, lens, vocabulary));
}

function rowOf(deals: readonly PlacedDeal[], names: Names, lens: Lens, vocabulary: Vocabulary): PartnerRow {
  const reported = deals.flatMap(({ relation, amendments }) =>
    [relation, ...amendments].flatMap(({ state }) =>
      state.lastReported === null ? [] : [state.lastReported],
    ),
  );
  return {
    entity: deals[0]?.other ?? '',
    relations: deals.map(({ relation }) => relation),
    because: deals[0]?.because ?? 'IN_FORCE',
    reason: deals.map((deal) => dealReason(deal, names, lens, vocabulary)).join(' '),
    certainty: best(deals.map(({ relation }) => relation.certainty)),
    lastReported: reported.sort().at(-1) ?? null,
  };
}

interface OneEntity {
  deals: PlacedDeal[];
  name: string;
}

function compareRows(left: OneEntity, right: OneEntity): number {
  const [first, second] = [left.deals[0]?.relation.state, right.deals[0]?.relation.state];
  if (!first || !second) return 0;
  return (
    STATUSES.indexOf(first.status) - STATUSES.indexOf(second.status) ||
    second.originals - first.originals ||
    compareNames(left, right)
  );
}

function compareNames(left: OneEntity, right: OneEntity): number {
  const [first, second] = [
    `${foldName(left.name)} ${left.deals[0]?.other ?? ''}`,
    `${foldName(right.name)} ${right.deals[0]?.other ?? ''}`,
  ];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

const BEST: readonly Certainty[] = ['CERTAIN', 'POSSIBLE', 'NOT_YET', 'ENDED'];
const best = (all: readonly Certainty[]): Certainty =>
  BEST.find((certainty) => all.includes(certainty)) ?? 'POSSIBLE';
