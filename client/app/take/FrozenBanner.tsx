import { Snowflake } from 'lucide-react';
import { useState } from 'react';
import { liaison } from '../../state/index.ts';
import { text } from '../../text.ts';
import { Icon } from '../../ui/Icon.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import { dayWords } from '../../views/index.ts';
import type { Difference } from '../../views/index.ts';
import styles from './Take.module.css';
import { thaw, useFrozen } from './frozen.ts';

/** Says that what is seen is frozen, since when, and what has changed since. */
export function FrozenBanner() {
  const { opened, since } = useFrozen();
  const [listed, setListed] = useState(false);
  if (!opened) return null;
  const rows = since?.rows ?? [];
  return (
    <section className={styles.banner} aria-label={text.frozen.label}>
      <Icon of={Snowflake} />
      <div className={styles.words}>
        <p role="status">
          <strong>{text.frozen.on(dayWords(opened.keptAt))}</strong> {since?.sentence ?? text.frozen.asking}
        </p>
        {listed && (
          <ul className={styles.differences}>
            {rows.map((row) => (
              <Row key={`${row.kind} ${row.relation ?? ''} ${row.entity ?? ''} ${row.sentence}`} row={row} />
            ))}
          </ul>
        )}
      </div>
      {rows.length > 0 && (
        <TextButton aria-expanded={listed} onPress={() => setListed(!listed)}>
          {listed ? text.frozen.fold : text.frozen.list}
        </TextButton>
      )}
      <TextButton onPress={thaw}>{text.frozen.thaw}</TextButton>
    </section>
  );
}

function Row({ row }: { row: Difference }) {
  const { relation, sentence } = row;
  if (relation === null) return <li>{sentence}</li>;
  const open = () => liaison.getState().actions.reveal({ show: 'relation', id: relation });
  return (
    <li>
      <TextButton look="link" onPress={open}>
        {sentence}
      </TextButton>
    </li>
  );
}
