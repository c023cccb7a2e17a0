import type { ExternalId } from '../types.ts';
import type { IdentityRecord, Reason } from './types.ts';
import { speaksAgainst, speaksFor } from './types.ts';
import { BY_COUNTRY, NOT_UNIQUE, SAME_SCHEME } from './words/schemes.ts';

export interface Identifier {
  scheme: string;
  /** As the record writes it. */
  written: string;
  /** Compares equal where two write one id differently; holds the country where the number needs one. */
  key: string;
}

/** The ids of a record that name one thing only, as they are compared. */
export function identifiersOf({
  externalIds,
  country,
}: Pick<IdentityRecord, 'externalIds' | 'country'>): Identifier[] {
  return externalIds.flatMap(({ scheme: given, value }: ExternalId) => {
    const folded = given.toLowerCase().replace(/[^a-z0-9]/g, '');
    const scheme = SAME_SCHEME[folded] ?? folded;
    const bare = value
      .toUpperCase()
      .replace(/[\s.\-_/]/g, '')
      .replace(/^0+(?=\d)/, '');
    if (NOT_UNIQUE.has(scheme) || bare === '') return [];
    if (!BY_COUNTRY.has(scheme)) return [{ scheme, written: value, key: `${scheme} ${bare}` }];
    return country === null
      ? []
      : [{ scheme: `${scheme} ${country}`, written: value, key: `${scheme} ${country} ${bare}` }];
  });
}

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
