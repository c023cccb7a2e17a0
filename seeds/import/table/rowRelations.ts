import type { Amount } from '../../../server/model/types.ts';
import type { EntityItem, Place } from '../items.ts';
import { shortHash, slug } from '../ids.ts';
import type { RelationMapping } from '../mapping/schema.ts';
import { compileDate } from './rowDates.ts';
import type { DateDefaults } from './rowDates.ts';
import { bad } from '../formats/shared/skipped.ts';
import type { Emit } from './emit.ts';
import { compileEvidence } from './rowEvidence.ts';
import { named } from './rowEntities.ts';
import { compileType, type TypeFound } from './rowType.ts';
import { readNumber } from './number.ts';
import type { Compiler, Scope } from './scope.ts';

export type RowEntities = ReadonlyMap<string, readonly EntityItem[]>;
/** Emits the relations of a row with their evidence; how many there are. */
export type ReadRelations = (scope: Scope, entities: RowEntities, at: Place, emit: Emit) => number;

export interface RelationSurroundings {
  dataset: string;
  dates: DateDefaults;
  /** Types whose ends may be read in either order. */
  undirected: ReadonlySet<string>;
}

export function compileRelation(
  mapping: RelationMapping,
  surroundings: RelationSurroundings,
  compiler: Compiler,
): ReadRelations {
  const { dates, dataset } = surroundings;
  const when = compiler.test(mapping.when);
  const type = compileType(mapping.type, compiler);
  const reverse = mapping.reverse === undefined ? () => false : compiler.test(mapping.reverse);
  const id = compiler.id(mapping.id);
  const distinguish = compiler.text(mapping.distinguish);
  const [role, place, summary] = [mapping.role, mapping.place, mapping.summary].map((one) =>
    compiler.text(one),
  );
  const amount = compileAmount(mapping.amount, compiler);
  const share = compileShare(mapping.share, compiler);
  const start = compileDate(mapping.start, dates, compiler);
  const end = compileDate(mapping.end, dates, compiler);
  const properties = named(mapping.properties, compiler);
  const statements = mapping.evidence.map((one) => compileEvidence(one, surroundings, compiler));

  return (scope, entities, at, emit) => {
    if (!when(scope)) return 0;
    const found = type(scope, at, emit);
    if (found === null) return 0;
    const all = pairsOf(mapping, entities, found.reverse !== reverse(scope));
    if (all === null) {
      tellMissingEnd(mapping, entities, at, emit);
      return 0;
    }
    const pairs = all.filter(([left, right]) => left.id !== right.id);
    if (pairs.length < all.length) tellSelf(found.type, at, emit);
    const facts = {
      type: found.type,
      role: role?.(scope) || null,
      place: place?.(scope) || null,
      summary: summary?.(scope) || null,
      amount: amount(scope, at, emit),
      share: share(scope, at, emit),
      event: mapping.event === undefined ? null : (entities.get(mapping.event)?.[0]?.id ?? null),
      properties: properties(scope).map(([name, value]) => ({ name, value })),
    };
    const from = start(scope, at, emit);
    const until = end(scope, at, emit);
    for (const [left, right] of pairs) {
      scope.specials.set('from', left.id);
      scope.specials.set('to', right.id);
      const own = { from: left.id, to: right.id };
      const apart = [from, distinguish(scope) || null];
      const relation = id(scope) || defaultId(dataset, found, own, apart, surroundings.undirected);
      emit({ what: 'relation', at, id: relation, ...own, ...facts });
      for (const state of statements) state(relation, { start: from, end: until }, scope, entities, at, emit);
    }
    return pairs.length;
  };
}

/** Of type, ends, beginning and what the mapping tells rows apart by, so that a row that says the same again is the same relation. */
function defaultId(
  dataset: string,
  { type }: TypeFound,
  { from, to }: { from: string; to: string },
  apart: ReadonlyArray<string | null>,
  undirected: ReadonlySet<string>,
): string {
  const ends = undirected.has(type) ? [from, to].sort() : [from, to];
  return `${dataset}:${slug(type)}:${shortHash(JSON.stringify([...ends, ...apart]))}`;
}

/** Who with whom; null where an end is missing. */
function pairsOf(
  { from, to }: RelationMapping,
  entities: RowEntities,
  isTurned: boolean,
): Array<[EntityItem, EntityItem]> | null {
  const first = entities.get(from) ?? [];
  if (to === undefined) {
    const pairs = first.flatMap((left, index) =>
      first.slice(index + 1).map((right): [EntityItem, EntityItem] => [left, right]),
    );
    return first.length === 0 ? null : pairs;
  }
  const second = entities.get(to) ?? [];
  if (first.length === 0 || second.length === 0) return null;
  const [left, right] = isTurned ? [second, first] : [first, second];
  return left.flatMap((one) => right.map((other): [EntityItem, EntityItem] => [one, other]));
}

function tellMissingEnd({ from, to }: RelationMapping, entities: RowEntities, at: Place, emit: Emit): void {
  const missing = [from, to].filter((key) => key !== undefined && (entities.get(key)?.length ?? 0) === 0);
  emit({
    what: 'skipped',
    at,
    reason: `a relation of which an end is empty (${missing.join(', ')})`,
    detail: `Expected \`${missing.join('` and `')}\` in this row, found nothing there.`,
    severity: 'unused',
  });
}

function tellSelf(type: string, at: Place, emit: Emit): void {
  emit({
    what: 'skipped',
    at,
    reason: `a relation of something with itself (${type})`,
    detail: 'Both ends of the relation are the same entity in this row.',
    severity: 'unused',
  });
}

function compileAmount(
  mapping: RelationMapping['amount'],
  compiler: Compiler,
): (scope: Scope, at: Place, emit: Emit) => Amount | null {
  if (mapping === undefined) return () => null;
  const text = compiler.text(mapping.value);
  const currency = compiler.text(mapping.currency);
  return (scope, at, emit) => {
    const written = text(scope);
    if (written === '') return null;
    const number = readNumber(written, mapping.decimal);
    if (number === null) {
      emit(
        bad(
          at,
          'an amount that is no number',
          `Expected a sum with "${mapping.decimal}" before the decimals, found "${written}".`,
        ),
      );
      return null;
    }
    // Decimal fractions times powers of ten give more digits than there are.
    const value = Number((number * mapping.times).toPrecision(15));
    return { value, currency: currency(scope) || null };
  };
}

function compileShare(
  mapping: RelationMapping['share'],
  compiler: Compiler,
): (scope: Scope, at: Place, emit: Emit) => number | null {
  if (mapping === undefined) return () => null;
  const text = compiler.text(mapping.value);
  return (scope, at, emit) => {
    const written = text(scope);
    if (written === '') return null;
    const isPercent = mapping.percent || written.includes('%');
    const number = readNumber(written.replace('%', ''), mapping.decimal);
    if (number === null) {
      emit(
        bad(
          at,
          'a share that is no number',
          `Expected a share such as 0${mapping.decimal}51 or 51 %, with "${mapping.decimal}" before the decimals, found "${written}".`,
        ),
      );
      return null;
    }
    return isPercent ? Number((number / 100).toPrecision(15)) : number;
  };
}
