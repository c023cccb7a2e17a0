import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { passes } from '../../graph/index.ts';
import { useLiaison } from '../../state/index.ts';
import type { GraphRelation } from '../../state/index.ts';
import { text } from '../../text.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useSize } from '../../ui/useSize.ts';
import { useRelationsInView } from '../inView.ts';
import { COLUMNS, matching, sorted } from './columns.ts';
import type { Column, ColumnWords, Order } from './columns.ts';
import styles from './RelationTable.module.css';
import { TableBar } from './TableBar.tsx';

const ROW_PIXELS = 28;
/** Rows drawn above and below what is seen. */
const SPARE = 6;

/** The relations in view as rows. Only those near what is seen are drawn; selecting is in step with the picture. */
export default function RelationTable() {
  const data = useLiaison((state) => state.data);
  const filters = useLiaison((state) => state.view.filters);
  const relations = useRelationsInView();
  const [order, setOrder] = useState<Order>({ column: 'start', descending: false });
  const [typed, setTyped] = useState<ColumnWords>({});
  const [filtering, setFiltering] = useState(false);
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const [top, setTop] = useState(0);
  const { height } = useSize(scroller);
  const rows = useMemo(
    () =>
      sorted(
        matching(
          relations.filter((relation) => passes(filters, relation, data)),
          filtering ? typed : {},
          data,
        ),
        order,
        data,
      ),
    [relations, filters, order, data, typed, filtering],
  );
  useScrollToSelected(scroller, rows);
  const heads = filtering ? 2 : 1;
  const first = Math.max(0, Math.floor(top / ROW_PIXELS) - SPARE);
  const last = Math.min(rows.length, Math.ceil((top + height) / ROW_PIXELS) + SPARE);
  const sortBy = (column: Column['id']) =>
    setOrder((before) => ({ column, descending: before.column === column && !before.descending }));
  if (relations.length === 0) return <p className={styles.empty}>{text.bottom.nothing}</p>;
  return (
    <div className={styles.whole}>
      <TableBar rows={rows} all={relations.length} filtering={filtering} onFiltering={setFiltering} />
      <div
        className={styles.scroller}
        ref={setScroller}
        onScroll={(event) => setTop(event.currentTarget.scrollTop)}
        tabIndex={0}
        role="group"
        aria-label={text.bottom.table}
      >
        <table className={styles.table} aria-rowcount={rows.length + heads}>
          <thead>
            <tr aria-rowindex={1}>
              {COLUMNS.map((column) => (
                <HeadCell key={column.id} column={column} order={order} onSort={() => sortBy(column.id)} />
              ))}
            </tr>
            {filtering && (
              <tr aria-rowindex={2}>
                {COLUMNS.map((column) => (
                  <td key={column.id} className={styles.filter}>
                    <input
                      aria-label={text.table.filter(text.bottom.columns[column.id])}
                      value={typed[column.id] ?? ''}
                      onChange={(event) => setTyped({ ...typed, [column.id]: event.target.value })}
                    />
                  </td>
                ))}
              </tr>
            )}
          </thead>
          <tbody>
            <Gap rows={first} />
            {rows.slice(first, last).map((relation, index) => (
              <Row key={relation.id} relation={relation} index={first + index + heads + 1} />
            ))}
            <Gap rows={rows.length - last} />
          </tbody>
        </table>
        {rows.length === 0 && <p className={styles.empty}>{text.table.none}</p>}
      </div>
    </div>
  );
}

/** What is selected in the picture comes into sight here. */
function useScrollToSelected(scroller: HTMLElement | null, rows: readonly GraphRelation[]): void {
  const selected = useLiaison((state) => state.view.selection.relations[0]);
  useEffect(() => {
    const index = selected === undefined ? -1 : rows.findIndex((relation) => relation.id === selected);
    if (!scroller || index < 0) return;
    const top = index * ROW_PIXELS;
    const seen =
      top >= scroller.scrollTop && top + 2 * ROW_PIXELS <= scroller.scrollTop + scroller.clientHeight;
    if (!seen) scroller.scrollTo({ top: Math.max(0, top - scroller.clientHeight / 2) });
  }, [selected, scroller, rows]);
}

function HeadCell({ column, order, onSort }: { column: Column; order: Order; onSort: () => void }) {
  const here = order.column === column.id;
  return (
    <th
      scope="col"
      aria-sort={here ? (order.descending ? 'descending' : 'ascending') : 'none'}
      style={{ width: `${column.width}%` }}
    >
      <button type="button" title={text.bottom.sorted(text.bottom.columns[column.id])} onClick={onSort}>
        {text.bottom.columns[column.id]}
        {here && <Icon of={order.descending ? ArrowDown : ArrowUp} size={12} />}
      </button>
    </th>
  );
}

function Row({ relation, index }: { relation: GraphRelation; index: number }) {
  const data = useLiaison((state) => state.data);
  const selected = useLiaison((state) => state.view.selection.relations.includes(relation.id));
  const { reveal } = useLiaison((state) => state.actions);
  const open = () => reveal({ show: 'relation', id: relation.id });
  return (
    <tr
      aria-rowindex={index}
      data-selected={selected || undefined}
      data-status={relation.status}
      onClick={open}
    >
      {COLUMNS.map((column) => {
        const words = column.words(relation, data);
        return (
          <td key={column.id} data-column={column.id} title={words}>
            {column.id === 'relation' ? (
              <button type="button" aria-pressed={selected} onClick={stopped(open)}>
                {words}
              </button>
            ) : (
              words
            )}
          </td>
        );
      })}
    </tr>
  );
}

function Gap({ rows }: { rows: number }) {
  if (rows <= 0) return null;
  return (
    <tr aria-hidden="true" style={{ height: rows * ROW_PIXELS }}>
      <td colSpan={COLUMNS.length} />
    </tr>
  );
}

/** The row opens too when it is clicked: once is enough. */
const stopped = (act: () => void) => (event: { stopPropagation(): void }) => {
  event.stopPropagation();
  act();
};
