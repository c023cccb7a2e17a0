import { useEffect, useState } from 'react';
import { useAnswer } from '../api/useAnswer.ts';
import type { Asked } from '../api/useAnswer.ts';
import { searchEntities } from '../api/search.ts';
import type { SearchHit } from '../api/search.ts';

const WAIT_MILLISECONDS = 120;

/** Entities that the server finds for what is typed, once the typing pauses. */
export function useHits(typed: string, first: number): Asked<SearchHit[]> & { for: string } {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), WAIT_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [typed]);
  const words = settled.trim();
  const asked = useAnswer(words === '' ? null : `search ${first} ${words}`, (signal) =>
    searchEntities(words, first, signal),
  );
  return { ...asked, for: words };
}
