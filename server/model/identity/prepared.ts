import type { Identifier } from './identifiers.ts';
import { identifiersOf } from './identifiers.ts';
import type { LifeDate } from './lifeDates.ts';
import { lifeDatesOf } from './lifeDates.ts';
import type { PersonName } from './personName.ts';
import { personName } from './personName.ts';
import type { ThingName } from './thingName.ts';
import { thingName } from './thingName.ts';
import type { IdentityRecord } from './types.ts';
import { kindGroup } from './words/kinds.ts';

export type PreparedName = (PersonName | ThingName) & { main: boolean };

/** A record with its names taken apart, so that it can be compared with many. */
export interface Prepared {
  kind: string;
  group: string | null;
  country: string | null;
  names: PreparedName[];
  identifiers: Identifier[];
  dates: LifeDate[];
}

/** More names than this tell nothing more of who it is. */
const MOST_NAMES = 12;

export function prepare(record: IdentityRecord): Prepared {
  const group = kindGroup(record.kind);
  const names = [...new Set([record.name, ...record.aliases])].slice(0, MOST_NAMES);
  return {
    kind: record.kind,
    group,
    country: record.country,
    names: names.map((text, index) => ({
      ...(group === 'person' ? personName(text) : thingName(text)),
      main: index === 0,
    })),
    identifiers: identifiersOf(record),
    dates: lifeDatesOf(record),
  };
}
