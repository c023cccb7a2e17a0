/** A number as tables write it, with signs of currency and of thousands; null where it is none. */
export function readNumber(text: string, decimal: '.' | ','): number | null {
  const bare = text.replace(/[\p{Sc}\s'’]|\b[A-Z]{3}\b/gu, '');
  const plain = decimal === ',' ? bare.replaceAll('.', '').replace(',', '.') : bare.replaceAll(',', '');
  return /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(plain) ? Number(plain) : null;
}
