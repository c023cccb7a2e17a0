import { ChevronDown, ListFilter } from 'lucide-react';
import { useMemo } from 'react';
import type { CSSProperties, ReactNode, Ref } from 'react';
import { useUndrawn } from '../api/undrawn.ts';
import { filtering, legend } from '../graph/index.ts';
import type { LegendRow } from '../graph/index.ts';
import { useLiaison } from '../state/index.ts';
import type { Filters, Sureness } from '../state/index.ts';
import { text } from '../text.ts';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { KindMark } from '../ui/KindMark.tsx';
import { LineMark } from '../ui/LineMark.tsx';
import { TextButton } from '../ui/TextButton.tsx';
import styles from './Legend.module.css';

interface LegendProps {
  open: boolean;
  onToggle: (open: boolean) => void;
  ref?: Ref<HTMLElement>;
}

/** The three channels of the picture with counts; a row shows only what it stands for and dims the rest. */
export function Legend({ open, onToggle, ref }: LegendProps) {
  const data = useLiaison((state) => state.data);
  const entities = useLiaison((state) => state.view.entities);
  const vocabulary = useLiaison((state) => state.vocabulary);
  const filters = useLiaison((state) => state.view.filters);
  const rows = useMemo(() => legend(data, { entities }, vocabulary), [data, entities, vocabulary]);
  if (entities.length === 0) return null;
  const active = filtering(filters);
  if (!open) {
    return (
      <div className={styles.folded}>
        <TextButton onPress={() => onToggle(true)}>
          <Icon of={ListFilter} />
          {active
            ? `${text.legend.title}: ${text.legend.filtered.toLocaleLowerCase('en')}`
            : text.legend.title}
        </TextButton>
      </div>
    );
  }
  return (
    <section className={styles.card} aria-label={text.legend.title} ref={ref}>
      <div className={styles.columns} style={rowsStyle(rows)}>
        <Column title={text.legend.who}>
          {rows.who.map((row) => (
            <Row
              key={row.id}
              row={row}
              field="kinds"
              mark={<KindMark shape={row.shape} colour={row.token} />}
            />
          ))}
        </Column>
        <Column title={text.legend.about}>
          {rows.about.map((row) => (
            <Row key={row.id} row={row} field="categories" mark={<LineMark colour={row.token} />} />
          ))}
        </Column>
        <Column title={text.legend.sure}>
          {rows.sure.map((row) => (
            <Row key={row.id} row={row} field="sureness" mark={<LineMark sureness={row.id} />} />
          ))}
        </Column>
      </div>
      <Undrawn />
      {(active || filters.hide) && <Reset hide={filters.hide} />}
      <span className={styles.fold}>
        <IconButton
          icon={ChevronDown}
          label={text.legend.fold}
          placement="top"
          onPress={() => onToggle(false)}
        />
      </span>
    </section>
  );
}

/** Says that a crowd has more relations than are drawn; nothing where all are. */
function Undrawn() {
  const { among, total } = useUndrawn();
  const data = useLiaison((state) => state.data);
  const entities = useLiaison((state) => state.view.entities);
  const drawn = useMemo(() => {
    const asked = new Set(among);
    const inView = entities.filter((id) => asked.has(id)).length;
    // Once some of them are gone, how many there are among the rest is not known.
    if (among.length === 0 || inView < asked.size) return null;
    return Object.values(data.relations).filter(({ from, to }) => asked.has(from) && asked.has(to)).length;
  }, [among, data, entities]);
  if (drawn === null || drawn >= total) return null;
  return <p className={styles.undrawn}>{text.legend.undrawn(drawn, total)}</p>;
}

/** Six rows where a list would else have one row in a second column. */
function rowsStyle({ who, about, sure }: ReturnType<typeof legend>): CSSProperties & { '--rows': number } {
  return { '--rows': [who, about, sure].some((list) => list.length === 6) ? 6 : 5 };
}

function Column({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div role="group" aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      <div className={styles.rows}>{children}</div>
    </div>
  );
}

type Field = 'kinds' | 'categories' | 'sureness';

function Row({ row, field, mark }: { row: LegendRow; field: Field; mark: ReactNode }) {
  const chosen = useLiaison((state) => state.view.filters[field]) as readonly string[];
  const { setFilters } = useLiaison((state) => state.actions);
  const on = row.values.every((value) => chosen.includes(value));
  const toggle = () => {
    const others = chosen.filter((value) => !row.values.includes(value));
    setFilters(patchOf(field, on ? others : [...others, ...row.values]));
  };
  const only = () => setFilters({ ...patchOf(field, row.values), hide: true });
  return (
    <div className={styles.line}>
      <button
        type="button"
        className={styles.row}
        aria-pressed={on}
        aria-label={text.legend.toggled(row.label, row.count)}
        data-off={(chosen.length > 0 && !on) || undefined}
        data-empty={row.count === 0 || undefined}
        onClick={toggle}
      >
        <span className={styles.mark}>{mark}</span>
        <span className={styles.label}>{row.label}</span>
        <span className={styles.count}>{row.count}</span>
      </button>
      <button
        type="button"
        className={styles.only}
        aria-label={text.filters.onlyRow(row.label)}
        onClick={only}
      >
        {text.legend.onlyShort}
      </button>
    </div>
  );
}

function Reset({ hide }: { hide: boolean }) {
  const { clearFilters, setFilters } = useLiaison((state) => state.actions);
  return (
    <div className={styles.reset}>
      <label>
        <input
          type="checkbox"
          checked={hide}
          onChange={(event) => setFilters({ hide: event.target.checked })}
        />
        {text.legend.hide}
      </label>
      <TextButton look="link" onPress={clearFilters}>
        {text.legend.reset}
      </TextButton>
    </div>
  );
}

function patchOf(field: Field, values: string[]): Partial<Filters> {
  return field === 'sureness' ? { sureness: values as Sureness[] } : { [field]: values };
}
