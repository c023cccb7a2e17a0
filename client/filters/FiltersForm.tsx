import { useEffect, useId, useMemo } from 'react';
import { useKnowledge } from '../app/knowledge.ts';
import { useRelationsInView } from '../bottom/inView.ts';
import { filtering } from '../graph/index.ts';
import { useLiaison } from '../state/index.ts';
import { text } from '../text.ts';
import { Switch } from '../ui/Switch.tsx';
import { TextButton } from '../ui/TextButton.tsx';
import { FacetField } from './FacetField.tsx';
import styles from './Filters.module.css';
import { facets } from './facets.ts';
import { naming } from './naming.ts';
import { nameSources, useSources } from './sources.ts';

/** Every filter over what is in view, at work at once. */
export default function FiltersForm() {
  const data = useLiaison((state) => state.data);
  const entities = useLiaison((state) => state.view.entities);
  const filters = useLiaison((state) => state.view.filters);
  const { clearFilters, setFilters } = useLiaison((state) => state.actions);
  const relations = useRelationsInView();
  const opening = useKnowledge((known) => known.opening);
  const names = useSources((state) => state.names);
  useEffect(() => void nameSources().catch(() => undefined), []);
  const rows = useMemo(
    () => facets(data, entities, relations, filters),
    [data, entities, relations, filters],
  );
  const name = naming(opening, names);
  const sources = [...names.keys()].map((value) => ({ value, count: null }));
  return (
    <div className={styles.form}>
      <TextField />
      <FacetField field="kinds" rows={rows.kinds} name={name} />
      <FacetField field="countries" rows={rows.countries} name={name} />
      <FacetField field="categories" rows={rows.categories} name={name} />
      <FacetField field="types" rows={rows.types} name={name} />
      <FacetField field="sureness" rows={rows.sureness} name={name} />
      <FacetField field="certainties" rows={rows.certainties} name={name} />
      <FacetField field="sources" rows={sources} name={name} />
      <DuringField />
      <Switch isSelected={filters.hide} onChange={(hide) => setFilters({ hide })}>
        {text.filters.hide}
      </Switch>
      <TextButton isDisabled={!filtering(filters) && !filters.hide} onPress={clearFilters}>
        {text.filters.clear}
      </TextButton>
    </div>
  );
}

function TextField() {
  const id = useId();
  const typed = useLiaison((state) => state.view.filters.text);
  const { setFilters } = useLiaison((state) => state.actions);
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{text.filters.text}</label>
      <input
        id={id}
        value={typed}
        maxLength={200}
        onChange={(event) => setFilters({ text: event.target.value }, { continuing: true })}
      />
    </div>
  );
}

function DuringField() {
  const during = useLiaison((state) => state.view.filters.during) ?? { from: null, until: null };
  const { setFilters } = useLiaison((state) => state.actions);
  const set = (patch: Partial<typeof during>) => {
    const next = { ...during, ...patch };
    setFilters({ during: next.from || next.until ? next : null }, { continuing: true });
  };
  return (
    <fieldset className={styles.facet}>
      <legend>{text.filters.during}</legend>
      <div className={styles.days}>
        <DayField label={text.filters.from} value={during.from} onChange={(from) => set({ from })} />
        <DayField label={text.filters.until} value={during.until} onChange={(until) => set({ until })} />
      </div>
    </fieldset>
  );
}

interface DayFieldProps {
  label: string;
  value: string | null;
  onChange: (day: string | null) => void;
}

function DayField({ label, value, onChange }: DayFieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        max="9999-12-31"
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value || null)}
      />
    </div>
  );
}
