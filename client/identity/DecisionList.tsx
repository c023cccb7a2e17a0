import { useState } from 'react';
import { loadDecisions } from '../api/identity.ts';
import { useAnswer } from '../api/useAnswer.ts';
import { text } from '../text.ts';
import { TextButton } from '../ui/TextButton.tsx';
import { Decision } from './Decision.tsx';
import styles from './Identity.module.css';

const words = text.identity;

/** All decisions that stand, the latest first, page by page; nothing is shown where there is none. */
export function DecisionList() {
  const [cursors, setCursors] = useState<Array<string | null>>([null]);
  return cursors.map((after, index) => (
    <DecisionPage
      key={after}
      after={after}
      onMore={index === cursors.length - 1 ? (next) => setCursors([...cursors, next]) : null}
    />
  ));
}

interface DecisionPageProps {
  after: string | null;
  onMore: ((cursor: string) => void) | null;
}

function DecisionPage({ after, onMore }: DecisionPageProps) {
  // The pairs above are of use without this.
  const { answer } = useAnswer(`decisions ${after ?? ''}`, (signal) => loadDecisions(after, signal));
  if (!answer || answer.nodes.length === 0) return null;
  const { endCursor, hasNextPage } = answer.pageInfo;
  return (
    <>
      {after === null && <h3 className={styles.heading}>{words.decisions(answer.totalCount)}</h3>}
      <ul className={styles.list} aria-label={words.decisions(answer.totalCount)}>
        {answer.nodes.map((decision) => (
          <Decision key={decision.id} decision={decision} isNamed />
        ))}
        {hasNextPage && endCursor !== null && onMore && (
          <li>
            <TextButton onPress={() => onMore(endCursor)}>{words.more}</TextButton>
          </li>
        )}
      </ul>
    </>
  );
}
