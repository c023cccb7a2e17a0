import type { ExportContent } from './content.ts';

/** A file format that Liaison writes. */
export interface ExportFormat {
  /** What commands and addresses name it by. */
  id: string;
  /** For people: "GEXF 1.3, for Gephi". */
  label: string;
  /** With its point: ".gexf". */
  extension: string;
  mime: string;
  /** Whether it holds the record as a whole, so that no lens is laid over it unless one is asked for. */
  wholeRecord: boolean;
  /** Whether its readers would take a denied relation for a fact, so that those stay out unless asked for. */
  leavesDeniedOut: boolean;
  /** What it can't hold, in sentences. */
  cannotHold: readonly string[];
  /** The file in pieces, as it is read from the store; bounded in memory unless `cannotHold` says otherwise. */
  write: (content: ExportContent, options: WriteOptions) => AsyncIterable<string | Uint8Array>;
}

export interface WriteOptions {
  /** Whether denied and retracted relations come too, marked as such. */
  denied: boolean;
  /** What this file does not hold, to be written into it where the format has a place for that. */
  notes: readonly string[];
  /** The view of the page that the file should open with, as the page writes it; null: none was given. */
  view: string | null;
}
