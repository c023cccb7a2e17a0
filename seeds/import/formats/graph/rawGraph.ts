import type { Place, SkippedItem } from '../../items.ts';

export type Attributes = Readonly<Record<string, unknown>>;

/** When an element of a dynamic graph is there: dates as the file writes them. */
export interface Spell {
  start?: string | number | null;
  end?: string | number | null;
}

/** A spell in words, for where it is no date. */
export const spellText = ({ start, end }: Spell): string => `${start ?? '..'} to ${end ?? '..'}`;

/** A node as graph files have it, whatever the format. */
export interface RawNode {
  what: 'node';
  at: Place;
  id: string;
  /** What it is shown as, where the format has a field for that. */
  label?: string | null;
  /** Words for its kind that the format gives as such (labels of Neo4j): these become kinds when unknown. */
  kinds?: readonly string[];
  attributes: Attributes;
  spells?: readonly Spell[];
}

/** An edge as graph files have it, whatever the format. */
export interface RawEdge {
  what: 'edge';
  at: Place;
  /** Null: the file gives none. */
  id: string | null;
  from: string;
  to: string;
  directed: boolean;
  label?: string | null;
  /** A type that the format gives as such (Neo4j): it becomes a relation type when unknown. */
  type?: string | null;
  attributes: Attributes;
  spells?: readonly Spell[];
}

/** What the reader of a graph format gives; `drawing` tells that an element's place, colour or size was passed over. */
export type RawItem = RawNode | RawEdge | SkippedItem | { what: 'drawing'; at: Place };
