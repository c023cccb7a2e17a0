import { counted } from '../words/counted.ts';
import { callViews } from './callViews.ts';
import { differences } from './differences.ts';
import type { Difference, Frozen, FrozenView } from './types.ts';
import { dayWords } from './words.ts';

/** What has changed since a view was frozen: a sentence for a banner, and the rows behind it. */
export interface Since {
  sentence: string;
  rows: Difference[];
}

/** Asks what the server says now of a frozen view, under the days that the view asked for. */
export async function changesSince(opened: FrozenView, signal?: AbortSignal): Promise<Since> {
  const now = await callViews<Frozen>('GET', `/${opened.id}/now`, undefined, signal);
  return sinceFrozen(opened, now);
}

/** The comparison itself, for the page and for tests. */
export function sinceFrozen({ frozen, keptAt }: Pick<FrozenView, 'frozen' | 'keptAt'>, now: Frozen): Since {
  const rows = differences(frozen, now);
  const since = `since it was frozen on ${dayWords(keptAt)}`;
  const sentence =
    rows.length > 0 ? `${counted(rows.length, 'change')} ${since}.` : `Nothing in it has changed ${since}.`;
  return { sentence, rows };
}
