import { isEdtf, parseEdtf } from '../dates/edtf.ts';
import type { IdentityRecord, Reason } from './types.ts';
import { speaksAgainst, speaksFor } from './types.ts';

type Field = 'birth' | 'death' | 'founding' | 'day';

const WORDS: Readonly<Record<Exclude<Field, 'day'>, readonly string[]>> = {
  birth: ['birthdate', 'dateofbirth', 'born', 'birth', 'birthday', 'dob'],
  death: ['deathdate', 'dateofdeath', 'died', 'death'],
  founding: [
    'incorporationdate',
    'dateofincorporation',
    'incorporated',
    'founded',
    'foundingdate',
    'inception',
    'registrationdate',
  ],
};

const SAID: Readonly<Record<Field, { same: string; other: string; weight: number }>> = {
  birth: { same: 'Both were born', other: 'They were born on different days', weight: 1 },
  death: { same: 'Both died', other: 'They died on different days', weight: 1 },
  founding: { same: 'Both were founded', other: 'They were founded at different times', weight: 0.4 },
  day: { same: 'Both took place', other: 'They took place at different times', weight: 1 },
};

export interface LifeDate {
  field: Field;
  text: string;
  earliest: string | null;
  latest: string | null;
}

/** Dates that tell two of the same name apart: of birth, death and founding, and the day of an event. */
export function lifeDatesOf({ properties, date }: Pick<IdentityRecord, 'properties' | 'date'>): LifeDate[] {
  const own = date === null ? [] : [{ field: 'day' as const, value: date }];
  const found = properties.flatMap(({ name, value }) => {
    const folded = name.toLowerCase().replace(/[^a-z]/g, '');
    const field = (['birth', 'death', 'founding'] as const).find((one) => WORDS[one].includes(folded));
    return field ? [{ field, value }] : [];
  });
  return [...own, ...found]
    .filter(({ value }) => isEdtf(value))
    .map(({ field, value }) => {
      const { earliest, latest } = parseEdtf(value);
      return { field, text: value, earliest, latest };
    });
}

export function compareLifeDates(left: readonly LifeDate[], right: readonly LifeDate[]): Reason[] {
  return (Object.keys(SAID) as Field[]).flatMap((field) => {
    const here = left.filter((one) => one.field === field);
    const there = right.filter((one) => one.field === field);
    if (here.length === 0 || there.length === 0) return [];
    const said = SAID[field];
    const shared = here.find((one) => there.some((other) => overlap(one, other)));
    if (shared) {
      const isDay = shared.earliest !== null && shared.earliest === shared.latest;
      return [speaksFor(isDay ? 0.15 : 0.06, `${said.same}: ${shared.text}.`)];
    }
    return [speaksAgainst(said.weight, `${said.other}: ${here[0]?.text ?? ''} and ${there[0]?.text ?? ''}.`)];
  });
}

function overlap(one: LifeDate, other: LifeDate): boolean {
  return !(
    (one.latest !== null && other.earliest !== null && one.latest < other.earliest) ||
    (other.latest !== null && one.earliest !== null && other.latest < one.earliest)
  );
}
