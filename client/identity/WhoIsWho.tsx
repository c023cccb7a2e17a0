import { loadWhoIsWho } from '../api/identity.ts';
import { useAnswer } from '../api/useAnswer.ts';
import { showDialog } from '../app/dialogs.ts';
import { useLens } from '../panels/lens.ts';
import shared from '../panels/panels.module.css';
import { text } from '../text.ts';
import { TextButton } from '../ui/TextButton.tsx';
import { Decision } from './Decision.tsx';
import styles from './Identity.module.css';
import { Verdict } from './Verdict.tsx';

const words = text.identity;

/** Who may be the same as this entity, and what was decided; nothing is shown where there is nothing of either. */
export function WhoIsWho({ id }: { id: string }) {
  const lens = useLens();
  // A panel is of use without this: where it can't be had, the rest is read.
  const { answer } = useAnswer(`who is ${id} ${JSON.stringify(lens)}`, (signal) =>
    loadWhoIsWho(id, lens, signal),
  );
  if (!answer) return null;
  const { proposals, decisions } = answer;
  return (
    <>
      {decisions.length > 0 && (
        <section aria-label={words.decided}>
          <h3 className={shared.heading}>{words.decided}</h3>
          <ul>
            {decisions.map((decision) => (
              <Decision key={decision.id} decision={decision} />
            ))}
          </ul>
        </section>
      )}
      {proposals.length > 0 && (
        <section aria-label={words.section(proposals.length)}>
          <h3 className={shared.heading}>{words.section(proposals.length)}</h3>
          <ul>
            {proposals.map((proposal) => {
              const { entity } = proposal.right;
              return (
                <li key={entity.id} className={styles.item}>
                  <span className={styles.names}>{entity.name}</span>
                  <span className={styles.row}>
                    <Verdict proposal={proposal} />
                    <TextButton
                      aria-label={words.compareWith(entity.name)}
                      onPress={() => showDialog('identity', [id, entity.id])}
                    >
                      {words.compare}
                    </TextButton>
                  </span>
                  <span className={styles.quiet}>{proposal.reasons[0]?.sentence}</span>
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </>
  );
}
