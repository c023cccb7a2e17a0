import type { HistoryAnswer } from '../../api/details.ts';
import { text } from '../../text.ts';
import { StatusChip } from '../../ui/StatusChip.tsx';
import { dayInWords } from '../../ui/days.ts';
import shared from '../panels.module.css';

interface HistoryListProps {
  history: readonly HistoryAnswer[];
}

/** What could be believed from which day on, the latest first. */
export function HistoryList({ history }: HistoryListProps) {
  const latestFirst = [...history].reverse();
  return (
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
            {state.start && <span>{text.answer.since(state.start.words)}</span>}
            {state.end && <span>{text.relation.until(state.end.words)}</span>}
            {state.margin && <span>{state.margin}</span>}
          </p>
        </li>
      ))}
    </ol>
  );
}
