import type { Mapping, TableMapping } from '../mapping/schema.ts';

/** The table of a mapping that a file is read by: the first whose pattern its name fits. */
export function tableFor({ tables }: Mapping, file: string): TableMapping | null {
  const name = file.replaceAll('\\', '/');
  return tables.find(({ files }) => files.some((pattern) => fits(pattern, name))) ?? null;
}

/** `*` is anything within a name, `?` one sign. A pattern without a slash is for names in any folder. */
function fits(pattern: string, name: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '[^/]*')
    .replaceAll('?', '[^/]');
  return new RegExp(`(?:^|/)${source}$`, 'iu').test(name);
}
