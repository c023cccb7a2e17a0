import { useState } from 'react';
import { changeLens } from '../../app/ask.ts';
import { clockDay } from '../../lens/lensDay.ts';
import { useLiaison } from '../../state/index.ts';
import { dayNumber, dayOf, today } from '../../ui/days.ts';

/** A handle under way: where it is, and the days that the axis showed when it was taken. */
interface Moving {
  day: number;
  extent: [number, number];
}

/**
 * The day asked about, since 1970, and how to move it. While it is moved only the timeline follows; what
 * was let go is asked of the server, once.
 */
export function useAsOf() {
  const asOf = dayNumber(useLiaison((state) => state.view.lens.asOf) ?? today());
  const [moving, setMoving] = useState<Moving | null>(null);
  return {
    day: moving?.day ?? asOf,
    extent: moving?.extent ?? null,
    move: (day: number, extent: [number, number]) =>
      setMoving((before) => ({ day, extent: before?.extent ?? extent })),
    rest: () => setMoving(null),
    settle: (day: number) => {
      void changeLens({ asOf: clockDay(dayOf(day)) }).finally(() => setMoving(null));
    },
  };
}
