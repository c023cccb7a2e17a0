import type { KeyboardEvent } from 'react';
import { addMonths, dayNumber, dayOf } from '../../ui/days.ts';

/**
 * The day that a key moves a handle to: arrows by days, with Shift or the page keys by months, Home to
 * the first, End to the last. Null for any other key.
 */
export function dayByKey(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  day: number,
  first: number,
  last: number,
): number | null {
  const months = (count: number) => dayNumber(addMonths(dayOf(day), count));
  switch (event.key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return event.shiftKey ? months(-1) : day - 1;
    case 'ArrowRight':
    case 'ArrowUp':
      return event.shiftKey ? months(1) : day + 1;
    case 'PageDown':
      return months(-1);
    case 'PageUp':
      return months(1);
    case 'Home':
      return first;
    case 'End':
      return last;
    default:
      return null;
  }
}
