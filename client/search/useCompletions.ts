import { useEffect, useState } from 'react';
import { loadCompletions } from '../api/complete.ts';
import type { Completion } from '../api/complete.ts';

/**
 * How what is typed may go on, asked with every letter: whoever types is not made to wait. Until the
 * answer is here, those that still go on from what is typed stay. Without a server there are none.
 */
export function useCompletions(typed: string): Completion[] {
  const [shown, setShown] = useState<{ of: string; rows: Completion[] }>({ of: '', rows: [] });
  useEffect(() => {
    if (typed.trim() === '') return;
    const control = new AbortController();
    loadCompletions(typed, control.signal).then(
      (rows) => setShown({ of: typed, rows }),
      () => undefined,
    );
    return () => control.abort();
  }, [typed]);
  if (typed.trim() === '') return [];
  return shown.of === typed ? shown.rows : shown.rows.filter((row) => goesOn(row, typed));
}

const goesOn = ({ text }: Completion, typed: string): boolean =>
  text.length > typed.length && text.toLowerCase().startsWith(typed.toLowerCase());
