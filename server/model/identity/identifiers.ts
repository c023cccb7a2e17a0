import type { ExternalId } from '../types.ts';
import type { IdentityRecord, Reason } from './types.ts';
import { speaksAgainst, speaksFor } from './types.ts';
import {
  BY_COUNTRY,
  COMPANY_NUMBER,
  COMPANY_REGISTERS,
  EXACT,
  NOT_UNIQUE,
  SAME_SCHEME,
  SEVERAL_REGISTERS,
} from './words/schemes.ts';

export interface Identifier {
  scheme: string;
  /** As the record writes it. */
  written: string;
  /** Compares equal where two write one id differently; holds the country where the number needs one. */
  key: string;
  /** What it is called where it names one thing only, whoever writes it down: “LEI”; null for other ids. */
  exact: string | null;
}

/** The ids of a record that name one thing only, as they are compared. */
export function identifiersOf({
  externalIds,
  country,
}: Pick<IdentityRecord, 'externalIds' | 'country'>): Identifier[] {
  return externalIds.flatMap(({ scheme: given, value }: ExternalId) => {
    const folded = given.toLowerCase().replace(/[^a-z0-9]/g, '');
    const registered = COMPANY_REGISTERS[folded];
    const scheme = registered === undefined ? (SAME_SCHEME[folded] ?? folded) : COMPANY_NUMBER;
    const letters = lettersOf(scheme, value);
    const bare = letters.replace(/^0+(?=\d)/, '');
    if (NOT_UNIQUE.has(scheme) || bare === '') return [];
    if (!BY_COUNTRY.has(scheme)) {
      const register = EXACT[scheme];
      const exact = register?.shape.test(letters) === true && isTold(letters) ? register.name : null;
      return [{ scheme, written: value, key: `${scheme} ${bare}`, exact }];
    }
    const where = registered ?? country;
    if (where === null) return [];
    const exact = isCompanyNumber(scheme, where, letters) ? `company number (${where})` : null;
    return [{ scheme: `${scheme} ${where}`, written: value, key: `${scheme} ${where} ${bare}`, exact }];
  });
}

function lettersOf(scheme: string, value: string): string {
  const letters = value.toUpperCase().replace(/[\s.\-_/]/g, '');
  // Wikidata's ids are written as addresses too.
  return scheme === 'wikidata' ? (/Q[1-9]\d*$/.exec(letters)?.[0] ?? letters) : letters;
}

function isCompanyNumber(scheme: string, country: string, letters: string): boolean {
  return (
    scheme === COMPANY_NUMBER &&
    !SEVERAL_REGISTERS.has(country) &&
    /^(?=.*\d).{4,}$/.test(letters) &&
    isTold(letters)
  );
}

/** `00000000` and `XXXX` are written where nothing is known. */
const isTold = (letters: string) => !/^(.)\1*$/.test(letters);

/** What ids say: the same one in a register joins, different ones in the same register rule it out. */
export function compareIdentifiers(left: readonly Identifier[], right: readonly Identifier[]): Reason[] {
  const schemes = new Set(left.map(({ scheme }) => scheme));
  return [...schemes].flatMap((scheme) => {
    const here = left.filter((one) => one.scheme === scheme);
    const there = right.filter((one) => one.scheme === scheme);
    if (there.length === 0) return [];
    const same = here.find(({ key }) => there.some((one) => one.key === key));
    if (same) return [speaksFor(1, `The same ${scheme} id: ${same.written}.`)];
    return [
      speaksAgainst(
        1,
        `Different ${scheme} ids: ${here[0]?.written ?? ''} is not ${there[0]?.written ?? ''}.`,
      ),
    ];
  });
}
