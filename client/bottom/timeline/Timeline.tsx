import { useMemo, useState } from 'react';
import { useKnowledge } from '../../app/knowledge.ts';
import { useKnownDays } from '../../lens/useKnownDays.ts';
import { useLiaison } from '../../state/index.ts';
import { text } from '../../text.ts';
import { dayInWords, dayNumber, dayOf } from '../../ui/days.ts';
import { useSize } from '../../ui/useSize.ts';
import { useRelationsInView } from '../inView.ts';
import { AsOfHandle } from './AsOfHandle.tsx';
import { LaneRow } from './LaneRow.tsx';
import styles from './Timeline.module.css';
import { extentOf } from './extent.ts';
import { lanesOf } from './lanes.ts';
import { ticks } from './ticks.ts';
import { useAsOf } from './useAsOf.ts';

/** Pixels between labels on the axis, and what the names of the lanes take. */
const TICK_PIXELS = 76;

/** What is in view, in time: a lane for each category, dates as rough as their sources give them. */
export function Timeline() {
  const data = useLiaison((state) => state.data);
  const entities = useLiaison((state) => state.view.entities);
  const asOf = useAsOf();
  const known = useKnownDays();
  const types = useKnowledge((knowledge) => knowledge.opening?.vocabulary.relationTypes);
  const relations = useRelationsInView();
  const [track, setTrack] = useState<HTMLDivElement | null>(null);
  const { width } = useSize(track);
  const now = asOf.day;
  const lanes = useMemo(() => {
    const lasting = new Set(types?.filter((type) => type.temporality === 'STATE').map((type) => type.id));
    return lanesOf(data, entities, relations, (type) => lasting.has(type), now);
  }, [data, entities, relations, types, now]);
  const empty = entities.length === 0 ? text.bottom.nothing : text.bottom.nothingDated;
  if (lanes.length === 0 && known.length === 0) return <p className={styles.empty}>{empty}</p>;
  const knownDays = known.map(({ day }) => dayNumber(day));
  const extent = asOf.extent ?? extentOf(lanes, now, knownDays);
  const [from, until] = extent;
  const at = (day: number) => ((day - from) / (until - from)) * 100;
  return (
    <div
      className={styles.scroller}
      tabIndex={0}
      role="group"
      aria-label={text.bottom.timelineOf(dayInWords(dayOf(now)))}
    >
      <div className={styles.timeline}>
        <div className={styles.lanes}>
          {lanes.length === 0 && <p className={styles.empty}>{empty}</p>}
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
        <div className={`${styles.over} ${styles.veil}`}>
          <span className={styles.later} style={{ left: `${Math.max(0, at(now + 1))}%` }} />
        </div>
        <div className={styles.over}>
          <AsOfHandle
            day={now}
            from={from}
            until={until}
            at={at}
            onMove={(day) => asOf.move(day, extent)}
            onSettle={asOf.settle}
          />
        </div>
      </div>
    </div>
  );
}
