import { relationLabel } from '../../graph/index.ts';
import type { GraphData, GraphRelation, Status } from '../../state/types.ts';
import { text } from '../../text.ts';
import { dayInWords } from '../../ui/days.ts';

export type ColumnId = keyof typeof text.bottom.columns;

/** A column of the table: what a cell says, and by what it sorts (empty: last, either way round). */
export interface Column {
  id: ColumnId;
  /** Share of the width. */
  width: number;
  words: (relation: GraphRelation, data: GraphData) => string;
  key: (relation: GraphRelation, data: GraphData) => string;
}

const BEST_FIRST: Status[] = ['CONFIRMED', 'REPORTED', 'DISPUTED', 'DENIED', 'RETRACTED'];
const name = (id: string, data: GraphData): string => data.entities[id]?.name ?? id;

/** The columns from left to right. */
export const COLUMNS: readonly Column[] = [
  {
    id: 'from',
    width: 17,
    words: (one, data) => name(one.from, data),
    key: (one, data) => name(one.from, data),
  },
  { id: 'relation', width: 20, words: (one) => one.noun, key: (one) => one.noun },
  { id: 'to', width: 19, words: (one, data) => name(one.to, data), key: (one, data) => name(one.to, data) },
  {
    id: 'status',
    width: 14,
    words: (one, data) =>
      one.status === 'DENIED' ? relationLabel(one, data.entities) : text.status[one.status],
    key: (one) => String(BEST_FIRST.indexOf(one.status)),
  },
  {
    id: 'start',
    width: 15,
    words: (one) => (one.start && one.startStated ? one.start.words : ''),
    key: (one) => (one.start && one.startStated ? (one.start.earliest ?? one.start.latest ?? '') : ''),
  },
  {
    id: 'end',
    width: 11,
    words: (one) => one.end?.words ?? '',
    key: (one) => one.end?.latest ?? one.end?.earliest ?? '',
  },
  {
    id: 'reported',
    width: 12,
    words: (one) => (one.lastReported ? dayInWords(one.lastReported) : ''),
    key: (one) => one.lastReported ?? '',
  },
  {
    id: 'originals',
    width: 8,
    words: (one) => String(one.originals),
    key: (one) => String(one.originals).padStart(6, '0'),
  },
];

/** What is typed above the columns: a row stays when each of its cells has the words typed above it. */
export type ColumnWords = Partial<Record<ColumnId, string>>;

/** The relations whose cells have what is typed above them, whatever the case. */
export function matching(
  relations: readonly GraphRelation[],
  typed: ColumnWords,
  data: GraphData,
): GraphRelation[] {
  const asked = COLUMNS.map((column) => ({ column, words: folded(typed[column.id] ?? '') })).filter(
    ({ words }) => words !== '',
  );
  return relations.filter((relation) =>
    asked.every(({ column, words }) => folded(column.words(relation, data)).includes(words)),
  );
}

const folded = (words: string): string =>
  words.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase('en').trim();

export interface Order {
  column: ColumnId;
  descending: boolean;
}

/** The relations in order; rows without a value come last both ways. */
export function sorted(relations: readonly GraphRelation[], order: Order, data: GraphData): GraphRelation[] {
  const column = COLUMNS.find((one) => one.id === order.column);
  if (!column) return [...relations];
  const keyed = relations.map((relation) => ({ relation, key: column.key(relation, data) }));
  return keyed
    .sort((one, other) => {
      if ((one.key === '') !== (other.key === '')) return one.key === '' ? 1 : -1;
      const way = one.key.localeCompare(other.key) * (order.descending ? -1 : 1);
      return way || one.relation.id.localeCompare(other.relation.id);
    })
    .map(({ relation }) => relation);
}
