import { CalendarRange, CalendarX2, Pause, Play, StepForward } from 'lucide-react';
import { text } from '../../text.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useStillness } from '../../ui/useStillness.ts';
import styles from './Timeline.module.css';
import type { usePlay } from './usePlay.ts';

interface TimelineToolsProps {
  film: ReturnType<typeof usePlay>;
  isBrushed: boolean;
  /** Filters by all days of the axis, whose edges can then be moved, or by none. */
  onBrush: (on: boolean) => void;
}

/** Play, and filter by dates: at the foot of the names of the lanes. */
export function TimelineTools({ film, isBrushed, onBrush }: TimelineToolsProps) {
  const still = useStillness();
  const words = text.timeline;
  return (
    <div className={styles.tools} role="group" aria-label={words.tools}>
      {film.isPlaying ? (
        <IconButton icon={Pause} label={words.pause} placement="top" onPress={film.stop} />
      ) : still ? (
        <IconButton icon={StepForward} label={words.next} placement="top" onPress={film.next} />
      ) : (
        <IconButton icon={Play} label={words.play} placement="top" onPress={film.play} />
      )}
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
