import type { ReactNode } from 'react';
import type { RelationDetails } from '../../api/details.ts';
import { useKnowledge } from '../../app/knowledge.ts';
import { text } from '../../text.ts';
import { dayInWords } from '../../ui/days.ts';
import { EntityLink } from '../EntityLink.tsx';
import shared from '../panels.module.css';

interface RelationNotesProps {
  relation: RelationDetails;
}

/** Dates, place and part, and the whole status rule. */
export function RelationNotes({ relation }: RelationNotesProps) {
  const rule = useKnowledge((known) => known.opening?.vocabulary.rule ?? []);
  return (
    <div className={shared.panel}>
      <dl className={shared.facts}>
        {rowsOf(relation)
          .filter(([, value]) => value !== null && value !== '')
          .map(([name, value], index) => (
            <div key={index}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <section aria-label={text.relation.rule}>
        <h3 className={shared.heading}>{text.relation.rule}</h3>
        <ol className={shared.cards}>
          {rule.map((line) => (
            <li key={line} className={shared.quiet}>
              {line}
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}

function rowsOf(relation: RelationDetails): Array<[string, ReactNode]> {
  const words = text.relation;
  const { start, startStated, end, event, amount, share } = relation;
  const began = start
    ? startStated
      ? start.words
      : `${words.noStart} ${start.latest ? dayInWords(start.latest) : start.words}`
    : words.unknown;
  return [
    [words.start, began],
    [words.end, end ? end.words : words.noEnd],
    [words.role, relation.role],
    [words.place, relation.place],
    [words.event, event && <EntityLink key="event" id={event.id} name={event.name} />],
    [
      words.amount,
      amount && [amount.value.toLocaleString('en-GB'), amount.currency].filter(Boolean).join(' '),
    ],
    [words.share, share === null ? null : `${(share * 100).toLocaleString('en-GB')} %`],
    ...relation.properties.map((property): [string, ReactNode] => [property.name, property.value]),
  ];
}
