import { decodeView, encodeView } from '../state/index.ts';
import type { View } from '../state/index.ts';

const FORMAT = 'liaison-view';

/** A saved view as a file to take along: its name for the disk, and its text. */
export function viewFile(name: string, view: View): { fileName: string; text: string } {
  const text = `${JSON.stringify({ format: FORMAT, version: 1, name, view: encodeView(view) }, null, 2)}\n`;
  return { fileName: `${fileNameOf(name)}.liaison.json`, text };
}

/** Reads such a file. Throws an Error with a sentence for the page where it is none. */
export function readViewFile(text: string): { name: string; view: View } {
  const { format, version, name, view } = fieldsOf(text);
  if (format !== FORMAT || typeof view !== 'string')
    throw new Error('Expected a view that was saved as a file by Liaison; this file is another kind.');
  if (version !== 1)
    throw new Error(
      `Expected a view file of version 1, got version ${String(version)}: a newer Liaison wrote it.`,
    );
  const decoded = decodeView(view);
  if (decoded.message !== null) throw new Error(decoded.message);
  return {
    name: typeof name === 'string' && name.trim() !== '' ? name : 'Untitled view',
    view: decoded.view,
  };
}

function fieldsOf(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

const fileNameOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .toLowerCase() || 'view';
