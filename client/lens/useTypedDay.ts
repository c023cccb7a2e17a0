import { useEffect, useState } from 'react';
import { readDate } from '../api/readDate.ts';
import type { ReadDate } from '../api/readDate.ts';
import { useAnswer } from '../api/useAnswer.ts';
import { today } from '../ui/days.ts';

/** What is known of a typed date: nothing yet, how it was understood, or what to write instead. */
export interface TypedDay {
  read: ReadDate | null;
  problem: string | null;
}

/** Milliseconds without a key before a typed date is read. */
const PAUSE = 250;

/** Reads a date while it is typed; an empty one is not read. */
export function useTypedDay(typed: string): TypedDay {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  const words = settled.trim();
  const { answer, failure } = useAnswer(words === '' ? null : `date ${today()} ${words}`, (signal) =>
    readDate(words, signal),
  );
  const current = settled === typed;
  return { read: (current && answer) || null, problem: current ? failure : null };
}
