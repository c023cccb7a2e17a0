import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { create } from 'zustand';
import { useConnection } from './connection.ts';
import { sentenceOf } from './failure.ts';

/** What is known of a question: nothing yet, an answer, or why there is none. */
export interface Asked<T> {
  answer: T | undefined;
  failure: string | null;
  loading: boolean;
  retry: () => void;
}

interface Held<T> {
  key: string;
  answer?: T;
  failure?: string;
}

const KEPT = 60;
const kept = new Map<string, unknown>();

/** How often what was answered was forgotten. */
const useForgotten = create<{ times: number }>(() => ({ times: 0 }));

/** Asks everything again that is shown, and everything else when it is next asked for: the data changed. */
export function forgetAnswers(): void {
  kept.clear();
  useForgotten.setState(({ times }) => ({ times: times + 1 }));
}

/**
 * Asks `load` for the answer to `key` (null: nothing to ask) and asks again when the key changes, on
 * retry, and when the server is back after it was away. Answers are kept, so that going back is quick.
 */
export function useAnswer<T>(key: string | null, load: (signal: AbortSignal) => Promise<T>): Asked<T> {
  const [held, setHeld] = useState<Held<T> | null>(null);
  const [attempt, setAttempt] = useState(0);
  const forgotten = useForgotten(({ times }) => times);
  const returns = useConnection((connection) => connection.answered);
  const current = held?.key === key ? held : null;
  const failed = current?.failure !== undefined;

  // What `load` asks is said by the key alone: a new function with the same key asks nothing new.
  const ask = useEffectEvent(load);
  const again = failed ? returns : 0;

  useEffect(() => {
    if (key === null || kept.has(key)) return undefined;
    const abort = new AbortController();
    ask(abort.signal).then(
      (answer) => {
        keep(key, answer);
        if (!abort.signal.aborted) setHeld({ key, answer });
      },
      (error: unknown) => {
        if (!abort.signal.aborted) setHeld({ key, failure: sentenceOf(error) });
      },
    );
    return () => abort.abort();
  }, [key, attempt, again, forgotten]);

  const retry = useCallback(() => {
    setHeld(null);
    setAttempt((count) => count + 1);
  }, []);
  const answer = key !== null && kept.has(key) ? (kept.get(key) as T) : current?.answer;
  return {
    answer,
    failure: answer === undefined ? (current?.failure ?? null) : null,
    loading: key !== null && answer === undefined && !failed,
    retry,
  };
}

/** Keeps an answer that came by another way, so that asking for it again takes no time. */
export function keepAnswer(key: string, answer: unknown): void {
  keep(key, answer);
}

function keep(key: string, answer: unknown): void {
  kept.delete(key);
  kept.set(key, answer);
  const oldest = kept.keys().next().value;
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
}
