import { countryAdjective, countryName } from '../ui/countries.ts';

/** A partners question with names in place of ids. */
export interface Phrased {
  name: string;
  country: string | null;
  /** The plural of the kind asked for, lower case; null: anyone. */
  plural: string | null;
}

/** The question as a person would ask it: "Which Chinese firms is Ford partnered with?" */
export function phrase({ name, country, plural }: Phrased): string {
  if (plural === null) {
    return `Who${country ? ` from ${countryName(country)}` : ''} is ${name} partnered with?`;
  }
  const things = plural === 'companies' ? 'firms' : plural;
  const adjective = country ? countryAdjective(country) : null;
  if (adjective) return `Which ${adjective} ${things} is ${name} partnered with?`;
  return `Which ${things}${country ? ` from ${countryName(country)}` : ''} is ${name} partnered with?`;
}
