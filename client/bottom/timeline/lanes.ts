import { relationLabel, sureness } from '../../graph/index.ts';
import type { GraphData, GraphRelation, Panel, Sureness } from '../../state/types.ts';
import { barOf, eventBar } from './bars.ts';
import type { Bar } from './bars.ts';

export type LaneId =
  'CONTACT' | 'TALKS' | 'PARTNERSHIP' | 'EVENTS' | 'MONEY' | 'OPPOSITION' | 'POSITIONS' | 'OTHER';

/** One thing on the timeline. */
export interface Item {
  id: string;
  label: string;
  bar: Bar;
  /** What it opens. */
  panel: Panel;
  sureness: Sureness;
  /** Which row of its lane it stands in, from 0. */
  row: number;
  /** Ends or entity: what has to be lit for it to be lit. */
  relation: string | null;
}

export interface Lane {
  id: LaneId;
  items: Item[];
  rows: number;
}

const LANES: ReadonlyArray<{ id: LaneId; categories: readonly string[] }> = [
  { id: 'CONTACT', categories: ['CONTACT'] },
  { id: 'TALKS', categories: ['TALKS'] },
  { id: 'PARTNERSHIP', categories: ['PARTNERSHIP'] },
  { id: 'EVENTS', categories: ['ATTENDANCE'] },
  { id: 'MONEY', categories: ['FUNDING', 'OWNERSHIP'] },
  { id: 'OPPOSITION', categories: ['OPPOSITION', 'LEGAL'] },
  { id: 'POSITIONS', categories: ['EMPLOYMENT', 'MEMBERSHIP'] },
  { id: 'OTHER', categories: ['OTHER', 'FAMILY'] },
];

/** What is needed of a relation type. */
export type IsLasting = (type: string) => boolean;

/** What is in view and has a date, by lane; lanes with nothing in them are left out. */
export function lanesOf(
  data: GraphData,
  entities: readonly string[],
  relations: readonly GraphRelation[],
  isLasting: IsLasting,
  now: number,
): Lane[] {
  return LANES.map(({ id, categories }) => {
    const items = relations
      .filter((relation) => categories.includes(relation.category))
      .flatMap((relation) => relationItem(relation, data, isLasting(relation.type), now));
    if (id === 'EVENTS') items.push(...entities.flatMap((entity) => eventItem(entity, data)));
    return { id, ...packed(items) };
  }).filter((lane) => lane.items.length > 0);
}

function relationItem(relation: GraphRelation, data: GraphData, lasting: boolean, now: number): Item[] {
  const bar = barOf(relation, lasting, now);
  if (!bar) return [];
  const name = (id: string) => data.entities[id]?.name ?? id;
  const label = `${name(relation.from)} and ${name(relation.to)}: ${relationLabel(relation, data.entities)}, ${relation.start?.words ?? relation.end?.words ?? ''}`;
  return [
    {
      id: relation.id,
      label,
      bar,
      panel: { show: 'relation', id: relation.id },
      sureness: sureness(relation),
      row: 0,
      relation: relation.id,
    },
  ];
}

function eventItem(id: string, data: GraphData): Item[] {
  const entity = data.entities[id];
  const bar = entity ? eventBar(entity) : null;
  if (!entity || !bar) return [];
  const label = `${entity.name}, ${entity.date?.words ?? ''}`;
  return [{ id, label, bar, panel: { show: 'entity', id }, sureness: 'CONFIRMED', row: 0, relation: null }];
}

/** Items one beneath another where they overlap, the earliest on top. */
function packed(items: readonly Item[]): { items: Item[]; rows: number } {
  const ends: number[] = [];
  const sorted = [...items].sort(
    (one, other) => one.bar.from - other.bar.from || one.id.localeCompare(other.id),
  );
  const placed = sorted.map((item) => {
    const free = ends.findIndex((end) => end <= item.bar.from);
    const row = free < 0 ? ends.length : free;
    ends[row] = item.bar.until;
    return { ...item, row };
  });
  return { items: placed, rows: ends.length };
}
