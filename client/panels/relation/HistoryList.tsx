import type { HistoryAnswer } from '../../api/details.ts';
import { text } from '../../text.ts';
import { StatusChip } from '../../ui/StatusChip.tsx';
import { dayInWords } from '../../ui/days.ts';
import shared from '../panels.module.css';
import { historyLine } from './historyLine.ts';

interface HistoryListProps {
  history: readonly HistoryAnswer[];
  /** What the present status is called, where that says more than the status: "denied by both". */
  statusNow?: string;
}

/** What could be believed from which day on: as one dated line, then state by state, the latest first. */
export function HistoryList({ history, statusNow }: HistoryListProps) {
  const latestFirst = [...history].reverse();
  return (
    <div className={shared.panel}>
      <p className={shared.lead}>{historyLine(history, statusNow)}</p>
      <ol className={shared.cards}>
        {latestFirst.map((state) => (
          <li key={state.from} className={shared.card}>
            <div className={shared.cardHead}>
              <span>
                {text.relation.from(dayInWords(state.from))}{' '}
                <span className={shared.quiet}>
                  {state.until ? text.relation.until(dayInWords(state.until)) : text.relation.now}
                </span>
              </span>
              <StatusChip status={state.status} />
            </div>
            <p className={shared.cardText}>{state.statusReason}</p>
            <p className={shared.meta}>
              <span>{text.answer.originals(state.originals)}</span>
              {state.start && <span>{sinceWords(state.start.words)}</span>}
              {state.end && <span>{text.relation.until(state.end.words)}</span>}
              {state.margin && !state.statusReason.includes(state.margin) && <span>{state.margin}</span>}
            </p>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** "since January 2026", "begun no later than January 2026". */
const sinceWords = (words: string): string =>
  /^(no later|no earlier|between)\b/.test(words) ? text.answer.begun(words) : text.answer.since(words);
