import { useState } from 'react';
import { loadProposals } from '../api/identity.ts';
import type { IdentityProposal } from '../api/identity.ts';
import { useAnswer } from '../api/useAnswer.ts';
import { useLens } from '../panels/lens.ts';
import { text } from '../text.ts';
import { Loading } from '../ui/Loading.tsx';
import { Notice } from '../ui/Notice.tsx';
import { TextButton } from '../ui/TextButton.tsx';
import { DecisionList } from './DecisionList.tsx';
import styles from './Identity.module.css';
import { Verdict } from './Verdict.tsx';

const words = text.identity;

/** All pairs that may be one, the surest first, page by page. */
export function ReviewList({ onCompare }: { onCompare: (proposal: IdentityProposal) => void }) {
  const [cursors, setCursors] = useState<Array<string | null>>([null]);
  return (
    <>
      <p className={styles.quiet}>{words.reviewHint}</p>
      <ul className={styles.list}>
        {cursors.map((after, index) => (
          <ReviewPage
            key={after}
            after={after}
            onCompare={onCompare}
            onMore={index === cursors.length - 1 ? (next) => setCursors([...cursors, next]) : null}
          />
        ))}
      </ul>
      <DecisionList />
    </>
  );
}

interface ReviewPageProps {
  after: string | null;
  onCompare: (proposal: IdentityProposal) => void;
  onMore: ((cursor: string) => void) | null;
}

function ReviewPage({ after, onCompare, onMore }: ReviewPageProps) {
  const lens = useLens();
  const { answer, failure, retry } = useAnswer(`proposals ${after ?? ''} ${JSON.stringify(lens)}`, (signal) =>
    loadProposals(after, lens, signal),
  );
  if (failure)
    return (
      <li>
        <Notice title={text.failure.title} onRetry={retry} urgent>
          {failure}
        </Notice>
      </li>
    );
  if (!answer)
    return (
      <li>
        <Loading>{words.loading}</Loading>
      </li>
    );
  const { endCursor, hasNextPage } = answer.pageInfo;
  return (
    <>
      {after === null && (
        <li className={styles.quiet}>
          <span role="status">
            {answer.totalCount === 0 ? words.none : words.reviewCount(answer.totalCount)}
          </span>
        </li>
      )}
      {answer.nodes.map((proposal) => (
        <li key={`${proposal.left.entity.id} ${proposal.right.entity.id}`} className={styles.item}>
          <span className={styles.names}>
            {proposal.left.entity.name} {words.and} {proposal.right.entity.name}
          </span>
          <span className={styles.row}>
            <Verdict proposal={proposal} />
            <TextButton
              aria-label={`${words.compare}: ${proposal.left.entity.name} ${words.and} ${proposal.right.entity.name}`}
              onPress={() => onCompare(proposal)}
            >
              {words.compare}
            </TextButton>
          </span>
          <span className={styles.quiet}>{proposal.reasons[0]?.sentence}</span>
        </li>
      ))}
      {hasNextPage && endCursor !== null && onMore && (
        <li>
          <TextButton onPress={() => onMore(endCursor)}>{words.more}</TextButton>
        </li>
      )}
    </>
  );
}
