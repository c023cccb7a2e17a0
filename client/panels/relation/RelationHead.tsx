import type { RelationDetails } from '../../api/details.ts';
import { typeOf } from '../../app/knowledge.ts';
import { liaison } from '../../state/index.ts';
import type { Status } from '../../state/types.ts';
import { text } from '../../text.ts';
import { StatusChip } from '../../ui/StatusChip.tsx';
import { dayInWords, monthInFull } from '../../ui/days.ts';
import { EntityLink } from '../EntityLink.tsx';
import { dateWords, reportedDateWords } from '../dateWords.ts';
import { deniedWords } from '../deniedWords.ts';
import shared from '../panels.module.css';
import { differing } from './differing.ts';

interface RelationHeadProps {
  relation: RelationDetails;
}

/** What it is, its status with the rule that gave it, and its dates, with what statements say differently. */
export function RelationHead({ relation }: RelationHeadProps) {
  const { from, to, noun, label, directed, summary, status, statusReason, evidence } = relation;
  const denied = deniedWords(relation, [from.id, to.id], nameWithin(relation), text.deniedBothParties);
  const dates = differing(evidence.nodes, isLasting(relation));
  return (
    <div className={shared.head}>
      <p className={shared.crumb}>
        {text.relation.crumb} · {noun}
      </p>
      <h2 className={shared.title}>
        <EntityLink id={from.id} name={from.name} /> {text.relation.join}{' '}
        <EntityLink id={to.id} name={to.name} />
      </h2>
      {(summary ?? directed) && (
        <p className={shared.lead}>{summary ?? `${from.name} ${label} ${to.name}`}</p>
      )}
      <StatusChip status={status} marked {...(denied ? { words: denied } : {})} />
      <p className={shared.rule}>
        {statusReason}
        {stands(status) && relation.certaintyReason && ` ${relation.certaintyReason}`}
      </p>
      <p className={shared.meta}>{metaOf(relation)}</p>
      {relation.event && (
        <p className={shared.meta}>
          {text.relation.event} <EntityLink id={relation.event.id} name={relation.event.name} />
        </p>
      )}
      {dates.length > 0 && (
        <p className={shared.small}>
          {text.told.differ}: {dates.join('; ')}.
        </p>
      )}
    </div>
  );
}

/** Names of the ends of a relation, then of what the page holds; null of others. */
export const nameWithin =
  ({ from, to }: Pick<RelationDetails, 'from' | 'to'>) =>
  (id: string): string | null =>
    [from, to].find((end) => end.id === id)?.name ?? liaison.getState().data.entities[id]?.name ?? null;

const stands = (status: Status): boolean => status !== 'DENIED' && status !== 'RETRACTED';

const isLasting = (relation: RelationDetails): boolean => typeOf(relation.type)?.temporality !== 'OCCURRENCE';

/** "2 sources, 1 original, since December 2025, as last reported in February 2026". */
function metaOf(relation: RelationDetails): string {
  const { evidence, originals, lastReported, end, status } = relation;
  const sources = new Set(evidence.nodes.map((statement) => statement.source.id)).size;
  const lasting = isLasting(relation);
  const goesOn = lasting && !end && stands(status);
  const reported = lastReported && goesOn ? text.told.asLastReported(monthInFull(lastReported)) : '';
  const parts = [
    text.answer.sources(sources),
    text.answer.originals(originals),
    (stands(status) ? dateWords : reportedDateWords)(relation, lasting ? 'STATE' : 'OCCURRENCE'),
    reported || (lastReported ? text.answer.lastReported(dayInWords(lastReported)) : ''),
  ];
  return parts.filter(Boolean).join(', ');
}
