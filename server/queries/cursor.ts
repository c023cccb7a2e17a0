import { createHash } from 'node:crypto';
import type { PageRequest } from '../store/port.ts';
import { InputError } from '../errors.ts';
import { shown } from './checks/shown.ts';

/** Where a page ended: the sort key and the id of a row, in a named order. */
export interface Place {
  key: string;
  id: string;
}

/**
 * An opaque cursor: base64url of order, key, id and a checksum. It stays true while data is
 * written, since it names a place in the order and no row number.
 */
export function cursorOf(order: string, { key, id }: Place): string {
  return Buffer.from(JSON.stringify([order, key, id, checksum(order, key, id)])).toString('base64url');
}

/** The place that a cursor names. Throws InputError for one that was made up, or made by another order. */
export function placeOf(order: string, cursor: string): Place {
  const parts = read(cursor);
  if (parts === null) throw refused(cursor, 'a cursor that an earlier page gave');
  const [of, key, id, sum] = parts;
  if (sum !== checksum(of, key, id)) throw refused(cursor, 'a cursor that an earlier page gave');
  if (of !== order) throw refused(cursor, `a cursor of the order ${order}, not of ${of}`);
  return { key, id };
}

/** `first` (checked already) and `after` as the port wants them. */
export function pageOf(order: string, first: number, after: string | null | undefined): PageRequest {
  return after === null || after === undefined ? { first } : { first, after: placeOf(order, after) };
}

function read(cursor: string): [string, string, string, string] | null {
  if (!/^[A-Za-z0-9_-]{1,4000}$/.test(cursor)) return null;
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) && value.length === 4 && value.every((part) => typeof part === 'string')
      ? (value as [string, string, string, string])
      : null;
  } catch {
    return null;
  }
}

/** Not a secret: it tells a damaged or made-up cursor from one of ours, nothing is guarded by it. */
function checksum(order: string, key: string, id: string): string {
  return createHash('sha256')
    .update(JSON.stringify(['liaison cursor', order, key, id]))
    .digest('base64url')
    .slice(0, 10);
}

function refused(cursor: string, expected: string): InputError {
  return new InputError(
    `after: expected ${expected}, got "${shown(cursor)}". Leave \`after\` out to begin at the first page.`,
    {
      argument: 'after',
      expected,
      got: shown(cursor),
    },
  );
}
