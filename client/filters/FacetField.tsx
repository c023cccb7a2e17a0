import { useLiaison } from '../state/index.ts';
import { text } from '../text.ts';
import styles from './Filters.module.css';
import type { ListField } from './facets.ts';
import type { Naming } from './naming.ts';

interface FacetFieldProps {
  field: ListField;
  /** `count`: how many in view; null: not known. */
  rows: readonly { value: string; count: number | null }[];
  name: Naming;
}

/** The values of one filter as boxes to tick, folded away until it is used. */
export function FacetField({ field, rows, name }: FacetFieldProps) {
  const chosen: readonly string[] = useLiaison((state) => state.view.filters[field]);
  const { setFilters } = useLiaison((state) => state.actions);
  if (rows.length === 0) return null;
  const toggle = (value: string) => {
    const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
    setFilters({ [field]: next });
  };
  return (
    <details className={styles.facet} open={chosen.length > 0 || undefined}>
      <summary>
        {text.filters[field]}
        {chosen.length > 0 && <span className={styles.chosen}>{chosen.length}</span>}
      </summary>
      <div role="group" aria-label={text.filters[field]} className={styles.values}>
        {rows.map(({ value, count }) => (
          <label key={value} className={styles.value}>
            <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
            <span>{name(field, value)}</span>
            {count !== null && <span className={styles.count}>{count}</span>}
          </label>
        ))}
      </div>
    </details>
  );
}
