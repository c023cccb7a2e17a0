import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formats } from '../../../seeds/import/formats/index.ts';
import type { Format, ImportFile, ImportItem } from '../../../seeds/import/items.ts';

const here = dirname(fileURLToPath(import.meta.url));

/** A file kept beside these tests. */
export const sample = (name: string): string => join(here, 'samples', name);

/** The data sets of others that may lie beside the checkout. */
export const datasets = resolve(here, '../../../../shared/datasets');

/** A file of the disk, read in pieces of `size` characters or so. */
const fileAt = (path: string, size = 65_536): ImportFile => ({
  name: basename(path),
  size: null,
  text: () => createReadStream(path, { encoding: 'utf8', highWaterMark: size }) as AsyncIterable<string>,
});

/** A file of this text, which arrives in pieces of `size` characters. */
export const fileOf = (name: string, text: string, size = 7): ImportFile => ({
  name,
  size: text.length,
  text: async function* () {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
  },
});

export type Items = {
  [What in ImportItem['what']]: Array<Extract<ImportItem, { what: What }>>;
};

/** Everything that a format reads from files, by sort. */
export async function readAll(
  format: Format,
  files: readonly ImportFile[],
  mapping: unknown = null,
): Promise<Items> {
  const items: Items = {
    entity: [],
    source: [],
    relation: [],
    evidence: [],
    kind: [],
    type: [],
    skipped: [],
    row: [],
  };
  for await (const item of format.read(files, mapping, { dataset: 'test' })) {
    const list: ImportItem[] = items[item.what];
    list.push(item);
  }
  return items;
}

/** The format that a file is held to be; throws when there is none. */
function recognised(name: string, head: string): Format {
  const format = formats.find((one) => one.recognizes(name, head.slice(0, 65_536)));
  if (!format) throw new Error(`Expected a known format, found none for ${name}.`);
  return format;
}

/** A sample or data set, read by the format that it is recognised as. */
export async function readPath(path: string, mapping: unknown = null): Promise<Items & { format: string }> {
  const format = recognised(basename(path), await readFile(path, 'utf8'));
  return { format: format.id, ...(await readAll(format, [fileAt(path)], mapping)) };
}

/** The same for a text, in small pieces. */
export async function readText(
  name: string,
  text: string,
  mapping: unknown = null,
): Promise<Items & { format: string }> {
  const format = recognised(name, text);
  return { format: format.id, ...(await readAll(format, [fileOf(name, text)], mapping)) };
}

/** How many items of a list have each value. */
export function countBy<T>(list: readonly T[], of: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of list) counts[of(item)] = (counts[of(item)] ?? 0) + 1;
  return counts;
}
