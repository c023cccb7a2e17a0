import { useId } from 'react';
import type { PartnerRow } from '../../api/partners.ts';
import { text } from '../../text.ts';
import shared from '../panels.module.css';
import { PartnerCard } from './PartnerCard.tsx';

interface AnswerGroupProps {
  title: string;
  note: string;
  rows: PartnerRow[];
  /** The entity asked about. */
  of: string;
}

/** One group of an answer, with how many are in it. */
export function AnswerGroup({ title, note, rows, of }: AnswerGroupProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={shared.heading}>
        {title} <span>{note}</span>
      </h2>
      {rows.length === 0 ? (
        <p className={shared.quiet}>{text.answer.none}</p>
      ) : (
        <div className={shared.cards}>
          {rows.map((row) => (
            <PartnerCard key={row.entity.id} row={row} of={of} />
          ))}
        </div>
      )}
    </section>
  );
}
