import { useId, useState } from 'react';
import type { AskedRow } from '../../api/ask.ts';
import { bring } from '../../app/bring.ts';
import { useKind } from '../../app/knowledge.ts';
import { liaison } from '../../state/index.ts';
import { text } from '../../text.ts';
import { KindMark } from '../../ui/KindMark.tsx';
import { StatusChip } from '../../ui/StatusChip.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import { EvidenceList } from '../evidence/EvidenceList.tsx';
import shared from '../panels.module.css';

/** One row of an answer: who or what, its status, why it stands here, and its sources, which open in place. */
export function AskedRowCard({ row }: { row: AskedRow }) {
  const kind = useKind(row.entity?.kind ?? '');
  const [open, setOpen] = useState(false);
  const id = useId();
  const evidence = row.sources.flatMap((source) => source.evidence ?? []);
  const sources = new Set(evidence.map((statement) => statement.source.id)).size;
  return (
    <article className={shared.card} aria-labelledby={id}>
      <div className={shared.cardHead}>
        {row.entity && <KindMark shape={kind?.shape ?? ''} colour={kind?.colour ?? 'quiet'} />}
        <h3 id={id} className={shared.cardName}>
          <TextButton look="link" onPress={() => show(row)}>
            {row.title}
          </TextButton>
        </h3>
        {row.status && <StatusChip status={row.status} />}
      </div>
      {row.reason !== row.title && <p className={shared.cardText}>{row.reason}</p>}
      {sources > 0 && (
        <p className={shared.meta}>
          <TextButton
            look="link"
            aria-expanded={open}
            aria-controls={`${id}-sources`}
            onPress={() => setOpen(!open)}
          >
            {text.answer.sources(sources)}
          </TextButton>
        </p>
      )}
      {open && (
        <div id={`${id}-sources`} className={shared.within}>
          <EvidenceList evidence={evidence} />
        </div>
      )}
    </article>
  );
}

/** Opens the one relation that the row rests on, else the entity. */
function show({ entity, relations }: AskedRow): void {
  const { reveal } = liaison.getState().actions;
  const [only, ...others] = relations;
  if (only && others.length === 0) reveal({ show: 'relation', id: only.id });
  else if (entity) void bring(entity.id);
  else if (only) reveal({ show: 'bundle', ends: [only.from.id, only.to.id] });
}
