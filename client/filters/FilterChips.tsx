import { X } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useKnowledge } from '../app/knowledge.ts';
import { useLiaison } from '../state/index.ts';
import { text } from '../text.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './Filters.module.css';
import { chipsOf } from './chips.ts';
import { naming } from './naming.ts';
import { useSources } from './sources.ts';

/** The active filters in words above the network; a click takes one away. */
export function FilterChips() {
  const filters = useLiaison((state) => state.view.filters);
  const { setFilters } = useLiaison((state) => state.actions);
  const opening = useKnowledge((known) => known.opening);
  const sources = useSources((state) => state.names);
  const chips = chipsOf(filters, naming(opening, sources));
  if (chips.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label={text.filters.chips}>
      {chips.map((chip) => (
        <li key={chip.id}>
          <Button
            className={styles.chip ?? ''}
            aria-label={text.filters.remove(chip.words)}
            onPress={() => setFilters(chip.without)}
          >
            <span>{chip.words}</span>
            <Icon of={X} size={13} />
          </Button>
        </li>
      ))}
    </ul>
  );
}
