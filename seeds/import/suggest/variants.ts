import type { SuggestedEntity } from './entities.ts';
import type { Link } from './links.ts';
import type { Pair } from './roles.ts';
import { quoted } from './write.ts';

/** One way in which a row may relate its two: who may hold a position in whom hangs on which of them is a person. */
export interface Variant extends Pair {
  from: SuggestedEntity;
  to: SuggestedEntity;
  /** Columns of kinds, with what they have to say, or must not. */
  when: ReadonlyArray<readonly [column: string, isPerson: boolean, people: readonly string[]]>;
}

/** The ways of a link: one, unless a column says which of them are people. */
export function variantsOf({ from, to, isKnown }: Link, entities: readonly SuggestedEntity[]): Variant[] {
  const isTurned = (left: SuggestedEntity, right: SuggestedEntity) =>
    entities.indexOf(left) > entities.indexOf(right);
  const variant = (
    [left, isLeftPerson]: readonly [SuggestedEntity, boolean],
    [right, isRightPerson]: readonly [SuggestedEntity, boolean],
  ): Variant[] => {
    const [fromKinds, toKinds] = [kindsOf(left, isLeftPerson), kindsOf(right, isRightPerson)];
    if (fromKinds.length === 0 || toKinds.length === 0) return [];
    const when = (
      [
        [left, isLeftPerson],
        [right, isRightPerson],
      ] as const
    ).flatMap(([one, isPerson]) =>
      isMixed(one) && one.kindColumn ? [[one.kindColumn.name, isPerson, one.kindColumn.people] as const] : [],
    );
    return [{ from: left, to: right, fromKinds, toKinds, isTurned: isTurned(left, right), when }];
  };
  if (![from, to].some(isMixed))
    return [{ from, to, fromKinds: from.kinds, toKinds: to.kinds, isTurned: isTurned(from, to), when: [] }];
  return [
    ...variant([from, true], [to, false]),
    // What a known type says is said of the first.
    ...(isKnown ? variant([from, false], [to, true]) : variant([to, true], [from, false])),
    ...variant([from, true], [to, true]),
    ...variant([from, false], [to, false]),
  ];
}

/** Whether a column of the row says which of them are people. */
const isMixed = ({ kinds, kindColumn }: SuggestedEntity) =>
  kindColumn !== null && kinds.length > 1 && kinds.includes('Person');

const kindsOf = ({ kinds }: SuggestedEntity, isPerson: boolean) =>
  kinds.filter((kind) => (kind === 'Person') === isPerson);

/** When a row is of this way, as lines of YAML. */
export function whenLines({ when }: Variant): string[] {
  if (when.length === 0) return [];
  const tests = when.map(([column, isPerson, people]) =>
    isPerson ? `${quoted(column)}: ${quoted(people)}` : `${quoted(column)}: { not: ${quoted(people)} }`,
  );
  return [`        when: { ${tests.join(', ')} }`];
}
