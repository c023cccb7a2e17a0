import { readNumber } from '../table/number.ts';
import type { Column } from './columns.ts';
import { foldHeader } from './headers.ts';
import { braced, quoted } from './write.ts';

const CURRENCIES: ReadonlyArray<readonly [string, RegExp]> = [
  ['EUR', /€|\beur(os?)?\b/i],
  ['USD', /\$|\b(usd|dollars?)\b/i],
  ['GBP', /£|\b(gbp|pounds?)\b/i],
  ['CHF', /\bchf\b/i],
  ['CNY', /\b(cny|rmb|yuan)\b/i],
  ['JPY', /¥|\b(jpy|yen)\b/i],
];
const TIMES: ReadonlyArray<readonly [number, RegExp]> = [
  [1e9, /\b(bn|billions?|mrd|milliarden?)\b/i],
  [1e6, /\b(millions?|millionen|mio|mln|mn)\b|(€|\$|£|\busd|\beur|\bgbp) ?m\b/i],
  [1e3, /\b(thousands?|tsd|tausend|000s?)\b|(€|\$|£) ?k\b/i],
];

/** A column of sums as a line of YAML, in the currency that a column beside, the header or the values tell. */
export function amountLine(amount: Column, currency: Column | undefined): string {
  const header = `${amount.name.replaceAll('_', ' ')} ${foldHeader(amount.name)}`;
  const told = [header, ...amount.values.slice(0, 20)].join(' ');
  const code = currency ? braced(currency.name) : CURRENCIES.find(([, sign]) => sign.test(told))?.[0];
  const times = TIMES.find(([, word]) => word.test(header))?.[0];
  const parts = [
    `value: ${valueOf(amount)}${decimalOf(amount)}`,
    ...(code === undefined ? [] : [`currency: ${code}`]),
    ...(times === undefined ? [] : [`times: ${times}`]),
  ];
  return `        amount: { ${parts.join(', ')} }${code === undefined ? '   # and currency: EUR, or a column' : ''}`;
}

/** A column of shares as a line of YAML. */
export function shareLine(share: Column): string {
  const isPercent = share.numbers?.isPercent ?? false;
  return `        share: { value: ${valueOf(share)}${decimalOf(share)}, percent: ${isPercent} }`;
}

const decimalOf = ({ numbers }: Column) => (numbers?.decimal === ',' ? ', decimal: ","' : '');

/** Whether some of a column's values are words in place of numbers, "unknown", which then stay as words. */
export const hasWords = ({ values, numbers }: Column) =>
  values.some((value) => readNumber(value.replace('%', ''), numbers?.decimal ?? '.') === null);

const valueOf = (column: Column) =>
  hasWords(column)
    ? `{ column: ${quoted(column.name)}, matches: '^[^\\p{L}\\d]*(?:\\p{Lu}{3} ?)?[\\d.,''’\\s]*\\d(?: ?\\p{Lu}{3})?[^\\p{L}\\d]*$' }`
    : braced(column.name);
