import type { Entity, Vocabulary } from '../../model/types.ts';
import type { Lens } from '../../store/port.ts';
import { checkId } from '../checks/bounds.ts';
import type { Reading } from '../context.ts';
import { typeTerm } from '../vocabularyTerms.ts';
import { dealQuery, dealsOf } from './deals.ts';
import type { Deal, PartnersArguments } from './deals.ts';
import { namesFor } from './names.ts';
import { rowsOf } from './rows.ts';
import type { PartnerRow, PlacedDeal } from './rows.ts';
import { partnersSentence } from './sentence.ts';
import { PARTNERS_RULE, standing } from './standing.ts';
import type { Group } from './standing.ts';

export interface Partners extends Record<Group, PartnerRow[]> {
  of: Entity;
  /** Of more deals and talks than one answer is made from, these are of the best supported; who gives the sentence says so. */
  isCut: boolean;
  sentence: string;
  rule: string;
  lens: Lens;
}

/**
 * Whom an entity is partnered with, and whom not, and why (docs/api.md). Null when there is no such
 * entity. Throws InputError for an unknown kind or country.
 */
export async function partners(
  reading: Reading,
  given: PartnersArguments,
  lens: Lens,
): Promise<Partners | null> {
  const [of] = await reading.store.entitiesByIds([checkId(given.of, 'of')], reading.read);
  const vocabulary = await reading.vocabulary();
  const query = await dealQuery(reading, given);
  if (!of) return null;
  const { deals, isCut } = query ? await dealsOf(reading, of, query, lens) : NO_DEALS;
  const names = await namesFor(
    reading,
    deals.flatMap(({ relation, amendments }) => [relation, ...amendments]),
  );
  const placed = withoutSucceeded(deals.map((deal) => placedDeal(deal, of, vocabulary)));
  const rows = (group: Group) =>
    rowsOf(
      placed.filter((deal) => deal.group === group),
      names,
      lens,
      vocabulary,
    );
  const groups = { partnered: rows('partnered'), inTalks: rows('inTalks'), notCounted: rows('notCounted') };
  const sentence = partnersSentence({ of, given, groups, names, lens, vocabulary, isCut });
  return { of, isCut, sentence, rule: PARTNERS_RULE, ...groups, lens };
}

const NO_DEALS = { deals: [], isCut: false };

function placedDeal(deal: Deal, of: Entity, vocabulary: Vocabulary): PlacedDeal {
  const { relation } = deal;
  const other = relation.from === of.id ? relation.to : relation.from;
  return { ...deal, other, ...standing(relation, typeTerm(vocabulary, relation.type).category) };
}

/** Talks that are over are no near miss of a firm with which a deal is in force: they led to it. */
function withoutSucceeded(placed: PlacedDeal[]): PlacedDeal[] {
  const partnered = new Set(placed.filter(({ group }) => group === 'partnered').map(({ other }) => other));
  return placed.filter(({ because, other }) => !(because === 'ENDED' && partnered.has(other)));
}
