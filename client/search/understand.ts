import { countryAdjective, countryName } from '../ui/countries.ts';
import { fold } from './fold.ts';
import type { World } from './world.ts';

/** A partners question as it was read. */
export interface Understood {
  of: string;
  country: string | null;
  kind: string | null;
}

/**
 * What was read in a text. `question` is there only when every word was understood and exactly one
 * company is asked about; `company` and `country` are what was recognised on the way, for offers.
 */
export interface Reading {
  question: Understood | null;
  company: string | null;
  country: string | null;
  /** Words, as typed, that no part of the question accounts for. */
  unread: string[];
}

/** Words that only frame a partners question and change nothing of what it asks. */
const FRAME = new Set(
  fold(
    'which what who whom is are was the a an of with from in to does do has have had any all list show me find based that by s',
  ).split(' '),
);
const FIRMS = new Set(['company', 'companies', 'firm', 'firms', 'business', 'businesses']);
const ANYONE = new Set(['anyone', 'anybody', 'entities', 'entity']);
const PARTNERED = /^partner(s|ed|ing|ships?)?$/;

/** Reads a text as a partners question, word by word; nothing is guessed. */
export function understand(text: string, world: World): Reading {
  const words = fold(text).split(' ').filter(Boolean);
  const taken = new Array<boolean>(words.length).fill(false);
  const companies = take(words, taken, companyNames(world));
  const countries = take(words, taken, countryNames(world));
  const asksPartners = words.some((word, index) => !taken[index] && PARTNERED.test(word));
  const asksAnyone = words.some((word, index) => !taken[index] && ANYONE.has(word));
  const unread = words.filter(
    (word, index) =>
      !taken[index] && !FRAME.has(word) && !FIRMS.has(word) && !ANYONE.has(word) && !PARTNERED.test(word),
  );
  const company = companies[0] ?? null;
  const country = countries[0] ?? null;
  const clear = asksPartners && companies.length === 1 && countries.length <= 1 && unread.length === 0;
  return {
    question: clear && company ? { of: company, country, kind: asksAnyone ? null : 'Company' } : null,
    company,
    country,
    unread: asWritten(text, unread),
  };
}

/** Values whose names stand in the words, each once, longer names before shorter ones. */
function take(words: readonly string[], taken: boolean[], names: ReadonlyMap<string, string>): string[] {
  const found: string[] = [];
  for (let length = 5; length >= 1; length -= 1) {
    for (let from = 0; from + length <= words.length; from += 1) {
      const range = Array.from({ length }, (_, offset) => from + offset);
      const value = names.get(range.map((index) => words[index]).join(' '));
      if (value === undefined || range.some((index) => taken[index])) continue;
      for (const index of range) taken[index] = true;
      if (!found.includes(value)) found.push(value);
    }
  }
  return found;
}

function companyNames(world: World): Map<string, string> {
  const names = new Map<string, string>();
  // The best connected come first, so that a name two companies share means the better known one.
  for (const company of world.companies) {
    for (const name of [company.name, ...company.aliases].map(fold)) {
      if (name.length > 1 && !FRAME.has(name) && !names.has(name)) names.set(name, company.id);
    }
  }
  return names;
}

function countryNames(world: World): Map<string, string> {
  const names = new Map<string, string>();
  for (const code of world.countries) {
    for (const name of [countryName(code), countryAdjective(code)]) if (name) names.set(fold(name), code);
  }
  if (world.countries.includes('US')) for (const name of ['usa', 'america']) names.set(name, 'US');
  if (world.countries.includes('GB')) for (const name of ['uk', 'britain']) names.set(name, 'GB');
  return names;
}

function asWritten(text: string, folded: readonly string[]): string[] {
  const written = text.split(/[^\p{L}\p{N}'’-]+/u).filter(Boolean);
  return folded.map((word) => written.find((one) => fold(one).split(' ').includes(word)) ?? word);
}
