import { createHash } from 'node:crypto';
import type { Entity } from '../types.ts';
import { heldApart } from './apart.ts';
import type { Apart } from './apart.ts';
import { BY_RULE, isByRule, RULE_NAME } from './decision.ts';
import type { IdentityDecision } from './decision.ts';
import { whoIsWho } from './groups.ts';
import { identifiersOf } from './identifiers.ts';
import type { Identifier } from './identifiers.ts';
import { prepare } from './prepared.ts';
import type { Prepared } from './prepared.ts';
import { scorePrepared } from './score.ts';

interface Holder {
  entity: Entity;
  prepared: Prepared;
}

/**
 * The decisions by which records of several data sets become one since an exact identifier (LEI, Wikidata
 * id, company number within its country) stands in each. Not joined: records of one data set, which tells
 * them apart; what anything rules out (kinds, another id of the register, days of birth, numbers in names);
 * what people hold apart. Where that holds for two bearers of an identifier, or for any who became them,
 * it joins nobody. Pure; the same given, the same made, and nothing once those stand.
 *
 * @param records who bears an exact identifier that another one bears, and all who stand for one of them
 * @param at ISO date-time of the decisions
 */
export function joinsOf(
  records: ReadonlyMap<string, Entity>,
  decisions: readonly IdentityDecision[],
  at: string,
): IdentityDecision[] {
  const { resolve, members } = whoIsWho(decisions);
  const holders = new Map([...records].map(([id, entity]) => [id, { entity, prepared: prepare(entity) }]));
  const groups = new Map<string, Holder[]>();
  const groupOf = (id: string): Holder[] => {
    const root = resolve(id);
    const known = groups.get(root) ?? members(root).flatMap((member) => holders.get(member) ?? []);
    groups.set(root, known);
    return known;
  };
  const apart = heldApart(decisions);
  const decided = new Set(decisions.map(({ id }) => id));
  const made: IdentityDecision[] = [];
  for (const [identifier, ids] of byIdentifier(holders)) {
    const sides = [...new Set(ids.map(groupOf))].sort(keptFirst);
    // Where any two of them can't be one, the identifier is wrong in some record: nobody knows in which.
    if (sides.length < 2 || !sides.every((side, index) => mayJoin(side, sides.slice(index + 1), apart)))
      continue;
    const [kept = [], ...others] = sides;
    for (const side of others) {
      const decision = joined(kept, side, identifier, resolve, at);
      if (decided.has(decision.id)) continue;
      made.push(decision);
      kept.push(...side);
      for (const { entity } of side) groups.set(resolve(entity.id), kept);
    }
  }
  return made;
}

/** The standing decisions of the rule whose two records do not bear the same exact identifier, as far as these records tell. */
export function doubtfulJoins(
  records: ReadonlyMap<string, Entity>,
  decisions: readonly IdentityDecision[],
): IdentityDecision[] {
  return decisions
    .filter((one) => isByRule(one) && one.undoneAt === null)
    .filter(({ kept, merged }) => !stillBear(records, kept, merged[0] ?? ''));
}

/**
 * The decisions of the rule for which there is no reason any more: an identifier was mended, and what people
 * decided and the records say now would not join the two.
 *
 * @param records who bears an exact identifier that another one bears, and all who were joined
 */
export function baselessJoins(
  records: ReadonlyMap<string, Entity>,
  decisions: readonly IdentityDecision[],
): IdentityDecision[] {
  const doubtful = doubtfulJoins(records, decisions);
  if (doubtful.length === 0) return [];
  const people = decisions.filter((one) => !isByRule(one) || one.undoneAt !== null);
  const { resolve } = whoIsWho([...people, ...joinsOf(records, people, '')]);
  return doubtful.filter(({ kept, merged }) => resolve(kept) !== resolve(merged[0] ?? ''));
}

function stillBear(records: ReadonlyMap<string, Entity>, one: string, other: string): boolean {
  const [left, right] = [records.get(one), records.get(other)];
  if (!left || !right) return false;
  const [here, there] = [identifiersOf(left), identifiersOf(right)];
  const shared = here.some(({ key, exact }) => exact !== null && there.some((id) => id.key === key));
  return shared && !bearsAnother(here, there);
}

