import { comparePersons } from './comparePersons.ts';
import { compareThings } from './compareThings.ts';
import { compareIdentifiers } from './identifiers.ts';
import { compareLifeDates } from './lifeDates.ts';
import { compareNeighbours } from './neighbours.ts';
import { prepare } from './prepared.ts';
import type { Prepared, PreparedName } from './prepared.ts';
import { heaviestFirst, LIKELY_FROM, POSSIBLE_FROM, speaksAgainst, speaksFor } from './types.ts';
import type { IdentityRecord, IdentityScore, IdentityVerdict, Reason } from './types.ts';

/** Without an id in a register nothing is sure. */
const MOST_WITHOUT_ID = 0.97;
/** Where an id joins and something else rules it out, somebody has to look. */
const MOST_IN_CONFLICT = 0.6;

/**
 * How likely two records are one, and why: the names (the best match among all of them), the
 * registers' ids, dates, countries and kinds, and the neighbours that both have each give reasons with a
 * weight, and the score is their sum, those for less those against, within 0 and 1; the same id makes it
 * 1, or 0.6 where something rules it out. Pure: the same two give the same, in either order.
 *
 * @param sharedNeighbours names of entities to which both are related
 */
export function identityScore(
  left: IdentityRecord,
  right: IdentityRecord,
  sharedNeighbours: readonly string[] = [],
): IdentityScore {
  return scorePrepared(prepare(left), prepare(right), sharedNeighbours);
}

/** The same for records whose names were taken apart before. */
export function scorePrepared(
  left: Prepared,
  right: Prepared,
  sharedNeighbours: readonly string[] = [],
): IdentityScore {
  const reasons = [
    ...compareIdentifiers(left.identifiers, right.identifiers),
    ...compareKinds(left, right),
    ...compareNames(left, right),
    ...compareLifeDates(left.dates, right.dates),
    ...compareCountries(left, right),
    ...compareNeighbours(sharedNeighbours),
  ];
  const isSame = reasons.some(({ speaks, weight }) => speaks === 'FOR' && weight === 1);
  const isRuledOut = reasons.some(({ speaks, weight }) => speaks === 'AGAINST' && weight === 1);
  const score = isSame ? (isRuledOut ? MOST_IN_CONFLICT : 1) : bounded(sum(reasons), MOST_WITHOUT_ID);
  return {
    score,
    verdict: verdictOf(score, isSame, isRuledOut),
    reasons: heaviestFirst(reasons),
  };
}

function verdictOf(score: number, isSame: boolean, isRuledOut: boolean): IdentityVerdict {
  if (isSame) return isRuledOut ? 'POSSIBLE' : 'SAME_IDENTIFIER';
  if (isRuledOut) return 'CONTRADICTED';
  if (score >= LIKELY_FROM) return 'LIKELY';
  return score >= POSSIBLE_FROM ? 'POSSIBLE' : 'UNLIKELY';
}

function compareKinds(left: Prepared, right: Prepared): Reason[] {
  if (left.kind === right.kind || left.group === null || right.group === null) return [];
  if (left.group !== right.group)
    return [speaksAgainst(1, `One is of kind ${left.kind}, the other ${right.kind}.`)];
  return [
    speaksAgainst(0.05, `One is of kind ${left.kind}, the other ${right.kind}, which may be the same.`),
  ];
}

function compareNames(left: Prepared, right: Prepared): Reason[] {
  const around = { countries: [left.country, right.country] };
  let best: Reason[] = [];
  let most = -Infinity;
  for (const here of left.names)
    for (const there of right.names) {
      const reasons = [...pairReasons(here, there, around), ...aliasReasons(here, there)];
      const weight = reasons.some(({ speaks }) => speaks === 'FOR') ? sum(reasons) : -Infinity;
      if (weight <= most) continue;
      [best, most] = [reasons, weight];
    }
  return best.length > 0 ? best : [speaksAgainst(0.1, 'None of their names is like another.')];
}

function pairReasons(
  here: PreparedName,
  there: PreparedName,
  around: { countries: ReadonlyArray<string | null> },
): Reason[] {
  if (here.kind === 'PERSON') return there.kind === 'PERSON' ? comparePersons(here, there) : [];
  return there.kind === 'THING' ? compareThings(here, there, around) : [];
}

/** Short names are shared by many; other names by some. */
function aliasReasons(here: PreparedName, there: PreparedName): Reason[] {
  const reasons: Reason[] = [];
  const shorter = Math.min(here.joined.length, there.joined.length);
  if (here.joined === there.joined && shorter <= 3 && shorter > 0)
    reasons.push(speaksAgainst(0.25, `“${here.text}” is short: several may be called so.`));
  if (!here.main && !there.main)
    reasons.push(speaksAgainst(0.03, 'It is another name of both, not the main one.'));
  return reasons;
}

function compareCountries({ country: here, group }: Prepared, { country: there }: Prepared): Reason[] {
  if (here === null || there === null) return [];
  if (here === there) return [speaksFor(0.05, `Both are in ${here}.`)];
  return [speaksAgainst(group === 'person' ? 0.1 : 0.2, `One is in ${here}, the other in ${there}.`)];
}

const sum = (reasons: readonly Reason[]) =>
  reasons.reduce((total, { speaks, weight }) => total + (speaks === 'FOR' ? weight : -weight), 0);

const bounded = (value: number, most: number) =>
  Math.round(Math.min(most, Math.max(0, value)) * 1_000) / 1_000;
