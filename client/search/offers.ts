import { fold } from './fold.ts';
import { phrase } from './phrase.ts';
import { understand } from './understand.ts';
import type { Understood } from './understand.ts';
import type { World } from './world.ts';

/** A question that can be asked, in words and as it will be asked. */
export interface Offer extends Understood {
  words: string;
}

const MOST = 6;

/**
 * Questions that what was typed may be the beginning of: for every company that it names or begins to
 * name, about every country that it names, or else about each country in the data.
 */
export function offers(typed: string, world: World): Offer[] {
  const reading = understand(typed, world);
  const companies = reading.company
    ? [reading.company]
    : companiesBegun(typed, world, reading.country !== null);
  const countries = reading.country ? [reading.country] : [...abroad(world), null];
  return companies
    .flatMap((of) => countries.map((country) => offer({ of, country, kind: 'Company' }, world)))
    .filter((one) => one !== null)
    .slice(0, MOST);
}

/** Three questions that the data can answer well, for someone who has not typed yet. */
export function examples(world: World): Offer[] {
  const [first, second] = world.companies;
  const asked: Understood[] = [];
  if (first) {
    const others = world.countries.filter((code) => code !== first.country);
    asked.push(...others.slice(0, 1).map((country) => ({ of: first.id, country, kind: 'Company' })));
    asked.push({ of: first.id, country: null, kind: 'Company' });
  }
  if (second) asked.push({ of: second.id, country: null, kind: 'Company' });
  return asked.map((question) => offer(question, world)).filter((one) => one !== null);
}

/** A question with its words; null when its company is not in the data that are here. */
export function offer(question: Understood, world: World): Offer | null {
  const company = world.companies.find((one) => one.id === question.of);
  if (!company) return null;
  const kind = world.kinds.find((one) => one.id === question.kind);
  const plural = question.kind === null ? null : (kind?.plural ?? question.kind).toLocaleLowerCase('en');
  return { ...question, words: phrase({ name: company.name, country: question.country, plural }) };
}

function companiesBegun(typed: string, world: World, any: boolean): string[] {
  const words = fold(typed).split(' ').filter(Boolean);
  const last = words.at(-1) ?? '';
  if (/^partner/.test(last) || (any && words.length === 1))
    return world.companies.slice(0, MOST).map((one) => one.id);
  if (last.length < 2) return [];
  return world.companies
    .filter((company) => [company.name, ...company.aliases].some((name) => fold(name).startsWith(last)))
    .map((company) => company.id);
}

/** Countries of companies, the home country of most (the commonest) last: it is rarely what is asked. */
function abroad(world: World): string[] {
  const home = world.companies[0]?.country;
  return [
    ...world.countries.filter((code) => code !== home),
    ...world.countries.filter((code) => code === home),
  ];
}
