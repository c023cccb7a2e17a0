/** What becomes of each page. */
export interface Steps<Page, Due> {
  /** Makes of a page what is to be written; may be asked twice for one page. */
  compare: (page: Page) => Promise<Due>;
  /** Whether what came out hangs on more than its own page, so that no other write may be under way beside it. */
  reaches: (due: Due) => boolean;
  /** Called once for each page, in order, before it is written. */
  note: (due: Due) => Promise<void>;
  write: (due: Due) => Promise<void>;
}

/**
 * Writes pages in order, and compares the next while others are written: the database and this program
 * work at the same time. What a write throws comes first, and no write is under way any more when this
 * ends.
 *
 * @param most how many writes may be under way at once; one page more is in memory
 */
export async function inTurn<Page, Due>(
  pages: AsyncIterable<Page>,
  { compare, reaches, note, write }: Steps<Page, Due>,
  most: number,
): Promise<void> {
  const underWay = new Set<Promise<void>>();
  const failures: unknown[] = [];
  const refuse = () => {
    if (failures.length > 0) throw failures[0];
  };
  const begin = (due: Due) => {
    const one: Promise<void> = write(due)
      .catch((error: unknown) => void failures.push(error))
      .then(() => void underWay.delete(one));
    underWay.add(one);
  };
  try {
    for await (const page of pages) {
      const isBeside = underWay.size > 0;
      let due = await compare(page);
      const isAlone = reaches(due);
      if (isAlone) await Promise.all(underWay);
      else if (underWay.size >= most) await Promise.race(underWay);
      refuse();
      // It was read while a page before it was written, which it may hang on.
      if (isAlone && isBeside) due = await compare(page);
      await note(due);
      begin(due);
      if (reaches(due)) await Promise.all(underWay);
      refuse();
    }
  } finally {
    await Promise.all(underWay);
    refuse();
  }
}
