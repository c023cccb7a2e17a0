import { useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { networkList } from '../graph/listRows.ts';
import type { ListRow, NetworkList } from '../graph/listRows.ts';
import { liaison } from '../state/liaison.ts';
import { useLiaison } from '../state/useLiaison.ts';
import styles from './GraphList.module.css';
import type { GraphCanvasProps } from './props.ts';
import { canvasWords } from './words.ts';

/** How many rows are there at a time, around the one that the keyboard is on. */
const WINDOW = 60;

/**
 * The network as a list of sentences, for those who do not see the picture. It is out of sight until
 * it has the focus; what is chosen in it is selected in the picture, and the other way round.
 */
export function GraphList({ onExpand }: Pick<GraphCanvasProps, 'onExpand'>) {
  const data = useLiaison((state) => state.data);
  const view = useLiaison((state) => state.view);
  const vocabulary = useLiaison((state) => state.vocabulary);
  const [open, setOpen] = useState<string | null>(null);
  const [place, setPlace] = useState<string | null>(null);
  const tree = useRef<HTMLUListElement>(null);
  const { entities, notes, selection } = view;
  const list = useMemo(
    () => networkList(data, { entities, notes }, vocabulary, open),
    [data, entities, notes, vocabulary, open],
  );
  const active = activeRow(list, place, selection);
  const first = Math.max(0, Math.min(active - WINDOW / 2, list.rows.length - WINDOW));
  const go = (at: number) => {
    const row = list.rows[Math.max(0, Math.min(list.rows.length - 1, at))];
    if (!row) return;
    setPlace(row.key);
    requestAnimationFrame(() => tree.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus());
  };
  const press = (event: KeyboardEvent) => {
    const row = list.rows[active];
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!travels(event.key, { list, active, row, go, setOpen, onExpand })) return;
    event.preventDefault();
    event.stopPropagation();
  };
  if (list.rows.length === 0) return null;
  return (
    <div className={styles.list}>
      <p id="network-list-hint" className={styles.hint}>
        {canvasWords.listHint}
      </p>
      <ul
        ref={tree}
        role="tree"
        aria-label={canvasWords.list}
        aria-describedby="network-list-hint"
        aria-multiselectable
        className={styles.rows}
        onKeyDown={press}
        onBlur={() => setPlace(null)}
      >
        {list.rows.slice(first, first + WINDOW).map((row, at) => (
          <li
            key={row.key}
            role="treeitem"
            tabIndex={first + at === active ? 0 : -1}
            aria-level={row.kind === 'entity' ? 1 : 2}
            aria-setsize={row.of}
            aria-posinset={row.at}
            aria-expanded={row.kind === 'entity' ? row.open : undefined}
            aria-selected={isSelected(row, selection)}
            className={row.kind === 'entity' ? styles.entity : styles.relation}
            onFocus={() => setPlace(row.key)}
            onClick={() => choose(row)}
          >
            {list.sentence(row)}
          </li>
        ))}
      </ul>
    </div>
  );
}

type Selection = ReturnType<typeof liaison.getState>['view']['selection'];

const isSelected = ({ kind, id }: ListRow, selection: Selection): boolean =>
  (kind === 'entity' ? selection.entities : selection.relations).includes(id);

/** Where the list is: where its keyboard is, else at what is selected in the picture, else at its beginning. */
function activeRow({ rows }: NetworkList, place: string | null, selection: Selection): number {
  const at = place === null ? -1 : rows.findIndex((row) => row.key === place);
  if (at >= 0) return at;
  return Math.max(
    0,
    rows.findIndex((row) => isSelected(row, selection)),
  );
}

interface Travel extends Pick<GraphCanvasProps, 'onExpand'> {
  list: NetworkList;
  active: number;
  row: ListRow;
  go: (at: number) => void;
  setOpen: (entity: string | null) => void;
}

function travels(key: string, { list, active, row, go, setOpen, onExpand }: Travel): boolean {
  const parent = list.rows.findIndex((other) => other.key === `e:${row.entity}`);
  if (key === 'ArrowDown') go(active + 1);
  else if (key === 'ArrowUp') go(active - 1);
  else if (key === 'Home') go(0);
  else if (key === 'End') go(list.rows.length - 1);
  else if (key === 'ArrowRight' && row.kind === 'entity' && row.open) go(active + 1);
  else if (key === 'ArrowRight' && row.kind === 'entity') setOpen(row.id);
  else if (key === 'ArrowLeft' && row.kind === 'relation') go(parent);
  else if (key === 'ArrowLeft') setOpen(null);
  else if (key === 'Enter' || key === ' ') choose(row);
  else if (key === '+' && row.kind === 'entity') onExpand(row.id);
  else return false;
  return true;
}

function choose({ kind, id }: ListRow): void {
  liaison.getState().actions.reveal({ show: kind, id });
}
