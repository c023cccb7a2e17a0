import type { CSSProperties } from 'react';
import { aboutGroup } from '../../graph/index.ts';
import { liaison, useLiaison } from '../../state/index.ts';
import { text } from '../../text.ts';
import styles from './Timeline.module.css';
import type { Item, Lane, LaneId } from './lanes.ts';

interface LaneRowProps {
  lane: Lane;
  /** Where a day stands, in per cent of the width. */
  at: (day: number) => number;
  /** Ids of what passes the filters; null: nothing is filtered. */
  passing: ReadonlySet<string> | null;
}

/** A lane with much in it grows a little, and its bars grow thin. */
const LANE_PIXELS = 20;
const MOST_LANE_PIXELS = 30;
const BAR_PIXELS = 10;

const TOKENS: Record<LaneId, string> = {
  CONTACT: 'contact',
  TALKS: 'talks',
  PARTNERSHIP: 'partnership',
  EVENTS: 'event',
  MONEY: 'funding',
  OPPOSITION: aboutGroup('OPPOSITION').token,
  POSITIONS: 'quiet',
  OTHER: 'quiet',
};

/** One lane: its name, a thin line, and a bar for everything in it. */
export function LaneRow({ lane, at, passing }: LaneRowProps) {
  const height = Math.min(MOST_LANE_PIXELS, Math.max(LANE_PIXELS, lane.rows * 5 + 6));
  const pitch = Math.min(BAR_PIXELS + 2, (height - 4) / lane.rows);
  const thick = Math.max(2, Math.min(BAR_PIXELS, pitch - 1.5));
  const first = (height - pitch * lane.rows) / 2 + (pitch - thick) / 2;
  return (
    <div className={styles.lane} style={{ height }}>
      <span className={styles.name}>{text.bottom.lanes[lane.id]}</span>
      <div className={styles.track} data-lane={lane.id}>
        {lane.items.map((item) => (
          <BarButton
            key={item.id}
            item={item}
            at={at}
            token={TOKENS[lane.id]}
            top={first + item.row * pitch}
            height={thick}
            passes={passing?.has(item.id) ?? true}
          />
        ))}
      </div>
    </div>
  );
}

interface BarButtonProps {
  item: Item;
  at: (day: number) => number;
  token: string;
  top: number;
  height: number;
  passes: boolean;
}

function BarButton({ item, at, token, top, height, passes }: BarButtonProps) {
  const selected = useLiaison(({ view }) =>
    item.relation
      ? view.selection.relations.includes(item.relation)
      : view.selection.entities.includes(item.id),
  );
  const unlit = useLiaison(({ view }) => {
    if (!view.lit) return false;
    return item.relation ? !view.lit.relations.includes(item.relation) : !view.lit.entities.includes(item.id);
  });
  const { bar } = item;
  const left = at(bar.from);
  const width = at(bar.until) - left;
  const share = (day: number) => `${((day - bar.from) / (bar.until - bar.from)) * 100}%`;
  const place: CSSProperties & Record<`--${string}`, string> = {
    left: `${left}%`,
    width: `${width}%`,
    top,
    height,
    '--token': `var(--${item.sureness === 'DENIED' ? 'denied' : token})`,
    '--solid-from': share(bar.solidFrom),
    '--solid-until': share(bar.solidUntil),
  };
  return (
    <button
      type="button"
      className={styles.bar}
      style={place}
      data-sureness={item.sureness}
      data-selected={selected || undefined}
      data-dimmed={unlit || !passes || undefined}
      title={item.label}
      aria-label={item.label}
      onClick={() => liaison.getState().actions.reveal(item.panel)}
    >
      <span className={styles.fill} />
    </button>
  );
}
