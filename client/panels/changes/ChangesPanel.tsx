import { useState } from 'react';
import { countChanges, loadChanges } from '../../api/changes.ts';
import type { ChangeDays, ChangePage } from '../../api/changes.ts';
import { sentenceOf } from '../../api/failure.ts';
import { useAnswer } from '../../api/useAnswer.ts';
import type { Asked } from '../../api/useAnswer.ts';
import { text } from '../../text.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import shared from '../panels.module.css';
import { ChangeDaysForm } from './ChangeDaysForm.tsx';
import { AwayChanges } from './AwayChanges.tsx';
import { ChangeRow } from './ChangeRow.tsx';
import styles from './Changes.module.css';
import { byDay } from './groups.ts';
import type { Marks } from './useMarks.ts';

interface ChangesPanelProps {
  days: ChangeDays;
  marks: Asked<Marks>;
}

const ROWS_A_PAGE = 20;

/** What changed between two days, newest first: each change in a sentence, with what was said. */
export default function ChangesPanel({ days, marks }: ChangesPanelProps) {
  const key = `changes ${days.since} ${days.until}`;
  const { answer, failure, retry } = useAnswer(key, (signal) =>
    loadChanges(days, { first: ROWS_A_PAGE, after: null }, signal),
  );
  return (
    <div className={shared.panel}>
      <div className={shared.head}>
        <h2 className={shared.title}>{text.changes.title}</h2>
      </div>
      <ChangeDaysForm key={`form ${key}`} days={days} />
      {(failure ?? marks.failure) !== null ? (
        <Notice title={text.failure.title} onRetry={failure ? retry : marks.retry} urgent>
          {failure ?? marks.failure}
        </Notice>
      ) : answer ? (
        <ChangeList key={`list ${key}`} days={days} first={answer} />
      ) : (
        <Loading>{text.changes.loading}</Loading>
      )}
      {marks.answer && <AwayChanges changes={marks.answer.changes} />}
      {marks.answer?.cut && <p className={shared.small}>{text.changes.cut(marks.answer.changes.length)}</p>}
    </div>
  );
}

function ChangeList({ days, first }: { days: ChangeDays; first: ChangePage }) {
  const [pages, setPages] = useState([first]);
  const [failure, setFailure] = useState<string | null>(null);
  const all = useAnswer(`count of changes ${days.since} ${days.until}`, (signal) =>
    countChanges(days, signal),
  );
  const changes = pages.flatMap((page) => page.nodes);
  const { endCursor, hasNextPage } = (pages.at(-1) ?? first).pageInfo;
  // What is not counted yet, or can't be in time, is still listed.
  const left = (all.answer ?? Infinity) - changes.length;
  const more = async () => {
    try {
      const page = await loadChanges(days, { first: ROWS_A_PAGE, after: endCursor });
      setPages([...pages, page]);
      setFailure(null);
    } catch (error) {
      setFailure(sentenceOf(error));
    }
  };
  if (changes.length === 0) return <p className={shared.quiet}>{text.changes.none}</p>;
  return (
    <>
      <p className={shared.quiet} role="status">
        {all.answer === undefined ? text.changes.uncounted : text.changes.counted(all.answer)},{' '}
        {text.changes.order}
      </p>
      {byDay(changes).map(({ title, changes: members }, index) => (
        <section key={`${index} ${title}`} aria-label={title}>
          <h3 className={styles.day}>{title}</h3>
          <ul className={styles.list}>
            {members.map((change) => (
              <ChangeRow key={`${change.kind} ${change.relation.id} ${change.sentence}`} change={change} />
            ))}
          </ul>
        </section>
      ))}
      {failure && (
        <Notice onRetry={() => void more()} urgent>
          {failure}
        </Notice>
      )}
      {hasNextPage && (
        <div className={shared.actions}>
          <TextButton onPress={() => void more()}>
            {text.changes.more(Math.min(ROWS_A_PAGE, left))}
          </TextButton>
        </div>
      )}
    </>
  );
}
