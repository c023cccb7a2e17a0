import type { GraphData, GraphRelation } from '../../state/types.ts';

/** What is known of two who may have met: how many contacts stand, and how many are denied. */
export interface Cell {
  standing: number;
  denied: number;
  relations: string[];
  /** Ids of the events and meetings where it happened, and of those where it is denied. */
  events: string[];
  deniedEvents: string[];
  /** Whether a relation says that the two met; else they attended the same meeting. */
  direct: boolean;
}

const NOTHING: Cell = {
  standing: 0,
  denied: 0,
  relations: [],
  events: [],
  deniedEvents: [],
  direct: false,
};

/** Who met whom: people in the order of how many they met, and the cells by pair. */
export interface Matrix {
  people: string[];
  cell: (one: string, other: string) => Cell | null;
}

/**
 * The matrix over relations in view of the category CONTACT, and over who ATTENDED the same Meeting.
 * Being at the same show is no meeting.
 */
export function meetings(data: GraphData, relations: readonly GraphRelation[]): Matrix {
  const cells = new Map<string, Cell>();
  const met = new Map<string, Set<string>>();
  const note = (one: string, other: string, relation: GraphRelation) => {
    if (one === other) return;
    const key = keyOf(one, other);
    const cell = cells.get(key) ?? { ...NOTHING };
    const denied = isDenied(relation);
    const kind = denied ? 'deniedEvents' : 'events';
    cells.set(key, {
      ...cell,
      standing: cell.standing + (denied ? 0 : 1),
      denied: cell.denied + (denied ? 1 : 0),
      relations: [...cell.relations, relation.id],
      [kind]: [...new Set([...cell[kind], ...eventsOf(relation)])],
      direct: cell.direct || relation.category === 'CONTACT',
    });
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      const others = met.get(from) ?? new Set();
      met.set(from, denied ? others : others.add(to));
    }
  };
  for (const relation of relations) {
    if (relation.category === 'CONTACT') note(relation.from, relation.to, relation);
  }
  for (const group of attendances(data, relations)) {
    group.forEach((one, index) =>
      // Who is said to have been there and denies it has met no one by it.
      group.slice(index + 1).forEach((other) => note(one.from, other.from, isDenied(one) ? one : other)),
    );
  }
  const people = [...met.keys()].sort(
    (one, other) =>
      (met.get(other)?.size ?? 0) - (met.get(one)?.size ?? 0) ||
      (data.entities[one]?.name ?? one).localeCompare(data.entities[other]?.name ?? other),
  );
  return { people, cell: (one, other) => cells.get(keyOf(one, other)) ?? null };
}

const isDenied = ({ status }: GraphRelation): boolean => status === 'DENIED' || status === 'RETRACTED';

/** Where a contact happened: its event, or the meeting that was attended. */
const eventsOf = (relation: GraphRelation): string[] =>
  relation.event !== null ? [relation.event] : relation.category === 'ATTENDANCE' ? [relation.to] : [];

/** Those who attended the same meeting, by meeting. */
function attendances(data: GraphData, relations: readonly GraphRelation[]): GraphRelation[][] {
  const byMeeting = new Map<string, GraphRelation[]>();
  for (const relation of relations) {
    if (relation.category !== 'ATTENDANCE' || data.entities[relation.to]?.kind !== 'Meeting') continue;
    byMeeting.set(relation.to, [...(byMeeting.get(relation.to) ?? []), relation]);
  }
  return [...byMeeting.values()];
}

const keyOf = (one: string, other: string): string => JSON.stringify([one, other].sort());
