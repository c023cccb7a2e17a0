import type { ImportItem } from '../items.ts';

/** Where the parts of a row give what they find. */
export type Emit = (item: ImportItem) => void;
