import { sharedTerms } from '../formats/shared/vocabulary.ts';
import { countryOf } from '../formats/shared/countries.ts';
import { readDate } from '../table/readDate.ts';
import { readNumber } from '../table/number.ts';

/** What a column seems to hold. `name`: names of entities; `kind`: what another column's entities are; `text`: anything else. */
export type Sort =
  | 'name'
  | 'first'
  | 'last'
  | 'kind'
  | 'relation'
  | 'start'
  | 'end'
  | 'date'
  | 'country'
  | 'url'
  | 'amount'
  | 'share'
  | 'id'
  | 'empty'
  | 'text';

export interface Column {
  name: string;
  sort: Sort;
  /** Why it was taken for that. */
  why: string;
  /** Formats of its dates, every one that fits all of them. */
  formats: string[];
  /** The kind of the entities that it names. */
  kind: string;
  values: string[];
}

const FORMATS = [
  'DD/MM/YYYY',
  'MM/DD/YYYY',
  'D. M. YYYY',
  'DD-MM-YYYY',
  'MM-DD-YYYY',
  'YYYY/MM/DD',
  'YYYYMMDD',
  'D MMMM YYYY',
  'MMMM D, YYYY',
  'DD/MM/YY',
  'MM/DD/YY',
];
const LEGAL =
  /\b(inc|llc|l\.l\.c|corp|corporation|ltd|limited|llp|l\.?p|plc|gmbh|ag|s\.?a|n\.?v|d\.? ?o\.? ?o|co|company|oy|ab|bv|srl|spa|kg)\b\.?$/iu;
const HEADERS: ReadonlyArray<[Sort, RegExp, string]> = [
  ['first', /^(.*[_ ])?(first|given|fore)[_ ]?name$/i, 'its name says first names'],
  ['last', /^(.*[_ ])?(last|family|sur)[_ ]?name$/i, 'its name says last names'],
  [
    'end',
    /(^|[_ ])(end|until|to[_ ]date|expir\w*|velja_do|period[_ ]end)([_ ]|$)|end[_ ]?date/i,
    'its name says an end',
  ],
  [
    'start',
    /(^|[_ ])(start|since|begin\w*|from[_ ]date|velja_od|period[_ ]start)([_ ]|$)|start[_ ]?date/i,
    'its name says a beginning',
  ],
  ['share', /share|percent|stake|%/i, 'its name says a share'],
  ['amount', /amount|value|sum$|price|cost|eur|usd|gbp|donation|invest/i, 'its name says a sum'],
  [
    'relation',
    /relation|connection|role|position|job|contact[_ ]type|title$/i,
    'its name says how two are connected',
  ],
  [
    'name',
    /name|person|compan|organi[sz]ation|^org|entity|donor|recipient|party|employer|client|lobbyist|department|institution|agency|ministry|subject|subjekt|^(from|to|source|target)$|_?owner|member/i,
    'its name says who',
  ],
];
const KINDS: ReadonlyArray<[string, RegExp]> = [
  [
    'Person',
    /person|people|lobbyist|politician|minister|official|rep\b|rep_|expert|member|first|last|individual/i,
  ],
  ['Company', /compan|employer|client|firm|business|subjekt|owner/i],
  ['Agency', /agency|department|ministry|institution|authority|public body/i],
  ['Organization', /organi[sz]ation|^org|party|group|donor|recipient/i],
];

/** Sorts a column by its values, then by its name. */
export function sortColumn(name: string, all: readonly string[]): Column {
  const values = all.map((value) => value.trim()).filter((value) => value !== '');
  const column = (sort: Sort, why: string, formats: string[] = []): Column => ({
    name,
    sort,
    why,
    formats,
    kind: kindOf(name, values),
    values,
  });
  if (values.length === 0) return column('empty', 'it is empty in the first rows');
  const share = (test: (value: string) => boolean) => values.filter(test).length / values.length;
  const header = HEADERS.find(([, pattern]) => pattern.test(name));
  if (share((value) => /^(https?:\/\/|www\.)\S+/i.test(value)) > 0.6)
    return column('url', 'its values are addresses');
  const formats = datesIn(values);
  const looksLikeDates =
    formats !== null && /date|day|year|time|period|since|until|start|end|od$|do$|on$|at$/i.test(name);
  if (formats !== null && (looksLikeDates || values.every((value) => /\d{2,4}[-/.]/.test(value)))) {
    const sort = header?.[0] === 'end' || header?.[0] === 'start' ? header[0] : 'date';
    return column(
      sort,
      formats.length > 1 ? 'its values are dates, which can be read in two ways' : 'its values are dates',
      formats,
    );
  }
  if (share((value) => kindNamed(value) !== null) > 0.9)
    return column('kind', 'its values are kinds of entities');
  const isNumber = share((value) => readNumber(value.replace('%', ''), '.') !== null) > 0.9;
  if (/(^|[_ ])(id|no|nr|number|code)$/i.test(name) || /Id$/.test(name))
    return column('id', 'its name says a number or code');
  if (isNumber) {
    if (header?.[0] === 'share' || header?.[0] === 'amount') return column(header[0], header[2]);
    return column('text', 'its values are numbers of a meaning that its name does not tell');
  }
  if (/country|nationality|jurisdiction/i.test(name) && share((value) => countryOf(value) !== null) > 0.5)
    return column('country', 'its values are countries');
  const isLong = share((value) => value.length > 120) > 0.3;
  if (
    header &&
    !isLong &&
    ['name', 'first', 'last', 'relation'].includes(header[0]) &&
    !/[_ ](type|uri|url|status|note|code)$/i.test(name)
  )
    return column(header[0], header[2]);
  if (share((value) => LEGAL.test(value)) > 0.3)
    return column('name', 'many of its values end as names of companies do');
  return column('text', isLong ? 'its values are long texts' : 'nothing tells what it is');
}

/** The shared kind that a word means. */
export function kindNamed(word: string): string | null {
  const folded = word.trim().toLowerCase();
  return (
    sharedTerms().kinds.find(({ label, words }) => label.toLowerCase() === folded || words.includes(folded))
      ?.id ?? null
  );
}

function kindOf(name: string, values: readonly string[]): string {
  const legal = values.filter((value) => LEGAL.test(value)).length / Math.max(values.length, 1);
  if (legal > 0.3) return 'Company';
  const byName = KINDS.find(([, pattern]) => pattern.test(name))?.[0];
  if (byName !== undefined) return byName;
  const like = values.filter((value) => /^\p{Lu}[\p{L}.'’-]*( \p{Lu}[\p{L}.'’-]*){1,2}$/u.test(value)).length;
  return like / Math.max(values.length, 1) > 0.6 ? 'Person' : 'Organization';
}

/** Every format that fits all values, none where ISO or EDTF does; null: they are no dates. */
function datesIn(values: readonly string[]): string[] | null {
  const fits = (formats: string[]) =>
    values.every(
      (value) =>
        readDate(value, { formats, precision: 'day', ambiguous: 'first', as: 'day' }).problem === null,
    );
  if (values.every((value) => /^\d{4}$/.test(value)))
    return values.every((value) => Number(value) > 1500 && Number(value) < 2200) ? [] : null;
  if (values.every((value) => /\d/.test(value)) && fits([])) return [];
  if (!values.every((value) => /\d/.test(value))) return null;
  const found = FORMATS.filter((format) => fits([format]));
  return found.length === 0 ? null : found;
}
