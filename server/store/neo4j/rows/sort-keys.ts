import type { RelationOrder } from '../../port.ts';
import { isDescending } from '../../shared/sort-keys.ts';

/**
 * Turns a sort key of the port into the one that is stored, and back. Stored keys all run from
 * low to high, so that one query serves every order: days of descending orders are stored with
 * each digit taken from nine.
 */
export function turned(order: RelationOrder, key: string): string {
  return isDescending(order) ? key.replace(/\d/g, (digit) => String(9 - Number(digit))) : key;
}
