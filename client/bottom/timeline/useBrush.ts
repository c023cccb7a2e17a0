import { useRef, useState } from 'react';
import type { MouseEvent, PointerEvent } from 'react';
import { liaison, useLiaison } from '../../state/index.ts';
import { dayNumber, dayOf } from '../../ui/days.ts';

/** A span of whole days, both counted in, since 1970. */
export interface Span {
  from: number;
  until: number;
}

/** Pixels after which a press is a drag. */
const DRAG = 4;

/**
 * The span of days that filters, and how to draw one over the lanes: what is dragged over becomes the
 * filter when it is let go. `dayAt` gives the day under a point of the window.
 */
export function useBrush(first: number, last: number, dayAt: (clientX: number) => number) {
  const during = useLiaison((state) => state.view.filters.during);
  const [drawing, setDrawing] = useState<Span | null>(null);
  const pressed = useRef<{ x: number; day: number } | null>(null);
  const dragged = useRef(false);
  const span = drawing ?? (during && spanOf(during, first, last));

  const release = (event: PointerEvent<HTMLElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId))
      event.currentTarget.releasePointerCapture(event.pointerId);
    if (drawing) choose(drawing);
    setDrawing(null);
    pressed.current = null;
  };
  return {
    span,
    draw: setDrawing,
    choose: (chosen: Span | null) => {
      choose(chosen);
      setDrawing(null);
    },
    over: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        dragged.current = false;
        if (event.button !== 0) return;
        pressed.current = { x: event.clientX, day: dayAt(event.clientX) };
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        const start = pressed.current;
        if (!start || (!drawing && Math.abs(event.clientX - start.x) < DRAG)) return;
        if (!drawing) event.currentTarget.setPointerCapture(event.pointerId);
        dragged.current = true;
        setDrawing(between(start.day, dayAt(event.clientX)));
      },
      onPointerUp: release,
      onPointerCancel: () => {
        pressed.current = null;
        setDrawing(null);
      },
      // The bar under the end of a drag was not clicked.
      onClickCapture: (event: MouseEvent) => {
        if (dragged.current) event.stopPropagation();
        dragged.current = false;
      },
    },
  };
}

function choose(span: Span | null): void {
  const during = span && { from: dayOf(span.from), until: dayOf(span.until) };
  liaison.getState().actions.setFilters({ during });
}

const between = (one: number, other: number): Span => ({
  from: Math.min(one, other),
  until: Math.max(one, other),
});

/** The filter as days; a side that is open reaches to the edge. */
function spanOf({ from, until }: { from: string | null; until: string | null }, first: number, last: number) {
  return between(from ? dayNumber(from) : first, until ? dayNumber(until) : last);
}
