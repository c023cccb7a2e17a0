import { useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Named } from '../api/types.ts';
import { useKnowledge } from '../app/knowledge.ts';
import { useHits } from '../search/useHits.ts';
import { text } from '../text.ts';
import { KindMark } from '../ui/KindMark.tsx';
import styles from './Paths.module.css';

interface EntityFieldProps {
  label: string;
  hideLabel?: boolean;
  /** What is chosen so far; its name stands in the field at first. */
  chosen?: Named | null;
  /** Ids that are not offered. */
  except?: readonly string[];
  onPick: (entity: Named) => void;
}

/** A field that finds an entity by name, alias or misspelling. */
export function EntityField({
  label,
  hideLabel = false,
  chosen = null,
  except = [],
  onPick,
}: EntityFieldProps) {
  const [typed, setTyped] = useState(chosen?.name ?? '');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const kinds = useKnowledge((known) => known.opening?.vocabulary.kinds);
  const id = useId();
  const hits = useHits(open ? typed : '', 8);
  const found = (open ? (hits.answer ?? []) : [])
    .map((hit) => hit.entity)
    .filter((entity) => !except.includes(entity.id));
  const pick = (entity: Named | undefined) => {
    if (!entity) return;
    setTyped(entity.name);
    setOpen(false);
    onPick(entity);
  };
  const press = (event: KeyboardEvent) => {
    if (found.length === 0) return;
    if (event.key === 'ArrowDown') setActive((active + 1) % found.length);
    else if (event.key === 'ArrowUp') setActive((active + found.length - 1) % found.length);
    else if (event.key === 'Enter') pick(found[active]);
    else if (event.key === 'Escape') setOpen(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.field} onBlur={() => setOpen(false)}>
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : undefined}>
        {label}
      </label>
      <input
        id={id}
        className={styles.input}
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={found[active] ? `${id}-${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={text.paths.name}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setOpen(true);
          setActive(0);
        }}
        onKeyDown={press}
      />
      <ul
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        className={styles.hits}
        hidden={found.length === 0}
      >
        {found.map((entity, index) => {
          const kind = kinds?.find((one) => one.id === entity.kind);
          return (
            <li
              key={entity.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              // The field keeps the focus: losing it would close the list before the click.
              onPointerDown={(event) => event.preventDefault()}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => pick(entity)}
            >
              <KindMark shape={kind?.shape ?? ''} colour={kind?.colour ?? 'quiet'} />
              <span>{entity.name}</span>
            </li>
          );
        })}
      </ul>
      <p role="status" className={styles.state}>
        {open && hits.answer?.length === 0 && hits.for !== '' ? text.paths.noHit(hits.for) : ''}
      </p>
    </div>
  );
}
