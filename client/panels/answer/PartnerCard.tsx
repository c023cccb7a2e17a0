import { useId, useState } from 'react';
import type { PartnerRow } from '../../api/partners.ts';
import type { EvidenceAnswer } from '../../api/types.ts';
import { typeOf, useKind } from '../../app/knowledge.ts';
import { liaison } from '../../state/index.ts';
import { text } from '../../text.ts';
import { KindMark } from '../../ui/KindMark.tsx';
import { StatusChip } from '../../ui/StatusChip.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import { dateWords } from '../dateWords.ts';
import { deniedWords } from '../deniedWords.ts';
import { EvidenceList } from '../evidence/EvidenceList.tsx';
import shared from '../panels.module.css';

interface PartnerCardProps {
  row: PartnerRow;
  /** The entity asked about. */
  of: string;
}

/** One partner, or one that is none: its status, why, and its sources, which open in place. */
export function PartnerCard({ row, of }: PartnerCardProps) {
  const kind = useKind(row.entity.kind);
  const [open, setOpen] = useState(false);
  const id = useId();
  const { entity, relations } = row;
  const first = relations[0];
  const evidence = relations.flatMap((relation) => relation.evidence.nodes);
  const nameOf = (end: string) =>
    end === entity.id ? entity.name : (liaison.getState().data.entities[end]?.name ?? null);
  return (
    <article className={shared.card} aria-labelledby={id}>
      <div className={shared.cardHead}>
        <KindMark shape={kind?.shape ?? ''} colour={kind?.colour ?? 'quiet'} />
        <h3 id={id} className={shared.cardName}>
          <TextButton look="link" onPress={() => show(row, of)}>
            {entity.name}
          </TextButton>
        </h3>
        {first && (
          <StatusChip status={first.status} {...chipWords(deniedWords(first, [of, entity.id], nameOf))} />
        )}
      </div>
      <p className={shared.cardText}>{row.reason}</p>
      <p className={shared.meta}>
        <TextButton
          look="link"
          aria-expanded={open}
          aria-controls={`${id}-sources`}
          onPress={() => setOpen(!open)}
        >
          {sourceWords(evidence, first?.status === 'DENIED')}
        </TextButton>
        {first && first.status !== 'DENIED' && (
          <>
            <span>{text.answer.originals(Math.max(...relations.map((relation) => relation.originals)))}</span>
            <span>{dateWords(first, typeOf(first.type)?.temporality ?? 'STATE')}</span>
          </>
        )}
      </p>
      {open && (
        <div id={`${id}-sources`} className={shared.within}>
          <EvidenceList evidence={evidence} />
        </div>
      )}
    </article>
  );
}

const chipWords = (words: string | undefined) => (words ? { words } : {});

/** Opens what put the row here: the one relation, or all between the two. */
function show({ entity, relations }: PartnerRow, of: string): void {
  const { reveal } = liaison.getState().actions;
  const [only, ...others] = relations;
  if (only && others.length === 0) reveal({ show: 'relation', id: only.id });
  else reveal({ show: 'bundle', ends: [of, entity.id] });
}

/** "2 sources", or for what is denied "1 report, 2 denials". */
function sourceWords(evidence: readonly EvidenceAnswer[], denied: boolean): string {
  if (!denied) return text.answer.sources(new Set(evidence.map((statement) => statement.source.id)).size);
  const reports = evidence.filter((statement) => statement.stance === 'SUPPORTS').length;
  const denials = evidence.filter((statement) => statement.stance === 'DENIES').length;
  return `${text.answer.reports(reports)}, ${text.answer.denials(denials)}`;
}
