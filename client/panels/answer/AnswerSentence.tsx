import type { PartnersAnswer } from '../../api/partners.ts';
import { EntityLink } from '../EntityLink.tsx';
import styles from './Answer.module.css';
import { partsOf } from './mentions.ts';

interface AnswerSentenceProps {
  answer: PartnersAnswer;
}

/** The answer in a sentence or two; the first mention of each name opens its panel. */
export function AnswerSentence({ answer }: AnswerSentenceProps) {
  const rows = [...answer.partnered, ...answer.inTalks, ...answer.notCounted];
  const ids = new Map(rows.map((row) => [row.entity.name, row.entity.id]));
  const seen = new Set<string>();
  return (
    <p className={styles.sentence} role="status">
      {partsOf(answer.sentence, [...ids.keys()]).map((part, index) => {
        const id = ids.get(part);
        if (id === undefined || seen.has(part)) return part;
        seen.add(part);
        return <EntityLink key={index} id={id} name={part} />;
      })}
    </p>
  );
}
