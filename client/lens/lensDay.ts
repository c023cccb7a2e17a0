import { readDate } from '../api/readDate.ts';
import { addMonths, dayNumber, dayOf, today } from '../ui/days.ts';
import type { Day } from '../state/index.ts';

/** Steps that a clock is moved by. */
export type Step = '-month' | '-day' | '+day' | '+month';

const DAYS = { '-day': -1, '+day': 1 };

/** The day a step away. */
export function stepped(day: Day, step: Step): Day {
  if (step === '-month' || step === '+month') return addMonths(day, step === '+month' ? 1 : -1);
  return dayOf(dayNumber(day) + DAYS[step]);
}

/** How a clock writes a day: today is null, so that a link goes on meaning today. */
export const clockDay = (day: Day): Day | null => (day === today() ? null : day);

/** The clock's day that a typed text means; empty is today. Rejects with what to write instead. */
export async function clockDayOf(typed: string): Promise<Day | null> {
  const words = typed.trim();
  return words === '' ? null : clockDay((await readDate(words)).lensDay);
}
