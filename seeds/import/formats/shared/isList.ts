import type { ImportFile } from '../../items.ts';

/** Whether the first sign of the file opens a list. */
export async function isList(file: ImportFile): Promise<boolean> {
  for await (const piece of file.text()) {
    const text = piece.trimStart();
    if (text !== '') return text.startsWith('[');
  }
  return false;
}
