import { addMonths, dayNumber, dayOf } from '../../ui/days.ts';
import { stepInMonths } from './stepInMonths.ts';

const MOST = 36;
/** Lengths of a step that is shorter than a month. */
const WEEKS = [1, 2];

/**
 * The days on which a film of the time between two days stops, the last day among them: by days,
 * weeks, months or years, whichever gives at most three dozen.
 */
export function playSteps(first: number, last: number): number[] {
  const days = last - first;
  if (days <= 0) return [last];
  if (days <= MOST) return stepped(last, (count) => first + count);
  const weeks = WEEKS.find((length) => days / (7 * length) <= MOST);
  if (weeks !== undefined) return stepped(last, (count) => first + 7 * weeks * count);
  const months = stepInMonths(days / 30.4, MOST);
  const begin = `${dayOf(first).slice(0, 8)}01`;
  return stepped(last, (count) => dayNumber(addMonths(begin, months * count))).filter((day) => day > first);
}

function stepped(last: number, dayAt: (count: number) => number): number[] {
  const steps: number[] = [];
  for (let count = 1; dayAt(count) < last; count++) steps.push(dayAt(count));
  return [...steps, last];
}
