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
 * Writes pages one after another, and compares the next while one is written: the database and this
 * program work at the same time, with two pages in memory at most. What a write throws comes first,
 * and no write is under way any more when this ends.
 */
export async function inTurn<Page, Due>(
  pages: AsyncIterable<Page>,
  { compare, reaches, note, write }: Steps<Page, Due>,
): Promise<void> {
  let writing: Promise<void> | null = null;
  try {
    for await (const page of pages) {
      let due = await compare(page);
      const wasBeside = writing !== null;
      await writing;
      writing = null;
      // It was read while the page before it was written, which it may hang on.
      if (wasBeside && reaches(due)) due = await compare(page);
      await note(due);
      writing = write(due);
      // Waited for below; until then its failure is not unheard.
      writing.catch(() => undefined);
      if (!reaches(due)) continue;
      await writing;
      writing = null;
    }
  } finally {
    await writing;
  }
}
