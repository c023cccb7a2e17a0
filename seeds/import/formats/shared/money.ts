import type { Amount } from '../../../../server/model/types.ts';

const SIGNS: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY' };
const TIMES: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  million: 1e6,
  bn: 1e9,
  b: 1e9,
  billion: 1e9,
};
const SUM =
  /^(?:([$€£¥])|(?:([A-Z]{3})\s))\s?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s?(k|m|million|bn|b|billion)?$/i;

/** A text that is a sum of money and nothing else: `$1,000`, `€1.5 million`, `EUR 20`; null otherwise. */
export function amountOf(text: string): Amount | null {
  const match = SUM.exec(text.trim());
  if (!match) return null;
  const [, sign = '', code, whole = '', part = '', times = ''] = match;
  const value = Number(whole.replaceAll(',', '') + part) * (TIMES[times.toLowerCase()] ?? 1);
  return { value, currency: code?.toUpperCase() ?? SIGNS[sign] ?? null };
}
