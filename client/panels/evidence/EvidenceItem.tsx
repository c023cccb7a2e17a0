import type { EvidenceAnswer } from '../../api/types.ts';
import { text } from '../../text.ts';
import { EntityLink } from '../EntityLink.tsx';
import styles from './Evidence.module.css';
import { SourceLink } from './SourceLink.tsx';

interface EvidenceItemProps {
  statement: EvidenceAnswer;
}

/** One statement: when, what it does to the relation, who says it, what, where it stands, on what basis. */
export function EvidenceItem({ statement }: EvidenceItemProps) {
  const { stance, basis, certainty, note, publishedOn, start, end } = statement;
  const verb = stance === 'SUPPORTS' && basis === 'OFFICIAL' ? text.stanceOfficial : text.stance[stance];
  const repeated = repeatedBy(statement);
  const dates = [start && text.relation.says(start.words), end && text.relation.until(end.words)].filter(
    Boolean,
  );
  return (
    <li className={styles.item}>
      <span className={`${styles.mark} ${styles[stance]}`} aria-hidden="true">
        {text.stanceMark[stance]}
      </span>
      <p className={styles.when}>
        {publishedOn?.words ?? text.noDate} · {verb}
      </p>
      <p className={styles.who}>
        <Voice statement={statement} />
      </p>
      {note && <p className={styles.note}>{note}</p>}
      {certainty === 'POSSIBLE' && <p className={styles.dates}>{text.told.maybePublic}</p>}
      {dates.length > 0 && <p className={styles.dates}>{dates.join(', ')}</p>}
      <p className={styles.where}>
        <SourceLink source={statement.source} locator={statement.locator} />
        <span title={text.basisHint[basis]}>{text.basis[basis]}</span>
        {repeated && <span>{text.relation.origin(repeated)}</span>}
      </p>
    </li>
  );
}

/** Whose report it repeats, unless that is the source itself or is named as the speaker already. */
function repeatedBy({ origin, source, speaker }: EvidenceAnswer): string | null {
  if (!origin || origin.id === source.id) return null;
  const publisher = origin.publisher ?? origin.title;
  return publisher === speaker?.name ? null : publisher;
}

/** Who says it, and for whom: an entity, else words, else the publication. */
function Voice({ statement }: EvidenceItemProps) {
  const { speaker, attribution, onBehalfOf, source, origin } = statement;
  const who = speaker ? <EntityLink id={speaker.id} name={speaker.name} /> : null;
  const publication = (origin ?? source).publisher ?? (origin ?? source).title;
  return (
    <>
      {who ?? attribution ?? publication}
      {onBehalfOf && onBehalfOf.id !== speaker?.id && (
        <>
          {' '}
          {text.relation.behalf} <EntityLink id={onBehalfOf.id} name={onBehalfOf.name} />
        </>
      )}
    </>
  );
}
