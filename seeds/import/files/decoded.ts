import type { ImportFile } from '../items.ts';
import { checkEncoding, detectEncoding } from './encoding.ts';
import type { Encoding, OpenBytes } from './encoding.ts';

/** A file to import, with how it was decoded. */
export interface DecodedFile extends ImportFile {
  encoding: Encoding;
  /** The same file decoded otherwise. */
  decodedAs: (label: string) => DecodedFile;
}

/**
 * A file out of bytes, an upload's or a disk's: decoded by `encoding`, else by what its bytes look
 * like. `name` is shown in messages and matched by mappings.
 *
 * @throws InputError where `encoding` names none.
 */
export async function fileFromBytes(
  name: string,
  size: number | null,
  open: OpenBytes,
  encoding?: string,
): Promise<DecodedFile> {
  const chosen = encoding === undefined ? await detectEncoding(open) : asTold(encoding);
  return decoded(name, size, open, chosen);
}

function decoded(name: string, size: number | null, open: OpenBytes, encoding: Encoding): DecodedFile {
  return {
    name,
    size,
    encoding,
    text: () => decode(open, encoding.label ?? 'utf-8'),
    decodedAs: (label) => decoded(name, size, open, asTold(label)),
  };
}

/** What was asked for may be wrong, so that lost letters tell of it. */
const asTold = (label: string): Encoding => ({ label: checkEncoding(label), isBroken: true, note: null });

async function* decode(open: OpenBytes, label: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(label);
  for await (const piece of open()) {
    const text = decoder.decode(piece, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}
