import { EXACT } from '../../../server/model/identity/words/schemes.ts';
import { readNumber } from '../table/number.ts';

/** What the values of a column look like, whatever its name says. */

/** Endings of names of companies, as a regular expression of a mapping. */
export const LEGAL_FORM =
  '(?<=\\S[\\s,.]+)(inc|incorporated|llc|l\\.l\\.c|corp|corporation|ltd|limited|llp|l\\.?p|plc|gmbh|mbh|ag|kg|se|s\\.?a|s\\.?a\\.?s|sarl|n\\.?v|b\\.?v|d\\.? ?o\\.? ?o|d\\.? ?d|co|company|oy|oyj|ab|a\\.?s|a/s|aps|s\\.?r\\.?l|s\\.?p\\.?a|s\\.?l|ooo|oao|kk|pte|pty|holdings?|group)\\b\\.?$|(公司|集团|株式会社)$';
const LEGAL = new RegExp(LEGAL_FORM, 'iu');
const TITLED =
  /^(dr|prof|mr|mrs|ms|miss|sir|dame|lord|lady|rt hon|hon|herr|frau|mme|monsieur|madame|sra?|don|doña|ing|dott|rep|sen|amb|minister|president)\b\.? \p{Lu}/iu;
const LIKE_A_PERSON =
  /^(\p{Lu}[\p{L}'’-]*\.? )+((van|von|de|der|den|di|da|del|du|la|le|bin|al|el|ter|zu) )*\p{Lu}[\p{L}'’-]+( (Jr|Sr|II|III|IV)\.?)?$/u;

/** What stands where nobody is named, as a regular expression of a mapping. */
export const NOBODY =
  '^(n/?a|none|nil|nil return|nobody|unknown|anonymous|redacted|not (known|named|specified|applicable|disclosed)|tb[cda]|unbekannt|anonym|inconnu|anonyme|desconocido|[-–—.?*/ ]+)$';

const NOBODY_PATTERN = new RegExp(NOBODY, 'iu');
export const isNobody = (value: string) => NOBODY_PATTERN.test(value);

/** How many of the values pass, from 0 to 1; 0 of none. */
export function shareOf(values: readonly string[], test: (value: string) => boolean): number {
  return values.length === 0 ? 0 : values.filter(test).length / values.length;
}

/** Words of bodies, which no person is called. */
const BODY =
  /\b(association|party|partei|parti|partido|campaign|pac|senate|congress|government|trust|fund|museum|school|hospital|church|club|centre|center|federation|council|institute?|universit\w+|foundation|union|agency|ministry|network|forum|committee|alliance|society|bank|group|europe|international|verband|verein|stiftung|fondation|fédération|asociación|fundación)\b/iu;
export const isBody = (value: string) => LEGAL.test(value) || BODY.test(value);

export const isLegalName = (value: string) => LEGAL.test(value);

/** Two to four words with capitals, as people are called; places and titles of papers look like it, too. */
export function isLikePerson(value: string): boolean {
  const words = value.split(' ');
  return words.length < 6 && LIKE_A_PERSON.test(value) && !isBody(value);
}

export const isTitled = (value: string) => TITLED.test(value);

/** How a column writes numbers. */
export interface Numbers {
  decimal: '.' | ',';
  /** More than one: 51 rather than 0.51. */
  isPercent: boolean;
}

/** The sign before the decimals; null where fewer than `least` of the values are numbers. */
export function numbersIn(values: readonly string[], least: number): Numbers | null {
  const bare = values.map((value) => value.replace(/%|\b(mio|mrd|million|bn|m)\b\.?/giu, ''));
  const reads = (decimal: '.' | ',') => shareOf(bare, (value) => readNumber(value, decimal) !== null);
  const [point, comma] = [reads('.'), reads(',')];
  if (Math.max(point, comma) < least) return null;
  // "1.234" and "12.500" are thousands where no value has another number of digits behind the point.
  const pointed = bare.filter((value) => value.includes('.'));
  const isThousands = pointed.length > 1 && pointed.every((value) => /^\D*\d{1,3}(\.\d{3})+\D*$/.test(value));
  const decimal = comma > point || (comma === point && isThousands) ? ',' : '.';
  return { decimal, isPercent: bare.some((value) => (readNumber(value, decimal) ?? 0) > 1) };
}

const REGISTER =
  /\b(reg(istration|ister|istry)?|tax|vat)\b.*\b(number|no|nr|id|code)$|^(crn|siren|siret|kvk|krs|cvr|org ?nr|handelsregister|hrb|ein|ust ?id)\b/;

/** The scheme of ids in a register, by the look of the values and by the folded header; null: they are none. */
export function schemeOf(folded: string, values: readonly string[]): string | null {
  for (const [scheme, { shape }] of Object.entries(EXACT))
    if (shareOf(values, (value) => shape.test(value) && /\D/.test(value)) > 0.9) return scheme;
  if (/\bcompan(y|ies) (house |reg(istration)? )?(number|no|nr)$|^crn$/.test(folded)) return 'companyNumber';
  return REGISTER.test(folded) && shareOf(values, (value) => /\d/.test(value)) > 0.9
    ? 'registrationNumber'
    : null;
}

/** What stands between several names in a cell; null: each cell holds one. */
export function listSign(values: readonly string[], arePeople: boolean): string | null {
  for (const sign of [';', '|', ' / ', '\n'])
    if (shareOf(values, (value) => cut(value, sign).length > 1) >= 0.03) return sign;
  const listed = values.filter((value) => value.includes(','));
  const isList = (value: string) => cut(value, ',').every((part) => isLikePerson(part) || isTitled(part));
  return arePeople && listed.length > 0 && shareOf(listed, isList) > 0.8 ? ',' : null;
}

const cut = (value: string, sign: string) =>
  value
    .split(sign)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Whether people are written as in a register, "Doe, Jane". */
export function areLastFirst(values: readonly string[]): boolean {
  const isOne = (value: string) =>
    /^[^,\d]{2,40}, ?\p{Lu}[\p{L}.' -]{0,40}$/u.test(value) && !LEGAL.test(value);
  return shareOf(values, isOne) > 0.7;
}
