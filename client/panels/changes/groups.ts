import type { ChangeAnswer } from '../../api/changes.ts';
import { text } from '../../text.ts';
import { dayInFull } from '../../ui/days.ts';

/** Changes that happened on one day, or by it. */
export interface DayGroup {
  title: string;
  changes: ChangeAnswer[];
}

/** The changes in their order, by the latest day on which they can have happened. */
export function byDay(changes: readonly ChangeAnswer[]): DayGroup[] {
  const groups: Array<{ latest: string | null; changes: ChangeAnswer[] }> = [];
  for (const change of changes) {
    const latest = change.day?.latest ?? null;
    const last = groups.at(-1);
    if (last?.latest === latest) last.changes.push(change);
    else groups.push({ latest, changes: [change] });
  }
  return groups.map(({ latest, changes: members }) => ({
    title: titleOf(latest, members),
    changes: members,
  }));
}

function titleOf(latest: string | null, changes: readonly ChangeAnswer[]): string {
  if (latest === null) return text.changes.noDay;
  const exact = changes.every(({ day }) => day?.earliest === day?.latest);
  return exact ? text.changes.on(dayInFull(latest)) : text.changes.byThen(dayInFull(latest));
}
