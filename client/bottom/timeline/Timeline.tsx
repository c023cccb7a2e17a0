import { useMemo, useState } from 'react';
import { useKnowledge } from '../../app/knowledge.ts';
import { useLiaison } from '../../state/index.ts';
import { text } from '../../text.ts';
import { dayInWords, dayNumber, today } from '../../ui/days.ts';
import { useSize } from '../../ui/useSize.ts';
import { useRelationsInView } from '../inView.ts';
import { LaneRow } from './LaneRow.tsx';
import styles from './Timeline.module.css';
import { lanesOf } from './lanes.ts';
import type { Lane } from './lanes.ts';
import { ticks } from './ticks.ts';

/** Pixels between labels on the axis, and what the names of the lanes take. */
const TICK_PIXELS = 76;

/** What is in view, in time: a lane for each category, dates as rough as their sources give them. */
export function Timeline() {
  const data = useLiaison((state) => state.data);
  const entities = useLiaison((state) => state.view.entities);
  const asOf = useLiaison((state) => state.view.lens.asOf) ?? today();
  const types = useKnowledge((known) => known.opening?.vocabulary.relationTypes);
  const relations = useRelationsInView();
  const [track, setTrack] = useState<HTMLDivElement | null>(null);
  const { width } = useSize(track);
  const now = dayNumber(asOf);
  const lanes = useMemo(() => {
    const lasting = new Set(types?.filter((type) => type.temporality === 'STATE').map((type) => type.id));
    return lanesOf(data, entities, relations, (type) => lasting.has(type), now);
  }, [data, entities, relations, types, now]);
  if (lanes.length === 0) {
    return (
      <p className={styles.empty}>{entities.length === 0 ? text.bottom.nothing : text.bottom.nothingDated}</p>
    );
  }
  const [from, until] = extentOf(lanes, now);
  const at = (day: number) => ((day - from) / (until - from)) * 100;
  return (
    <div
      className={styles.scroller}
      tabIndex={0}
      role="group"
      aria-label={text.bottom.timelineOf(dayInWords(asOf))}
    >
      <div className={styles.timeline}>
        <div className={styles.lanes}>
          {lanes.map((lane) => (
            <LaneRow key={lane.id} lane={lane} at={at} />
          ))}
        </div>
        <div className={styles.axis} ref={setTrack}>
          {ticks(from, until, Math.max(2, Math.floor(width / TICK_PIXELS))).map((tick) => (
            <span key={tick.at} className={styles.tick} style={{ left: `${at(tick.at)}%` }}>
              {tick.label}
            </span>
          ))}
        </div>
        <div className={styles.over} aria-hidden="true">
          <span className={styles.now} style={{ left: `${at(now + 1)}%` }} />
        </div>
      </div>
    </div>
  );
}

/** First and last day drawn: all bars and the day asked about, with a little room. */
function extentOf(lanes: readonly Lane[], now: number): [number, number] {
  const bars = lanes.flatMap((lane) => lane.items.map((item) => item.bar));
  const first = Math.min(now, ...bars.map((bar) => bar.from));
  const last = Math.max(now + 1, ...bars.map((bar) => bar.until));
  const room = Math.max(3, (last - first) * 0.03);
  return [first - room / 3, last + room];
}
