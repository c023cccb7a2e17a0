import { createHash } from 'node:crypto';
import { foldName } from '../../../../server/model/names/fold.ts';

/** Ids as they may be as a part of a longer one. */
const FINE = /^[a-z0-9][a-z0-9._:-]{0,119}$/;

/**
 * An id as Liaison takes it for one of another system: the same where it is fine already, else its
 * words and a hash of it, so that two different ones never fall together ("A1" and "a1").
 */
export function idOf(prefix: string, foreign: string): string {
  const start = prefix === '' ? '' : `${prefix}:`;
  if (FINE.test(foreign)) return start + foreign;
  const words = slug(foreign).slice(0, 60).replace(/-+$/, '');
  return `${start}${words === '' ? 'x' : words}-${hash(foreign)}`;
}

/** The id of a relation of a file; without a prefix the file's own. */
export const relationId = (prefix: string, foreign: string): string =>
  idOf(prefix === '' ? '' : `${prefix}:r`, foreign);

/** Lower-case words joined by hyphens; empty for a text of signs only. */
export const slug = (text: string): string => foldName(text).replaceAll('$', '').trim().replace(/ +/g, '-');

/** A short hash of texts, for ids of what has none. */
export const hash = (...texts: ReadonlyArray<string | null | undefined>): string =>
  createHash('sha256')
    .update(JSON.stringify(texts.map((text) => text ?? null)))
    .digest('hex')
    .slice(0, 12);
