import { useRef } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { text } from '../../text.ts';
import { dayInFull, dayOf } from '../../ui/days.ts';
import styles from './Timeline.module.css';
import { dayByKey } from './dayKeys.ts';
import type { Span } from './useBrush.ts';

interface BrushProps {
  span: Span;
  /** First and last day of the axis. */
  first: number;
  last: number;
  /** Where a day begins, in per cent of the width. */
  at: (day: number) => number;
  dayAt: (clientX: number) => number;
  onDraw: (span: Span) => void;
  /** Null takes the filter away. */
  onChoose: (span: Span | null) => void;
}

/** Milliseconds without a key after which an edge moved by keys counts as chosen. */
const KEY_PAUSE = 350;

/** The days that filter, as a band over the lanes whose two edges can be dragged or moved by keys. */
export function Brush({ span, first, last, at, dayAt, onDraw, onChoose }: BrushProps) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const moved = (edge: keyof Span, wanted: number): Span => {
    const day = Math.min(last, Math.max(first, Math.round(wanted)));
    return edge === 'from'
      ? { ...span, from: Math.min(day, span.until) }
      : { ...span, until: Math.max(day, span.from) };
  };
  const press = (event: KeyboardEvent, edge: keyof Span) => {
    if (event.key === 'Delete' || event.key === 'Backspace') {
      clearTimeout(timer.current);
      event.preventDefault();
      event.stopPropagation();
      onChoose(null);
      return;
    }
    const wanted = dayByKey(event, span[edge], first, last);
    if (wanted === null) return;
    event.preventDefault();
    event.stopPropagation();
    const next = moved(edge, wanted);
    onDraw(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onChoose(next), KEY_PAUSE);
  };
  const drag = (event: PointerEvent<HTMLElement>, edge: keyof Span) => {
    event.stopPropagation();
    if (event.currentTarget.hasPointerCapture(event.pointerId)) onDraw(moved(edge, dayAt(event.clientX)));
  };
  const drop = (event: PointerEvent<HTMLElement>, edge: keyof Span) => {
    event.stopPropagation();
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    event.currentTarget.releasePointerCapture(event.pointerId);
    onChoose(moved(edge, dayAt(event.clientX)));
  };
  const [left, right] = [at(span.from), at(span.until + 1)];
  return (
    <>
      <span className={styles.band} style={{ left: `${left}%`, width: `${right - left}%` }} />
      {(['from', 'until'] as const).map((edge) => (
        <div
          key={edge}
          className={styles.edge}
          style={{ left: `${edge === 'from' ? left : right}%` }}
          role="slider"
          tabIndex={0}
          aria-label={text.timeline[edge]}
          aria-valuemin={first}
          aria-valuemax={last}
          aria-valuenow={span[edge]}
          aria-valuetext={dayInFull(dayOf(span[edge]))}
          onPointerDown={(event) => {
            event.stopPropagation();
            event.currentTarget.setPointerCapture(event.pointerId);
          }}
          onPointerMove={(event) => drag(event, edge)}
          onPointerUp={(event) => drop(event, edge)}
          onPointerCancel={(event) => drop(event, edge)}
          onKeyDown={(event) => press(event, edge)}
        />
      ))}
    </>
  );
}
