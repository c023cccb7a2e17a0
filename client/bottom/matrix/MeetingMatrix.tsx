import { useMemo, useState } from 'react';
import { useLiaison } from '../../state/index.ts';
import { text } from '../../text.ts';
import { useSize } from '../../ui/useSize.ts';
import { useRelationsInView } from '../inView.ts';
import { CellButton } from './CellButton.tsx';
import styles from './MeetingMatrix.module.css';
import { meetings } from './meetings.ts';
import { seen } from './seen.ts';

/** Pixels from one row, and from one column, to the next. */
const ROW = 24;
const COLUMN = { short: 50, upright: 28 };

/** Who met whom, as a grid: how many contacts two of those in view are said to have had. Only cells near what is seen are drawn. */
export default function MeetingMatrix() {
  const data = useLiaison((state) => state.data);
  const relations = useRelationsInView();
  const matrix = useMemo(() => meetings(data, relations), [data, relations]);
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const [{ top, left }, setScrolled] = useState({ top: 0, left: 0 });
  const { width, height } = useSize(scroller);
  const { people } = matrix;
  const shorts = useMemo(() => people.map((id) => data.entities[id]?.short ?? id), [people, data]);
  if (people.length === 0) return <p className={styles.empty}>{text.bottom.nobodyMet}</p>;
  const name = (id: string) => data.entities[id]?.name ?? id;
  const alike = new Set(shorts).size < shorts.length;
  const column = alike ? COLUMN.upright : COLUMN.short;
  const down = seen(top, height, ROW, people.length);
  const across = seen(left, width, column, people.length);
  const columns = people.slice(across.first, across.last);
  const before = <Gap width={across.first * column} />;
  const after = <Gap width={(people.length - across.last) * column} />;
  return (
    <div
      className={styles.scroller}
      ref={setScroller}
      onScroll={({ currentTarget: { scrollTop, scrollLeft } }) =>
        setScrolled({ top: scrollTop, left: scrollLeft })
      }
      tabIndex={0}
      role="group"
      aria-label={text.bottom.matrix}
    >
      <table
        className={styles.matrix}
        aria-rowcount={people.length + 1}
        aria-colcount={people.length + 1}
        data-many={people.length > columns.length || undefined}
      >
        <caption className={styles.caption}>{text.bottom.matrixHint}</caption>
        <thead>
          <tr aria-rowindex={1}>
            <td />
            {before}
            {columns.map((id, at) => (
              <th
                key={id}
                scope="col"
                title={name(id)}
                aria-colindex={across.first + at + 2}
                data-upright={alike || undefined}
              >
                <span>{alike ? name(id) : shorts[across.first + at]}</span>
              </th>
            ))}
            {after}
          </tr>
        </thead>
        <tbody>
          <tr aria-hidden="true" style={{ height: down.first * ROW }} />
          {people.slice(down.first, down.last).map((one, at) => (
            <tr key={one} aria-rowindex={down.first + at + 2}>
              <th scope="row" title={name(one)}>
                {name(one)}
              </th>
              {before}
              {columns.map((other) => (
                <td key={other} data-self={one === other || undefined}>
                  <CellButton cell={matrix.cell(one, other)} one={one} other={other} name={name} />
                </td>
              ))}
              {after}
            </tr>
          ))}
          <tr aria-hidden="true" style={{ height: (people.length - down.last) * ROW }} />
        </tbody>
      </table>
    </div>
  );
}

/** The room of columns that are out of sight. */
function Gap({ width }: { width: number }) {
  return width > 0 ? <td aria-hidden="true" className={styles.gap} style={{ minWidth: width }} /> : null;
}
