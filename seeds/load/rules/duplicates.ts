import type { Draft, Drafted } from '../draft.ts';
import type { Known } from '../known.ts';
import { spotText } from '../problems.ts';
import type { Problems } from '../problems.ts';

/** An id names one record of its sort in the whole folder. */
export function checkDuplicates(draft: Draft, _known: Known, problems: Problems): void {
  once('entity', draft.entities, problems);
  once('source', draft.sources, problems);
  once('relation', draft.relations, problems);
  once('kind', draft.added.kinds, problems);
  once('relation type', draft.added.relationTypes, problems);
  once('category', draft.added.categories, problems);
  once('kind', draft.base.kinds, problems);
  once('relation type', draft.base.relationTypes, problems);
  once('category', draft.base.categories, problems);
}

function once(what: string, records: ReadonlyArray<Drafted<{ id: string }>>, problems: Problems): void {
  const first = new Map<string, Drafted<{ id: string }>>();
  for (const record of records) {
    const { id } = record.value;
    const earlier = first.get(id);
    if (id === '') continue;
    if (earlier === undefined) first.set(id, record);
    else
      problems.error(
        record.at('id'),
        `Expected every ${what} id once, found \`${id}\` a second time; the first is at ${spotText(earlier.at('id'))}. Merge the two, or choose another id.`,
      );
  }
}
