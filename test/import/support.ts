import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileFromBytes, type DecodedFile } from '../../seeds/import/files/decoded.ts';
import type { ImportItem } from '../../seeds/import/items.ts';
import { readMapping, type MappingFile } from '../../seeds/import/mapping/read.ts';
import { tableFormat } from '../../seeds/import/table/format.ts';

const SAMPLES = path.resolve(import.meta.dirname, 'samples');
/** Data of others that lies beside a checkout of the developers and is no part of it. */
export const SHARED = path.resolve(import.meta.dirname, '../../../shared/datasets');

/** A file of these bytes that comes in pieces of a few bytes, so that nothing may hang on where pieces end. */
export function fileOf(name: string, content: string | Uint8Array, encoding?: string): Promise<DecodedFile> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  async function* open() {
    for (let start = 0; start < bytes.length; start += 7) yield bytes.subarray(start, start + 7);
  }
  return fileFromBytes(name, bytes.length, open, encoding);
}

export async function sample(name: string): Promise<DecodedFile> {
  return fileOf(name, await readFile(path.join(SAMPLES, name)));
}

export async function sampleMapping(name: string): Promise<MappingFile> {
  return { name, text: await readFile(path.join(SAMPLES, name), 'utf8') };
}

/** A mapping of one table, from the YAML of that table. */
export function tableMapping(yaml: string): MappingFile {
  const lines = yaml.trim().split('\n');
  return {
    name: 'm.yaml',
    text: ['dataset: { id: t }', 'tables:', '  - files: "*.csv"', ...lines.map((line) => `    ${line}`)].join(
      '\n',
    ),
  };
}

/** The items of a table under a mapping. */
export async function itemsOf(csv: string, yaml: string): Promise<ImportItem[]> {
  const format = tableFormat(readMapping(tableMapping(yaml)).value);
  const items: ImportItem[] = [];
  for await (const item of format.read([await fileOf('t.csv', csv)], null, { dataset: 't' }))
    items.push(item);
  return items;
}

/** Items of one sort, without their places. */
export function only<W extends ImportItem['what']>(items: readonly ImportItem[], what: W) {
  return items.filter((item): item is Extract<ImportItem, { what: W }> => item.what === what);
}
