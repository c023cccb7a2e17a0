/**
 * What a reader of a file format gives: a stream of items, each with its place in the file. The
 * pipeline (pipeline.ts) stages, checks and writes them; a reader never sees the database, never
 * holds the whole file in memory, and never drops anything in silence: what it can't use it gives
 * as a `skipped` item.
 */
import type {
  Amount,
  Basis,
  ExternalId,
  KindTerm,
  Property,
  RelationTypeTerm,
  Stance,
} from '../../server/model/types.ts';

/** Where something is written. Lines and columns count from 1; `path` names the place in formats without useful lines. */
export interface Place {
  file: string;
  line: number | null;
  column?: number;
  path?: string;
}

/** Fields left out are empty. An entity given several times (same id) is merged: the first name stays, others become aliases. */
export interface EntityItem {
  what: 'entity';
  at: Place;
  id: string;
  /** A kind of the vocabulary, or one given as a `kind` item. */
  kind: string;
  name: string;
  aliases?: string[];
  country?: string | null;
  summary?: string | null;
  date?: string | null;
  place?: string | null;
  url?: string | null;
  externalIds?: ExternalId[];
  properties?: Property[];
}

export interface SourceItem {
  what: 'source';
  at: Place;
  id: string;
  publisher?: string | null;
  title: string;
  url?: string | null;
  /** EDTF. */
  publishedOn?: string | null;
  basedOn?: string[];
}

/** A relation; its evidence follows as items of their own. Both ends are given as entities in the same import, or are stored already. */
export interface RelationItem {
  what: 'relation';
  at: Place;
  id: string;
  type: string;
  from: string;
  to: string;
  role?: string | null;
  amount?: Amount | null;
  share?: number | null;
  place?: string | null;
  event?: string | null;
  summary?: string | null;
  about?: string | null;
  follows?: string | null;
  amends?: string | null;
  properties?: Property[];
}

/** One statement about a relation. `source` left out: the import's own source (the file); `locator` left out: its line. */
export interface EvidenceItem {
  what: 'evidence';
  at: Place;
  relation: string;
  /** SUPPORTS unless given. */
  stance?: Stance;
  /** The import's basis unless given. */
  basis?: Basis;
  speaker?: string | null;
  attribution?: string | null;
  onBehalfOf?: string | null;
  source?: string;
  origin?: string | null;
  locator?: string | null;
  note?: string | null;
  /** EDTF, as the row states them of the relation. */
  start?: string | null;
  end?: string | null;
  publishedOn?: string | null;
  /** A name for this statement within its relation, and the name of the one that a RETRACTS takes back. */
  key?: string;
  retracts?: string | null;
}

/** A kind or relation type that the vocabulary may not know yet; one that it knows is left as it is. */
export interface KindItem {
  what: 'kind';
  at: Place;
  term: KindTerm;
}
export interface TypeItem {
  what: 'type';
  at: Place;
  term: RelationTypeTerm;
}

/** Something in the file that does not go in, and why: counted by `reason`, listed with its place. */
export interface SkippedItem {
  what: 'skipped';
  at: Place;
  /** The same words for every row of the same sort, for counting: "a relation without an end". */
  reason: string;
  /** What is particular here: "`p-12` is no node of the file". */
  detail: string;
  /** `bad`: broken data, which stops the import unless --skip-bad; `unused`: sound, but nothing that Liaison holds. */
  severity: 'bad' | 'unused';
}

/** One row, record or element was read: for progress and the report's "rows read". */
export interface RowItem {
  what: 'row';
  at: Place;
}

export type ImportItem =
  EntityItem | SourceItem | RelationItem | EvidenceItem | KindItem | TypeItem | SkippedItem | RowItem;

/** A file to read: decoded text as a stream of pieces, whatever its size. */
export interface ImportFile {
  /** As shown in messages and used in `Place.file`. */
  name: string;
  /** Bytes, where known. */
  size: number | null;
  /** Decoded text (UTF-8, UTF-16 by its mark, else as the mapping says), the byte order mark taken off. May be called again: reads from the start. */
  text: () => AsyncIterable<string>;
}

/** A file format. `mapping` is the parsed mapping file (null: none was given); each format checks its own part of it. */
export interface Format {
  id: string;
  /** "FollowTheMoney, one entity a line". */
  label: string;
  /** Whether a file looks like this format, by its name and its first 64 kB. */
  recognizes: (name: string, head: string) => boolean;
  /** May read each file twice where ends must be known before relations; gives items of all files in a stable order. */
  read: (
    files: readonly ImportFile[],
    mapping: unknown,
    context: ReadingContext,
  ) => AsyncIterable<ImportItem>;
}

/** What a reader may need of the import that it reads for. */
export interface ReadingContext {
  /** Id of the data set: what ids begin with that would mean nothing outside of it. */
  dataset: string;
}
