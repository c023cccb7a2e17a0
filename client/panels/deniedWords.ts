import type { Status } from '../state/types.ts';
import { listed, text } from '../text.ts';

interface Denied {
  status: Status;
  deniedBy: ReadonlyArray<{ from: { id: string } }>;
}

/**
 * What the chip of a relation says beyond its status: "Denied by both", "Denied by Xiaomi"; undefined
 * for one that is not denied by an entity. `nameOf` gives null for entities that the page does not hold.
 */
export function deniedWords(
  relation: Denied,
  ends: readonly [string, string],
  nameOf: (id: string) => string | null,
  both: string = text.deniedBoth,
): string | undefined {
  if (relation.status !== 'DENIED') return undefined;
  const by = [...new Set(relation.deniedBy.map((denial) => denial.from.id))];
  if (ends.every((end) => by.includes(end))) return both;
  const names = by.map(nameOf).filter((name) => name !== null);
  return names.length > 0 ? text.deniedBy(listed(names)) : undefined;
}
