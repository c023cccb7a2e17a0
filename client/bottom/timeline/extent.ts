import type { Lane } from './lanes.ts';

/**
 * First and last day that is drawn, with a little room: all bars, the day asked about, and the days on
 * which things became known, so that the handle can be moved back to where it came from.
 */
export function extentOf(lanes: readonly Lane[], now: number, known: readonly number[]): [number, number] {
  const bars = lanes.flatMap((lane) => lane.items.map((item) => item.bar));
  const first = Math.min(now, ...known, ...bars.map((bar) => bar.from));
  const last = Math.max(now + 1, ...known, ...bars.map((bar) => bar.until));
  const room = Math.max(3, (last - first) * 0.03);
  return [first - room / 3, last + room];
}