/** Exact identifiers that several bear, with the ids of those, in an order that only the records decide. */
function byIdentifier(holders: ReadonlyMap<string, Holder>): Array<[Identifier, string[]]> {
  const found = new Map<string, [Identifier, string[]]>();
  for (const id of [...holders.keys()].sort())
    for (const identifier of holders.get(id)?.prepared.identifiers ?? []) {
      if (identifier.exact === null) continue;
      const entry = found.get(identifier.key);
      if (entry) entry[1].push(id);
      else found.set(identifier.key, [identifier, [id]]);
    }
  return [...found]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, entry]) => (entry[1].length > 1 ? [entry] : []));
}

/** What stands for several already stays; else the record that says most, then the first by id. */
function keptFirst(one: readonly Holder[], other: readonly Holder[]): number {
  const [left, right] = [one[0]?.entity, other[0]?.entity];
  if (!left || !right) return 0;
  return (
    Number(other.length > 1) - Number(one.length > 1) ||
    saidBy(right) - saidBy(left) ||
    (left.id < right.id ? -1 : 1)
  );
}

function saidBy({ aliases, externalIds, properties, summary, country, url }: Entity): number {
  const fields = [summary, country, url].filter((field) => field !== null);
  return aliases.length + externalIds.length + properties.length + fields.length;
}

function mayJoin(side: readonly Holder[], others: readonly Holder[][], apart: Apart): boolean {
  return side.every((one) => others.flat().every((other) => mayBeOne(one, other, apart)));
}

function mayBeOne(one: Holder, other: Holder, apart: Apart): boolean {
  if (apart.get(one.entity.id)?.has(other.entity.id)) return false;
  if (shareDataset([one], [other]) || bearsAnother(one.prepared.identifiers, other.prepared.identifiers))
    return false;
  const { reasons } = scorePrepared(one.prepared, other.prepared);
  return !reasons.some(({ speaks, weight }) => speaks === 'AGAINST' && weight === 1);
}

/** Whether either has an exact identifier of a register that knows the other by another one. */
function bearsAnother(one: readonly Identifier[], other: readonly Identifier[]): boolean {
  const keys = (identifiers: readonly Identifier[], scheme: string) =>
    [...new Set(identifiers.filter((id) => id.scheme === scheme && id.exact !== null).map(({ key }) => key))]
      .sort()
      .join('\n');
  return one.some(({ scheme, exact }) => {
    const there = exact === null ? '' : keys(other, scheme);
    return there !== '' && there !== keys(one, scheme);
  });
}

function shareDataset(one: readonly Holder[], other: readonly Holder[]): boolean {
  const datasets = new Set(one.flatMap(({ entity }) => entity.datasets));
  return other.some(({ entity }) => entity.datasets.some((id) => datasets.has(id)));
}

function joined(
  keptSide: readonly Holder[],
  side: readonly Holder[],
  { key, exact }: Identifier,
  resolve: (id: string) => string,
  at: string,
): IdentityDecision {
  const [kept, merged] = [keptSide, side].map((holders) => resolve(holders[0]?.entity.id ?? '')) as [
    string,
    string,
  ];
  const bearers = [keptSide, side].flatMap((holders) => holders.find((one) => bears(one, key)) ?? []);
  const written = bearers[0]?.prepared.identifiers.find((one) => one.key === key)?.written ?? '';
  const said = bearers.map(
    ({ entity }) =>
      `“${entity.name}” in ${entity.datasets.length > 1 ? 'the data sets' : 'the data set'} ${entity.datasets.join(', ')}`,
  );
  return {
    id: `${BY_RULE}${createHash('sha256')
      .update(JSON.stringify([kept, merged, at]))
      .digest('hex')
      .slice(0, 32)}`,
    verdict: 'SAME',
    kept,
    merged: [merged],
    reason: `${said.join(' and ')} bear the same ${exact ?? ''}: ${written}.`,
    by: `${RULE_NAME} same ${exact ?? ''} ${written}`,
    at,
    undoneAt: null,
    undoneBy: null,
    undoneReason: null,
  };
}

const bears = ({ prepared }: Holder, key: string) => prepared.identifiers.some((one) => one.key === key);
