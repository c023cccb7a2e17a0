import type { RelationOrder } from '../../port.ts';
import { isDescending } from '../../shared/sort-keys.ts';

/**
 * Turns a sort key of the port into the one that is stored, and back. Stored keys all run from
 * low to high, so that one query serves every order: days of descending orders are stored with
 * each digit taken from nine.
 */
export function turned(order: RelationOrder, key: string): string {
  if (!isDescending(order)) return key;
  let taken = '';
  for (let at = 0; at < key.length; at += 1) taken += FROM_NINE[key[at] as string] ?? key[at];
  return taken;
}

const FROM_NINE: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789'].map((digit) => [digit, String(9 - Number(digit))]),
);
