import type { HistoryAnswer } from '../../api/details.ts';
import { text } from '../../text.ts';
import { dayInFull } from '../../ui/days.ts';

/** One turn of what could be believed, in words: "from 14 February 2026: reported". */
type Told = Pick<HistoryAnswer, 'from' | 'status' | 'margin'>;

/**
 * A history as one small dated line: a part for every day on which the status surely changed, with the
 * day from which it perhaps had. `statusNow` is what the last status is called, when that says more.
 */
export function historyLine(history: readonly Told[], statusNow?: string): string {
  const parts: string[] = [];
  let before: Told | null = null;
  let perhaps: Told | null = null;
  for (const state of history) {
    if (state.margin !== null) {
      perhaps ??= state;
      continue;
    }
    if (before?.status !== state.status) {
      const last = history.at(-1)?.status === state.status && isLastTurn(history, state);
      parts.push(
        text.told.fromOn(dayInFull(state.from), (last && statusNow) || text.told.status[state.status]),
      );
      if (perhaps) parts.push(text.told.perhapsFrom(dayInFull(perhaps.from)));
    }
    before = state;
    perhaps = null;
  }
  if (perhaps?.margin) {
    const why = clause(perhaps.margin);
    parts.push(text.told.unsure(dayInFull(perhaps.from), text.told.status[perhaps.status], why));
  }
  const line = parts.join('; ');
  return line && `${line[0]?.toUpperCase() ?? ''}${line.slice(1)}.`;
}

/** Whether the status stays what it is from this state on. */
const isLastTurn = (history: readonly Told[], state: Told): boolean =>
  history
    .slice(history.indexOf(state))
    .every(({ status, margin }) => status === state.status && margin === null);

/** "It may not have been public yet: the day …" as "it may not have been public yet". */
function clause(sentence: string): string {
  const first = sentence.split(':')[0] ?? sentence;
  return `${first[0]?.toLowerCase() ?? ''}${first.slice(1)}`.replace(/\.$/, '');
}
