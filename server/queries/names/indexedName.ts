import type { NameRow } from '../../store/port.ts';

/** A name with what it is compared by. */
export interface IndexedName extends NameRow {
  /** In Latin letters, without case and accents. */
  folded: string;
  /** As written, case aside. */
  written: string;
}
