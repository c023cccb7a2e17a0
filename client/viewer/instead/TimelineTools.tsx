import { CalendarRange, CalendarX2 } from 'lucide-react';
import styles from '../../bottom/timeline/Timeline.module.css';
import { text } from '../../text.ts';
import { IconButton } from '../../ui/IconButton.tsx';

interface TimelineToolsProps {
  isBrushed: boolean;
  /** Filters by all days of the axis, whose edges can then be moved, or by none. */
  onBrush: (on: boolean) => void;
}

/** Filter by dates; a file holds one day asked about, so there is nothing to play. */
export function TimelineTools({ isBrushed, onBrush }: TimelineToolsProps) {
  const words = text.timeline;
  return (
    <div className={styles.tools} role="group" aria-label={words.tools}>
      <IconButton
        icon={isBrushed ? CalendarX2 : CalendarRange}
        label={isBrushed ? words.unbrush : words.brush}
        tip={isBrushed ? words.unbrush : words.brushTip}
        placement="top"
        onPress={() => onBrush(!isBrushed)}
      />
    </div>
  );
}
