import type { Source } from '../../../model/types.ts';
import type { Properties } from './digest.ts';

/** A row of the part `sources/columns`. */
export type SourceRow = Source;

export function toSource({ id, publisher, title, url, publishedOn, basedOn, dataset }: SourceRow): Source {
  return { id, publisher, title, url, publishedOn, basedOn, dataset };
}

/** What lies on the `:Source` node, its digest left out. `waits`: not yet linked to what it repeats. */
export function sourceProperties(source: Source): Properties {
  return { ...toSource(source), waits: source.basedOn.length > 0 ? true : null };
}
