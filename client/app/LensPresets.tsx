import { useKnownDays } from '../lens/useKnownDays.ts';
import type { Day } from '../state/index.ts';
import { text } from '../text.ts';
import { TextButton } from '../ui/TextButton.tsx';
import { dayInWords } from '../ui/days.ts';
import styles from './LensPopover.module.css';

interface LensPresetsProps {
  onPick: (day: Day) => void;
}

/** How many days are offered, the latest ones. */
const OFFERED = 6;

/** Days on which something became known, from the data: choosing one sets both clocks to it. */
export function LensPresets({ onPick }: LensPresetsProps) {
  const days = useKnownDays().slice(0, OFFERED);
  if (days.length === 0) return null;
  return (
    <div className={styles.presets} role="group" aria-label={text.lens.preset}>
      <p className={styles.title}>{text.lens.preset}</p>
      <div className={styles.days}>
        {days.map(({ day, count }) => (
          <TextButton
            key={day}
            aria-label={text.lens.presetOf(dayInWords(day), count)}
            onPress={() => onPick(day)}
          >
            {dayInWords(day)}
          </TextButton>
        ))}
      </div>
    </div>
  );
}
