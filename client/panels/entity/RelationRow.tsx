import { Button } from 'react-aria-components';
import { typeOf } from '../../app/knowledge.ts';
import { aboutGroup, sureness } from '../../graph/index.ts';
import { liaison } from '../../state/index.ts';
import type { Certainty, FuzzyDate, Status } from '../../state/types.ts';
import { text } from '../../text.ts';
import { StatusChip } from '../../ui/StatusChip.tsx';
import { dateWords, reportedDateWords } from '../dateWords.ts';
import { deniedWords } from '../deniedWords.ts';
import styles from './RelationRow.module.css';

interface RelationRowProps {
  relation: {
    id: string;
    type: string;
    category: string;
    status: Status;
    certainty: Certainty;
    start: FuzzyDate | null;
    startStated: boolean;
    end: FuzzyDate | null;
    amends: unknown;
    deniedBy: ReadonlyArray<{ from: { id: string } }>;
    certaintyReason?: string | null;
  };
  ends: readonly [string, string];
  /** What is said in the row's first line: the relation, read from where one stands. */
  title: string;
  /** What was entered about it, below. */
  words: string | null;
  /** Where it happened, by name. */
  at?: string | null;
}

/** A relation in a list: a sentence, its dates, its status. Opens its panel. */
export function RelationRow({ relation, ends, title, words, at }: RelationRowProps) {
  const denied = deniedWords(relation, ends, (id) => liaison.getState().data.entities[id]?.name ?? null);
  // Of what is denied or taken back nothing is said as if it were so, perhaps so, or over.
  const standing = relation.status !== 'DENIED' && relation.status !== 'RETRACTED';
  const notes = [
    standing ? text.certainty[relation.certainty] : '',
    (standing ? dateWords : reportedDateWords)(relation, typeOf(relation.type)?.temporality ?? 'STATE'),
    at ? text.bottom.metAt(at) : '',
    relation.amends ? text.entity.widening : '',
  ].filter(Boolean);
  return (
    <li>
      <Button
        className={styles.row ?? ''}
        data-sureness={sureness(relation)}
        onPress={() => liaison.getState().actions.reveal({ show: 'relation', id: relation.id })}
      >
        <span
          className={styles.stroke}
          style={{
            borderColor: `var(--${relation.status === 'DENIED' ? 'denied' : aboutGroup(relation.category).token})`,
          }}
          aria-hidden="true"
        />
        <span className={styles.title}>{title}</span>
        <StatusChip status={relation.status} {...(denied ? { words: denied } : {})} />
        <span className={styles.more}>
          {words && <span className={styles.words}>{words}</span>}
          {standing && relation.certaintyReason && (
            <span className={styles.words}>{relation.certaintyReason}</span>
          )}
          <span className={styles.notes}>{notes.join(' · ')}</span>
        </span>
      </Button>
    </li>
  );
}
