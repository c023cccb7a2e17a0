import { CornerDownRight, MessageCircleQuestionMark, Search } from 'lucide-react';
import { useKind } from '../app/knowledge.ts';
import { text } from '../text.ts';
import { Icon } from '../ui/Icon.tsx';
import { KindMark } from '../ui/KindMark.tsx';
import styles from './QuestionBar.module.css';
import type { Suggestion, SuggestionGroup } from './suggestions.ts';

interface SuggestionsProps {
  /** The list's id; row n has the id `<id>-n`. */
  id: string;
  groups: SuggestionGroup[];
  active: number;
  onChoose: (row: Suggestion) => void;
  onPoint: (index: number) => void;
}

/** The rows under the question bar. The cursor stays in the field; rows are pointed at. */
export function Suggestions({ id, groups, active, onChoose, onPoint }: SuggestionsProps) {
  const rows = groups.flatMap((group) => group.rows);
  return (
    <div id={id} role="listbox" aria-label={text.search.label} className={styles.list}>
      {groups.map((group, index) => (
        <div key={group.title || index} role="group" aria-label={group.title || text.search.label}>
          {group.title && (
            <p className={styles.group} aria-hidden="true">
              {group.title}
            </p>
          )}
          {group.rows.map((row) => {
            const position = rows.indexOf(row);
            return (
              <div
                key={row.id}
                id={`${id}-${position}`}
                role="option"
                aria-selected={position === active}
                aria-label={row.does === 'goOn' ? row.words : undefined}
                className={styles.row}
                onPointerMove={() => onPoint(position)}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => onChoose(row)}
              >
                <RowMark row={row} />
                <span className={styles.label}>{row.label}</span>
                {row.note && <span className={styles.note}>{row.note}</span>}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}

function RowMark({ row }: { row: Suggestion }) {
  const kind = useKind(row.does === 'open' ? row.kind : '');
  if (row.does === 'open') return <KindMark shape={kind?.shape ?? ''} colour={kind?.colour ?? 'quiet'} />;
  if (row.does === 'goOn') return <Icon of={CornerDownRight} />;
  const asks = row.does === 'ask' || row.does === 'askWords';
  return <Icon of={asks ? MessageCircleQuestionMark : Search} />;
}
