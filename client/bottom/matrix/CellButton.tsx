import { liaison } from '../../state/index.ts';
import { listed, text } from '../../text.ts';
import styles from './MeetingMatrix.module.css';
import type { Cell } from './meetings.ts';

interface CellButtonProps {
  cell: Cell | null;
  one: string;
  other: string;
  name: (id: string) => string;
}

/** How often two met, which opens what says so; nothing where nobody says that they did. */
export function CellButton({ cell, one, other, name }: CellButtonProps) {
  if (!cell || one === other) return null;
  const { standing, relations } = cell;
  const [first, ...more] = relations;
  const open = () => {
    const { reveal } = liaison.getState().actions;
    const [event] = places;
    if (!cell.direct && event !== undefined) reveal({ show: 'entity', id: event });
    else if (first && more.length === 0) reveal({ show: 'relation', id: first });
    else reveal({ show: 'bundle', ends: [one, other] });
  };
  const places = standing > 0 ? cell.events : cell.deniedEvents;
  const where = places.map(name);
  const met =
    standing > 0
      ? text.bottom.met(name(one), name(other), standing)
      : text.bottom.deniedContact(name(one), name(other));
  const label = where.length > 0 ? `${met}, ${text.bottom.metAt(listed(where))}` : met;
  return (
    <button
      type="button"
      className={styles.cell}
      data-denied={standing === 0 || undefined}
      aria-label={label}
      title={label}
      onClick={open}
    >
      {standing > 0 ? standing : '✕'}
    </button>
  );
}
