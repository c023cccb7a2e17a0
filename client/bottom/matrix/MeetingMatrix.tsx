import { useMemo } from 'react';
import { liaison, useLiaison } from '../../state/index.ts';
import { listed, text } from '../../text.ts';
import { useRelationsInView } from '../inView.ts';
import styles from './MeetingMatrix.module.css';
import { meetings } from './meetings.ts';
import type { Cell } from './meetings.ts';

/** More make a grid that nobody reads, and that takes long to draw. */
const MOST_PEOPLE = 60;

/** Who met whom, as a grid: how many contacts two of those in view are said to have had. */
export default function MeetingMatrix() {
  const data = useLiaison((state) => state.data);
  const relations = useRelationsInView();
  const matrix = useMemo(() => meetings(data, relations), [data, relations]);
  if (matrix.people.length === 0) return <p className={styles.empty}>{text.bottom.nobodyMet}</p>;
  const name = (id: string) => data.entities[id]?.name ?? id;
  const people = matrix.people.slice(0, MOST_PEOPLE);
  const shorts = people.map((id) => data.entities[id]?.short ?? id);
  const alike = new Set(shorts).size < shorts.length;
  return (
    <div className={styles.scroller} tabIndex={0} role="group" aria-label={text.bottom.matrix}>
      <table className={styles.matrix}>
        <caption className={styles.caption}>
          {matrix.people.length > people.length &&
            `${text.bottom.matrixCut(people.length, matrix.people.length)} `}
          {text.bottom.matrixHint}
        </caption>
        <thead>
          <tr>
            <td />
            {people.map((id, at) => (
              <th key={id} scope="col" title={name(id)} data-upright={alike || undefined}>
                <span>{alike ? name(id) : shorts[at]}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((one) => (
            <tr key={one}>
              <th scope="row">{name(one)}</th>
              {people.map((other) => (
                <td key={other} data-self={one === other || undefined}>
                  <CellButton cell={matrix.cell(one, other)} one={one} other={other} name={name} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellButtonProps {
  cell: Cell | null;
  one: string;
  other: string;
  name: (id: string) => string;
}

function CellButton({ cell, one, other, name }: CellButtonProps) {
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
