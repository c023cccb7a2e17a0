import { digestOf } from '../rows/digest.ts';

/** A record on its way into the database, with the digest by which it is compared with what is there. */
export interface Draft<Record> {
  record: Record;
  digest: string;
}

/** What became of records. */
export interface Written {
  added: number;
  changed: number;
  unchanged: number;
}

/** What the database says of records that are not stored as they are: whether they are stored at all. */
export interface Unlike {
  id: string;
  stored: boolean;
}

/** Those that are not stored, and those that are stored otherwise; what was not told of is unchanged. */
export function newAndOther<Item>(
  items: readonly Item[],
  idOf: (item: Item) => string,
  unlike: readonly Unlike[],
): { added: Item[]; other: Item[] } {
  const stored = new Map(unlike.map((row) => [row.id, row.stored]));
  return {
    added: items.filter((item) => stored.get(idOf(item)) === false),
    other: items.filter((item) => stored.get(idOf(item)) === true),
  };
}

/** Records sorted by what has to be done with them; unchanged ones are left out. */
export interface Changes<Record, Stored> {
  added: Array<Draft<Record>>;
  changed: Array<Draft<Record> & { stored: Stored }>;
}

/** Each record once, the last one of those with the same id; in order of ids, so that writers lock in one order. */
export function inOrderOfIds<Record extends { id: string }>(records: readonly Record[]): Record[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  return [...byId.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/**
 * Makes drafts of records, in the order of `inOrderOfIds`.
 *
 * @param told all that is stored of a record, in a fixed order
 */
export function draftsOf<Record extends { id: string }>(
  records: readonly Record[],
  told: (record: Record) => unknown,
): Array<Draft<Record>> {
  return inOrderOfIds(records).map((record) => ({ record, digest: digestOf(told(record)) }));
}

export function changesAmong<Record extends { id: string }, Stored extends { id: string; digest: string }>(
  drafts: ReadonlyArray<Draft<Record>>,
  stored: readonly Stored[],
): Changes<Record, Stored> {
  const byId = new Map(stored.map((row) => [row.id, row]));
  const changes: Changes<Record, Stored> = { added: [], changed: [] };
  for (const draft of drafts) {
    const there = byId.get(draft.record.id);
    if (there === undefined) changes.added.push(draft);
    else if (there.digest !== draft.digest) changes.changed.push({ ...draft, stored: there });
  }
  return changes;
}

export function groupBy<Item>(items: readonly Item[], groupOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(groupOf(item));
    if (group) group.push(item);
    else groups.set(groupOf(item), [item]);
  }
  return groups;
}
