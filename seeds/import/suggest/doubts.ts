import { foldHeader } from './headers.ts';
import { shareOf } from './looks.ts';

/** What a word of a column says of the row's claim, beside that it is made. */
export type Doubt = 'denied' | 'disputed' | 'retracted';

const DOUBTS: ReadonlyArray<[Doubt, RegExp]> = [
  [
    'denied',
    /^(denied|denies|denial|refuted|false|not true|untrue|dementiert|bestritten|dementi|dementie|nie|niee|desmentido|negado|smentit[oa])$/,
  ],
  ['disputed', /^(disputed|contested|umstritten|conteste|contestee|disputado)$/],
  ['retracted', /^(retracted|withdrawn|zuruckgezogen|retire|retiree|retirado|ritirat[oa])$/],
];
const MADE =
  /^(confirmed|reported|alleged|rumou?red|unconfirmed|unverified|verified|true|official|claimed|bestatigt|berichtet|confirme|confirmee|rapporte|confirmado|confermat[oa])$/;
const YES = /^(yes|y|true|1|x|ja|oui|si)$/;
const NO = /^(no|n|false|0|-|nein|non|nicht)$/;
const DENIED = /^(is |was )?(denied|denial|dementiert|dementi|desmentido|smentito)$/;

/** What the values of a column say of the claims of their rows, by value; null: it is no such column. */
export function doubtsIn(header: string, values: readonly string[]): Map<string, Doubt> | null {
  const distinct = [...new Set(values)];
  if (
    DENIED.test(foldHeader(header)) &&
    shareOf(values, (value) => YES.test(fold(value)) || NO.test(fold(value))) === 1
  )
    return new Map(distinct.filter((value) => YES.test(fold(value))).map((value) => [value, 'denied']));
  const found = new Map<string, Doubt>();
  for (const value of distinct) {
    const doubt = DOUBTS.find(([, pattern]) => pattern.test(fold(value)))?.[0];
    if (doubt) found.set(value, doubt);
    else if (!MADE.test(fold(value))) return null;
  }
  // "true" and "false" alone say something else in most tables.
  return distinct.some((value) => found.has(value) && fold(value) !== 'false') ? found : null;
}

const fold = (text: string) => foldHeader(text);
