import { Copy, ListFilter } from 'lucide-react';
import { useState } from 'react';
import { copyText } from '../../app/take/copyText.ts';
import { liaison } from '../../state/index.ts';
import type { GraphRelation } from '../../state/index.ts';
import { text } from '../../text.ts';
import { Icon } from '../../ui/Icon.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import styles from './RelationTable.module.css';
import { tableCsv } from './csv.ts';

interface TableBarProps {
  rows: readonly GraphRelation[];
  /** How many relations are in view. */
  all: number;
  filtering: boolean;
  onFiltering: (on: boolean) => void;
}

/** Above the table: how many rows stand, whether columns are filtered, copying them as CSV. */
export function TableBar({ rows, all, filtering, onFiltering }: TableBarProps) {
  const [outcome, setOutcome] = useState('');
  const copy = async () => {
    const done = await copyText(tableCsv(rows, liaison.getState().data));
    setOutcome(done ? text.table.copied(rows.length) : text.table.notCopied);
  };
  return (
    <div className={styles.bar}>
      <span role="status">{outcome || text.table.rows(rows.length, all)}</span>
      <TextButton look="quiet" aria-pressed={filtering} onPress={() => onFiltering(!filtering)}>
        <Icon of={ListFilter} size={14} />
        {text.table.filtering}
      </TextButton>
      <TextButton look="quiet" isDisabled={rows.length === 0} onPress={() => void copy()}>
        <Icon of={Copy} size={14} />
        {text.table.copy}
      </TextButton>
    </div>
  );
}
