import { useId, useLayoutEffect, useRef, useState } from 'react';
import { download } from '../export/download.ts';
import { text } from '../text.ts';
import { TextButton } from '../ui/TextButton.tsx';
import { checkBy } from './importing.ts';
import styles from './Imports.module.css';

interface MappingFieldProps {
  /** The mapping by which the files were checked. */
  checked: string;
  /** What it is saved as, without an ending. */
  name: string;
  /** Why it can not be used; lines of `mapping:12:5: …`. */
  problem?: string | null;
}

/** The mapping of a table, to be put right in place and checked again. */
export function MappingField({ checked, name, problem = null }: MappingFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState(checked);
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (problem !== null) selectLine(field.current, lineIn(problem));
  }, [problem]);
  const save = () => download(new Blob([typed], { type: 'application/yaml' }), `${name}.yaml`);
  return (
    <form
      className={styles.mapping}
      onSubmit={(event) => {
        event.preventDefault();
        void checkBy(typed);
      }}
    >
      <label htmlFor={id} className={styles.heading}>
        {text.imports.suggested}
      </label>
      <p id={`${id}-hint`} className={styles.small}>
        {text.imports.suggestedHint}
      </p>
      <textarea
        id={id}
        ref={field}
        value={typed}
        rows={14}
        wrap="off"
        spellCheck={false}
        autoComplete="off"
        aria-describedby={`${id}-hint`}
        aria-invalid={problem !== null || undefined}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className={styles.mappingActions}>
        <TextButton look="link" onPress={save}>
          {text.imports.saveMapping}
        </TextButton>
        <TextButton type="submit" isDisabled={typed === checked && problem === null}>
          {text.imports.checkBy}
        </TextButton>
      </div>
    </form>
  );
}

/** The line that a problem of a mapping names first; null: none. */
const lineIn = (problem: string): number | null => Number(/:(\d+):\d+/.exec(problem)?.[1]) || null;

/** Selects a line and brings it into sight. */
function selectLine(field: HTMLTextAreaElement | null, line: number | null): void {
  if (!field || line === null) return;
  const before = field.value.split('\n').slice(0, line - 1);
  const start = before.join('\n').length + Number(before.length > 0);
  const end = field.value.indexOf('\n', start);
  field.focus();
  field.setSelectionRange(start, end < 0 ? field.value.length : end);
  field.scrollTop = (field.scrollHeight / field.value.split('\n').length) * Math.max(0, line - 4);
}
