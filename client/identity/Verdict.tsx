import type { IdentityProposal } from '../api/identity.ts';
import { text } from '../text.ts';
import styles from './Identity.module.css';

/** How likely it is, in words and as a number. */
export function Verdict({ proposal: { verdict, score } }: { proposal: IdentityProposal }) {
  return (
    <span className={styles.verdict} data-verdict={verdict}>
      {text.identity.verdicts[verdict]} <span>{text.identity.score(score)}</span>
    </span>
  );
}
