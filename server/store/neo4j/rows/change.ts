import type { Change } from '../../../model/claims/change.ts';
import type { Relation } from '../../../model/types.ts';
import { changesOf } from '../../../model/claims/changes.ts';
import { STILL } from '../../shared/state-days.ts';

/** A row of the part `changes/order-and-cut`. */
export interface ChangeRow {
  relation: string;
  change: string;
  [column: string]: unknown;
}

export function toChange({ relation, change }: ChangeRow): Change {
  const [day = '', earliest = '', knownFrom = '', knownUntil = '', margin, kind] = change.split(' ');
  return {
    relation,
    kind: kind as Change['kind'],
    earliest,
    day,
    knownFrom,
    knownUntil: knownUntil === STILL ? null : knownUntil,
    margin: margin === '?',
  };
}

/**
 * What lies on the node of a relation's id: its changes as text in columns, which
 * `changes/in-range.part.cypher` reads by position. `lastChange` is the last day on which one of
 * them can be news: the day of what is still known, or that on which it ceased to be known. So what
 * changed after a day, as known by another, has it later than the earlier of the two.
 */
export function changeProperties(relation: Relation): { changes: string[]; lastChange: string | null } {
  const changes = changesOf(relation);
  let lastChange: string | null = null;
  for (const { day, knownUntil } of changes)
    if (lastChange === null || (knownUntil ?? day) > lastChange) lastChange = knownUntil ?? day;
  return { changes: changes.map(columnsOf), lastChange };
}

function columnsOf({ day, earliest, knownFrom, knownUntil, margin, kind }: Change): string {
  return `${day} ${earliest} ${knownFrom} ${knownUntil ?? STILL} ${margin ? '?' : '!'} ${kind}`;
}
