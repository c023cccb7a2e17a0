import type { PersonName } from '../../model/identity/personName.ts';
import type { Prepared } from '../../model/identity/prepared.ts';
import { soundOf } from '../../model/identity/sound.ts';
import type { ThingName } from '../../model/identity/thingName.ts';
import { GENERIC } from '../../model/identity/words/organisations.ts';
import { GIVEN_NAMES } from '../../model/identity/words/persons.ts';

/**
 * Keys of which two records that may be one share at least one, so that only those that share one are
 * compared: ids, the letters of a name in any order, its words by sound, its beginning, its first letters.
 */
export function blockKeys(record: Prepared): string[] {
  const keys = new Set(record.identifiers.map(({ key }) => `id ${key}`));
  for (const name of record.names)
    for (const key of name.kind === 'PERSON' ? personKeys(name) : thingKeys(name))
      keys.add(`${name.kind} ${key}`);
  return [...keys];
}

/** Whether a key is an id or a whole name, and no part of one. */
export const isWhole = (key: string): boolean => key.startsWith('id ') || key.includes(' letters ');

/** Of the groups of given names that a name stands in, the first: Bob and Robert are found under robert. */
const LEADS = new Map<string, string>();
for (const [lead = '', ...others] of GIVEN_NAMES)
  for (const name of [lead, ...others]) if (!LEADS.has(name)) LEADS.set(name, lead);

function personKeys(name: PersonName): string[] {
  const keys = [lettersOf(name)];
  const whole = name.words.filter(({ length }) => length > 1);
  if (whole.length === 1) keys.push(`one ${soundOf(whole[0] ?? '')}`);
  for (const family of whole)
    for (const given of name.words)
      if (given !== family) {
        keys.push(`${given[0] ?? ''} ${soundOf(family)}`);
        const lead = LEADS.get(given);
        if (lead !== undefined)
          keys.push(`${lead} ${family.slice(0, 3)}`, `${lead[0] ?? ''} ${soundOf(family)}`);
        else if (given.length > 1) keys.push(`${soundOf(given)} ${family.slice(0, 3)}`);
      }
  return keys;
}

function thingKeys(name: ThingName): string[] {
  const telling = name.words.filter((word) => !GENERIC.has(word));
  const sounds = telling.map(soundOf);
  const keys = [lettersOf(name), ...sounds.map((sound) => `word ${sound}`)];
  sounds.forEach((sound, index) => {
    const next = sounds[index + 1];
    if (next !== undefined) keys.push(`two ${[sound, next].sort().join(' ')}`);
  });
  for (const word of telling) if (word.length >= 7) keys.push(`begins ${soundOf(word).slice(0, 5)}`);
  if (name.acronym !== null) keys.push(`short ${name.acronym}`);
  else if (name.words.length > 1) keys.push(...name.initials.map((initials) => `short ${initials}`));
  return keys;
}

const lettersOf = ({ joined }: { joined: string }) => `letters ${[...joined].sort().join('')}`;
