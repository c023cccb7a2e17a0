import { useRef } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { text } from '../../text.ts';
import { dayInFull, dayNumber, dayOf, today } from '../../ui/days.ts';
import styles from './Timeline.module.css';
import { dayByKey } from './dayKeys.ts';

interface AsOfHandleProps {
  /** The day that it stands on, since 1970, and the first and last it can be moved to. */
  day: number;
  from: number;
  until: number;
  /** Where a day ends, in per cent of the width. */
  at: (day: number) => number;
  /** While it is moved. */
  onMove: (day: number) => void;
  /** When it is let go, or after a pause of the keys. */
  onSettle: (day: number) => void;
  /** It is moved by itself, and glides. */
  isPlaying: boolean;
}

/** Milliseconds without a key after which a day reached by keys counts as chosen. */
const KEY_PAUSE = 350;

/** The day asked about as a handle across all lanes: dragged by mouse or finger, or moved by keys. */
export function AsOfHandle({ day, from, until, at, onMove, onSettle, isPlaying }: AsOfHandleProps) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const first = Math.ceil(from);
  const last = Math.floor(until);
  const within = (wanted: number) => Math.min(last, Math.max(first, Math.round(wanted)));

  const dayUnder = (event: PointerEvent<HTMLElement>): number => {
    const track = event.currentTarget.parentElement?.getBoundingClientRect();
    if (!track || track.width === 0) return day;
    return within(from + ((event.clientX - track.left) / track.width) * (until - from) - 1);
  };
  const drag = (event: PointerEvent<HTMLElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) onMove(dayUnder(event));
  };
  const drop = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    event.currentTarget.releasePointerCapture(event.pointerId);
    onSettle(dayUnder(event));
  };
  const press = (event: KeyboardEvent) => {
    const wanted = dayByKey(event, day, first, Math.min(last, dayNumber(today())));
    if (wanted === null) return;
    event.preventDefault();
    event.stopPropagation();
    const next = within(wanted);
    onMove(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onSettle(next), KEY_PAUSE);
  };
  return (
    <div
      className={styles.handle}
      style={{ left: `${at(day + 1)}%` }}
      data-playing={isPlaying || undefined}
      role="slider"
      tabIndex={0}
      aria-label={text.lens.handle}
      aria-valuemin={first}
      aria-valuemax={last}
      aria-valuenow={day}
      aria-valuetext={dayInFull(dayOf(day))}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onPointerUp={drop}
      onPointerCancel={drop}
      onKeyDown={press}
    >
      <span className={styles.knob} />
    </div>
  );
}
