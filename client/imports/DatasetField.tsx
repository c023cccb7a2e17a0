import { useId, useState } from 'react';
import { text } from '../text.ts';
import { TextButton } from '../ui/TextButton.tsx';
import { checkInto } from './importing.ts';
import styles from './Imports.module.css';

/** As the server takes ids of data sets. */
const ID = /^[a-z0-9][a-z0-9._:-]{0,199}$/;

interface DatasetFieldProps {
  /** What stands there at first. */
  proposed: string;
  /** What the files were checked for; null: they could not be. */
  checked: string | null;
}

/** Which data set files go into: called after them unless somebody says otherwise, and checked again then. */
export function DatasetField({ proposed, checked }: DatasetFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState(proposed);
  const wanted = typed.trim();
  const isId = ID.test(wanted);
  const check = () => isId && void checkInto(wanted);
  return (
    <form
      className={styles.dataset}
      onSubmit={(event) => {
        event.preventDefault();
        check();
      }}
    >
      <label htmlFor={id}>{text.imports.datasetId}</label>
      <input
        id={id}
        value={typed}
        spellCheck={false}
        autoComplete="off"
        aria-describedby={`${id}-hint`}
        aria-invalid={!isId || undefined}
        onChange={(event) => setTyped(event.target.value)}
      />
      <TextButton type="submit" isDisabled={!isId || wanted === checked}>
        {text.imports.checkAgain}
      </TextButton>
      <p id={`${id}-hint`} className={styles.small}>
        {isId ? text.imports.datasetHint : text.imports.datasetRule}
      </p>
    </form>
  );
}
