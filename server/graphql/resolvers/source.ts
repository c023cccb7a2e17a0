import { checkFirst } from '../../queries/checks/bounds.ts';
import { checkDeadline } from '../../queries/context.ts';
import { pageOf } from '../../queries/cursor.ts';
import type { PageRequest } from '../../store/port.ts';
import { connection } from '../connection.ts';
import type { Context } from '../context.ts';
import type { SourceParent } from '../parents.ts';
import { fuzzy } from './fuzzy.ts';
import { sourceParent } from './parents.ts';

export const sourceResolvers = {
  Source: {
    id: ({ source }: SourceParent) => source.id,
    publisher: ({ source }: SourceParent) => source.publisher,
    title: ({ source }: SourceParent) => source.title,
    url: ({ source }: SourceParent) => source.url,
    publishedOn: ({ source }: SourceParent) => fuzzy(source.publishedOn),
    basedOn: async ({ source, lens }: SourceParent, _: unknown, context: Context) =>
      (await Promise.all(source.basedOn.map((id) => sourceParent(id, lens, context)))).filter(
        (parent) => parent !== null,
      ),
    evidence,
  },
};

async function evidence(
  parent: SourceParent,
  given: { first?: number | null; after?: string | null },
  context: Context,
) {
  const { source, lens } = parent;
  const page = pageOf('evidence of a source', checkFirst(given.first ?? 20), given.after);
  const rows = await context.loaders.evidenceOfSource(source.id, { knownBy: lens.knownBy, page });
  return connection(
    rows,
    'evidence of a source',
    (row) => ({ evidence: row, lens }),
    () => countOf(parent, context),
  );
}

/** The port counts evidence by relation only: here pages are read until there are no more. */
async function countOf({ source, lens }: SourceParent, { loaders, reading }: Context): Promise<number> {
  let count = 0;
  let page: PageRequest = { first: 500 };
  for (;;) {
    checkDeadline(reading.read);
    const { rows, keys, hasNext } = await loaders.evidenceOfSource(source.id, {
      knownBy: lens.knownBy,
      page,
    });
    count += rows.length;
    const last = rows.at(-1);
    const key = keys.at(-1);
    if (!hasNext || !last || key === undefined) return count;
    page = { first: 500, after: { key, id: last.id } };
  }
}
