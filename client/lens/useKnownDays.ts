import { loadKnownDays } from '../api/changes.ts';
import type { KnownDay } from '../api/changes.ts';
import { useAnswer } from '../api/useAnswer.ts';
import { today } from '../ui/days.ts';

const NONE: KnownDay[] = [];

/** The latest days by which something became known, newest first; none while they are not there. */
export function useKnownDays(): KnownDay[] {
  const until = today();
  return useAnswer(`known days ${until}`, (signal) => loadKnownDays(until, signal)).answer ?? NONE;
}
