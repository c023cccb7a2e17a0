import { useEffect, useRef, useState } from 'react';
import { changeLens } from '../../app/ask.ts';
import { inStep } from '../../app/data.ts';
import { clockDay } from '../../lens/lensDay.ts';
import { dayNumber, dayOf, today } from '../../ui/days.ts';
import { playSteps } from './playSteps.ts';

/** Milliseconds that each stop of the film is seen. */
const STOP = 650;

interface Play {
  /** The day asked about, and the first and last that the axis shows, all since 1970. */
  day: number;
  extent: [number, number];
  move: (day: number, extent: [number, number]) => void;
  /** The handle is let go where it is. */
  rest: () => void;
}

/**
 * Plays the day asked about along the axis, up to today: at each stop the picture is asked for, and the
 * next comes when it is there. The whole is one step for undo. From the end it begins again.
 */
export function usePlay({ day, extent, move, rest }: Play) {
  const run = useRef(0);
  const [isPlaying, setPlaying] = useState(false);
  const [from, until] = extent;
  const first = Math.ceil(from);
  const last = Math.max(first + 1, Math.min(Math.floor(until), dayNumber(today())));
  useEffect(
    () => () => {
      run.current++;
    },
    [],
  );
  const ahead = () => {
    const begin = day >= last ? first : day;
    const steps = playSteps(first, last).filter((step) => step > begin);
    return day >= last ? [first, ...steps] : steps;
  };
  const show = async (step: number, continuing: boolean) => {
    move(step, extent);
    await changeLens({ asOf: clockDay(dayOf(step)) }, { continuing });
    await inStep();
  };
  const stop = () => {
    run.current++;
    setPlaying(false);
    rest();
  };
  const play = async () => {
    const mine = ++run.current;
    setPlaying(true);
    for (const step of ahead()) {
      const due = Date.now() + STOP;
      await show(step, true);
      if (run.current === mine) await new Promise((resolve) => setTimeout(resolve, due - Date.now()));
      if (run.current !== mine) return;
    }
    stop();
  };
  return {
    isPlaying,
    play: () => void play(),
    stop,
    /** To the next stop, and no further: for those who want no motion. */
    next: () => {
      const [step] = ahead();
      if (step !== undefined) void show(step, false).finally(rest);
    },
  };
}
