import { useMemo, useState } from 'react';
import { useKnowledge } from '../../app/knowledge.ts';
import { useKnownDays } from '../../lens/useKnownDays.ts';
import { useLiaison } from '../../state/index.ts';
import { text } from '../../text.ts';
import { dayInWords, dayNumber, dayOf } from '../../ui/days.ts';
import { useSize } from '../../ui/useSize.ts';
import { useRelationsInView } from '../inView.ts';
import { AsOfHandle } from './AsOfHandle.tsx';
import { Brush } from './Brush.tsx';
import { LaneRow } from './LaneRow.tsx';
import styles from './Timeline.module.css';
import { TimelineTools } from './TimelineTools.tsx';
import { extentOf } from './extent.ts';
import { lanesOf } from './lanes.ts';
import { passing } from './passing.ts';
import { ticks } from './ticks.ts';
import { useAsOf } from './useAsOf.ts';
import { useBrush } from './useBrush.ts';
import { usePlay } from './usePlay.ts';

/** Pixels between labels on the axis, and what the names of the lanes take. */
const TICK_PIXELS = 76;

/**
 * What is in view, in time: a lane for each category, dates as rough as their sources give them. A drag
 * over the lanes filters by days; the handle, and play, move the day asked about.
 */
export default function Timeline() {
  const data = useLiaison((state) => state.data);
  const entities = useLiaison((state) => state.view.entities);
  const filters = useLiaison((state) => state.view.filters);
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
  const passed = useMemo(() => passing(filters, lanes, data), [filters, lanes, data]);
  const knownDays = known.map(({ day }) => dayNumber(day));
  const extent = asOf.extent ?? extentOf(lanes, now, knownDays);
  const [from, until] = extent;
  const [first, last] = [Math.ceil(from), Math.floor(until) - 1];
  const at = (day: number) => ((day - from) / (until - from)) * 100;
  const dayAt = (clientX: number): number => {
    const frame = track?.getBoundingClientRect();
    const share = frame && frame.width > 0 ? (clientX - frame.left) / frame.width : 0;
    return Math.min(last, Math.max(first, Math.floor(from + share * (until - from))));
  };
  const brush = useBrush(first, last, dayAt);
  const film = usePlay({ day: now, extent, move: asOf.move, rest: asOf.rest });
  const empty = entities.length === 0 ? text.bottom.nothing : text.bottom.nothingDated;
  if (lanes.length === 0 && known.length === 0) return <p className={styles.empty}>{empty}</p>;
  return (
    <div
      className={styles.scroller}
      tabIndex={0}
      role="group"
      aria-label={text.bottom.timelineOf(dayInWords(dayOf(now)))}
    >
      <div className={styles.timeline}>
        <div className={styles.lanes} {...brush.over}>
          {lanes.length === 0 && <p className={styles.empty}>{empty}</p>}
          {lanes.map((lane) => (
            <LaneRow key={lane.id} lane={lane} at={at} passing={passed} />
          ))}
        </div>
        <div className={styles.foot}>
          <TimelineTools
            film={film}
            isBrushed={brush.span !== null}
            onBrush={(on) => brush.choose(on ? { from: first, until: last } : null)}
          />
          <div className={styles.axis} ref={setTrack}>
            {ticks(from, until, Math.max(2, Math.floor(width / TICK_PIXELS))).map((tick) => (
              <span key={tick.at} className={styles.tick} style={{ left: `${at(tick.at)}%` }}>
                {tick.label}
              </span>
            ))}
          </div>
        </div>
        <div className={`${styles.over} ${styles.veil}`}>
          <span className={styles.later} style={{ left: `${Math.max(0, at(now + 1))}%` }} />
        </div>
        <div className={styles.over}>
          {brush.span && (
            <Brush
              span={brush.span}
              first={first}
              last={last}
              at={at}
              dayAt={dayAt}
              onDraw={brush.draw}
              onChoose={brush.choose}
            />
          )}
          <AsOfHandle
            day={now}
            from={from}
            until={until}
            at={at}
            isPlaying={film.isPlaying}
            onMove={(day) => {
              if (film.isPlaying) film.stop();
              asOf.move(day, extent);
            }}
            onSettle={asOf.settle}
          />
        </div>
      </div>
    </div>
  );
}
