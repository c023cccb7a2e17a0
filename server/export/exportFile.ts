import { today } from '../model/dates/days.ts';
import type { Day } from '../model/types.ts';
import type { GraphStore } from '../store/port.ts';
import { exportContent } from './exportContent.ts';
import type { ExportFormat } from './format.ts';
import { notesOf } from './notes.ts';
import { inPieces } from './pieces.ts';
import type { Patience } from './reader.ts';
import type { Selection } from './selection.ts';

export interface Wanted {
  format: ExportFormat;
  selection: Selection;
  /** Left out, both are today, or there is no lens where the format holds the whole record. */
  asOf: Day | null;
  knownBy: Day | null;
  /** Whether denied and retracted relations come too; null: as the format has it. */
  denied: boolean | null;
  /** For a page in a file: the view that it opens with. */
  view?: string | null;
}

/** The store as it was loaded, and as readers see it: through the decisions about who is who. */
export interface ExportedStores {
  stored: GraphStore;
  seen: GraphStore;
}

export interface ExportFile {
  name: string;
  mime: string;
  /** What the file does not hold, in sentences; the same stands in it where the format has comments. */
  notes: string[];
  /** The file, in pieces of about 64 kB. */
  pieces: AsyncIterable<string | Uint8Array>;
}

/**
 * One file over what is asked for. Reads as the pieces are taken. The whole record holds the records as
 * they were loaded, with the decisions about them; other files show what readers see.
 *
 * @throws InputError where the selection names what is not there; what the store throws.
 */
export async function exportFile(
  { stored, seen }: ExportedStores,
  { format, selection, asOf, knownBy, denied, view = null }: Wanted,
  patience: Patience,
): Promise<ExportFile> {
  const whole = format.wholeRecord && asOf === null && knownBy === null;
  const lens = whole ? null : { asOf: asOf ?? today(), knownBy: knownBy ?? today() };
  const told = denied ?? !format.leavesDeniedOut;
  const content = await exportContent(whole ? stored : seen, { selection, lens }, patience);
  const notes = notesOf(format, content.head, told);
  return {
    name: `liaison${format.extension}`,
    mime: format.mime,
    notes,
    pieces: inPieces(format.write(content, { denied: told, notes, view })),
  };
}
