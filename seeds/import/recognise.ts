import { InputError } from '../../server/errors.ts';
import { didYouMean } from '../load/nearest.ts';
import type { DecodedFile } from './files/decoded.ts';
import { isListOfNames } from './formats/pair/edgeList.ts';
import { pair } from './formats/pair/pair.ts';
import type { Format } from './items.ts';
import type { Mapping } from './mapping/schema.ts';
import { headOf } from './table/format.ts';
import { tableFor } from './table/tableFor.ts';

/** A file with the format that reads it; null: it is passed over, and `note` says why. */
export interface Recognised {
  file: DecodedFile;
  format: Format | null;
  note: string | null;
}

export interface Recognition {
  formats: readonly Format[];
  table: Format;
  mapping: Mapping | null;
  /** A format's id that the caller asks for. */
  wanted?: string | undefined;
}

/**
 * Which format reads each file: the one asked for; else the tables of the mapping, by name; else the
 * first format that knows it.
 *
 * @throws InputError where there is no format of that id, or none that reads any of the files.
 */
export async function recognise(
  files: readonly DecodedFile[],
  recognition: Recognition,
): Promise<Recognised[]> {
  const { formats, table, wanted } = recognition;
  const all = [...formats, table];
  const chosen = wanted === undefined ? null : all.find(({ id }) => id === wanted);
  if (chosen === undefined)
    throw new InputError(
      `Expected a format (${all.map(({ id }) => id).join(', ')}), found "${wanted ?? ''}".${didYouMean(
        wanted ?? '',
        all.map(({ id }) => id),
      )}`,
    );
  const found = await Promise.all(files.map((file) => recogniseOne(file, chosen, recognition)));
  if (chosen === null) await readEdgesAlone(found, recognition);
  if (found.every(({ format }) => format === null))
    throw new InputError(
      found
        .map(
          ({ file, note }) =>
            `${file.name}: Expected a file of a format that can be read, found none. ${note ?? ''}`,
        )
        .join('\n') + `\nFormats: ${all.map(({ label, id }) => `${label} (${id})`).join('; ')}.`,
    );
  return found;
}

/** Edges between names that come without a table of nodes are tables that name who is related. */
async function readEdgesAlone(found: Recognised[], { table, mapping }: Recognition): Promise<void> {
  if (mapping && mapping.tables.length > 0) return;
  const edges = found.filter(({ format }) => format === pair);
  const heads = await Promise.all(edges.map(({ file }) => headOf(file)));
  if (heads.every(isListOfNames)) for (const one of edges) one.format = table;
}

async function recogniseOne(
  file: DecodedFile,
  chosen: Format | null,
  { formats, table, mapping }: Recognition,
): Promise<Recognised> {
  if (file.encoding.label === null) return { file, format: null, note: file.encoding.note };
  if (chosen) return { file, format: chosen, note: file.encoding.note };
  const mine = mapping && tableFor(mapping, file.name);
  if (mine) {
    const decoded = mine.encoding === undefined ? file : file.decodedAs(mine.encoding);
    return { file: decoded, format: table, note: decoded.encoding.note };
  }
  const head = await headOf(file);
  const known = formats.find((format) => format.recognizes(file.name, head));
  if (known) return { file, format: known, note: file.encoding.note };
  if (table.recognizes(file.name, head))
    return mapping && mapping.tables.length > 0
      ? { file, format: null, note: 'Passed over: no table of the mapping is for it (see `files` there).' }
      : { file, format: table, note: file.encoding.note };
  return { file, format: null, note: 'Passed over: no format that is known here.' };
}
