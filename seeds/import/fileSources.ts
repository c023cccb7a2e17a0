import type { Basis } from '../../server/model/types.ts';
import type { SourceDraft } from '../load/draft.ts';
import { idOf } from './ids.ts';
import type { Place } from './items.ts';
import type { Mapping, SourceMapping } from './mapping/schema.ts';
import type { LineDefaults } from './stage/records.ts';
import { tableFor } from './table/tableFor.ts';

/** What statements of a file have where they say nothing themselves, and the sources that this used. */
export interface FileSources {
  /** @param isSource whether the statement is found in the file itself, so that its source is used */
  defaults(at: Place, isSource: boolean): LineDefaults;
  /** The sources that `defaults` gave, each with where it was first used. */
  used: Map<string, { source: SourceDraft; at: Place }>;
}

/**
 * The source of each file: the one that the mapping declares for it or for all files, else one made
 * from the file's name. A place in a file is its line, or its path; where several files share one source, with the file's name.
 */
export function fileSources(dataset: string, mapping: Mapping | null): FileSources {
  const byFile = new Map<string, { source: SourceDraft; isShared: boolean; basis: Basis }>();
  const used: FileSources['used'] = new Map();
  const sourceOf = (file: string) => {
    const known = byFile.get(file);
    if (known) return known;
    const table = mapping && tableFor(mapping, file);
    const declared = table?.source ?? mapping?.source;
    const made = {
      source: declared ? declaredSource(dataset, declared) : madeSource(dataset, file),
      isShared: table?.source === undefined && mapping?.source !== undefined && mapping.tables.length !== 1,
      basis: table?.basis ?? mapping?.basis ?? ('OUTLET' as const),
    };
    byFile.set(file, made);
    return made;
  };
  return {
    used,
    defaults(at, isSource) {
      const { source, isShared, basis } = sourceOf(at.file);
      if (isSource && !used.has(source.id)) used.set(source.id, { source, at });
      const place = at.line === null ? (at.path ?? null) : `line ${at.line}`;
      const locator = isShared ? [nameOf(at.file), place].filter((part) => part !== null).join(', ') : place;
      return { source: source.id, basis, locator };
    },
  };
}

function declaredSource(
  dataset: string,
  { id, publisher, title, url, publishedOn }: SourceMapping,
): SourceDraft {
  return {
    id: id ?? idOf(dataset, 'source', title),
    publisher: publisher ?? null,
    title,
    url: url ?? null,
    publishedOn: publishedOn ?? null,
    basedOn: [],
  };
}

function madeSource(dataset: string, file: string): SourceDraft {
  const title = nameOf(file);
  return {
    id: idOf(dataset, 'file', title),
    publisher: null,
    title,
    url: null,
    publishedOn: null,
    basedOn: [],
  };
}

const nameOf = (file: string) => file.replace(/^.*[/\\]/, '');
