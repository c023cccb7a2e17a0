import anyAscii from 'any-ascii';

/**
 * A name as it is compared and ordered: written in Latin letters (any-ascii's transliteration),
 * lower case, without accents and punctuation, single spaces; pure ASCII. "Кала́шников" and
 * "Kalashnikov" fold to the same. May be empty (a name of signs only).
 */
export function foldName(text: string): string {
  return anyAscii(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/['’`]/g, '')
    .replace(/[^a-z0-9$]+/g, ' ')
    .trim();
}
