const GROUPED = {
  '.': /^-?\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/,
  ',': /^-?\d{1,3}(?:\.\d{2,3})*\.\d{3}(?:,\d+)?$/,
};

/**
 * A number as tables write it, with signs of currency and of thousands; null where it is none. The
 * sign of thousands has to part thousands (or, as in India, hundreds above them): "1,5" with a point
 * for decimals is no number, and by no means fifteen.
 */
export function readNumber(text: string, decimal: '.' | ','): number | null {
  const bare = text.replace(/[\p{Sc}\s'’]|\b[A-Z]{3}\b/gu, '');
  const thousands = decimal === ',' ? '.' : ',';
  const whole = GROUPED[decimal].test(bare) ? bare.replaceAll(thousands, '') : bare;
  const plain = whole.includes(thousands) ? '' : whole.replace(decimal, '.');
  return /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(plain) ? Number(plain) : null;
}
