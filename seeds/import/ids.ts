import { createHash } from 'node:crypto';
import { foldName } from '../../server/model/names/fold.ts';

/** Room for what others put before or behind. */
const LONGEST = 160;

/** A text as a part of an id: its folded name, hyphens for spaces; empty where nothing of it is left. */
export function slug(text: string): string {
  return foldName(text).replaceAll('$', ' ').trim().replace(/ +/g, '-');
}

/**
 * An id out of texts, `trumpworld:person:ivana-trump`. Texts that fold alike give the same id. One
 * of which nothing is left when it is folded is represented by its hash, and so is what would make the id too long;
 * empty texts are left out.
 */
export function idOf(...texts: string[]): string {
  const parts = texts.filter((text) => text.trim() !== '').map((text) => slug(text) || shortHash(text));
  const id = parts.join(':');
  return id.length <= LONGEST ? id : `${id.slice(0, LONGEST - 17)}-${shortHash(id)}`;
}

/** 16 hexadecimal digits of the SHA-256 of a text. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
