import type { FuzzyDate, GraphEntity, GraphRelation } from '../../state/types.ts';
import { dayNumber } from '../../ui/days.ts';

/**
 * A span of time as it is drawn, in days since 1970. It is surely so from `solidFrom` to `solidUntil`
 * and perhaps so to either side; a date known only to the month fades at both ends.
 */
export interface Bar {
  from: number;
  solidFrom: number;
  solidUntil: number;
  until: number;
}

/** How far back a beginning reaches of which only the latest day is known. */
const OPEN_DAYS = 60;
/** The share of a rough date that stays solid in its middle, so that it can be seen. */
const CORE = 0.34;

/** Whether no source says when it was: such relations are counted beside the timeline, not dropped. */
export const isUndated = (relation: Pick<GraphRelation, 'start' | 'startStated' | 'end'>): boolean =>
  (relation.start === null || !relation.startStated) && relation.end === null;

/** The bar of a relation; `now` is the day asked about, up to which a state without an end goes on. */
export function barOf(
  relation: Pick<GraphRelation, 'start' | 'startStated' | 'end'>,
  lasting: boolean,
  now: number,
): Bar | null {
  if (isUndated(relation)) return null;
  const start = relation.start && boundsOf(relation.start);
  const end = relation.end && boundsOf(relation.end);
  if (!lasting && start) return roughly(start.earliest, start.latest);
  const from = start ?? { earliest: end!.earliest - OPEN_DAYS, latest: end!.earliest };
  const until = end ?? { earliest: Math.max(now, from.latest), latest: Math.max(now, from.latest) };
  return {
    from: from.earliest,
    solidFrom: from.latest,
    solidUntil: Math.max(until.earliest, from.latest),
    until: Math.max(until.latest, from.latest) + 1,
  };
}

/** The bar of an event or meeting; null when it has no date. */
export function eventBar(entity: Pick<GraphEntity, 'date'>): Bar | null {
  if (!entity.date) return null;
  const { earliest, latest } = boundsOf(entity.date);
  return roughly(earliest, latest);
}

/** One day somewhere in a range: solid in the middle, fading to both ends; a known day is solid. */
function roughly(earliest: number, latest: number): Bar {
  const length = latest + 1 - earliest;
  if (length <= 1) return { from: earliest, solidFrom: earliest, solidUntil: latest + 1, until: latest + 1 };
  const fade = (length * (1 - CORE)) / 2;
  return { from: earliest, solidFrom: earliest + fade, solidUntil: latest + 1 - fade, until: latest + 1 };
}

function boundsOf(date: FuzzyDate): { earliest: number; latest: number } {
  const latest = date.latest ? dayNumber(date.latest) : null;
  const earliest = date.earliest ? dayNumber(date.earliest) : null;
  if (earliest === null && latest === null) return { earliest: 0, latest: 0 };
  return {
    earliest: earliest ?? (latest as number) - OPEN_DAYS,
    latest: latest ?? (earliest as number),
  };
}
