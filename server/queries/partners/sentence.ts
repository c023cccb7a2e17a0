import { dateInWords, dayInWords } from '../../model/dates/words.ts';
import type { Entity, Vocabulary } from '../../model/types.ts';
import { parseEdtf } from '../../model/dates/edtf.ts';
import type { Lens, SeenRelation } from '../../store/port.ts';
import { checkCountry, countryInWords } from '../checks/countries.ts';
import { typeTerm } from '../vocabularyTerms.ts';
import { list, listSome, numberInWords, sentenceCase } from '../words.ts';
import type { PartnersArguments } from './deals.ts';
import type { Names } from './names.ts';
import { bothParties } from './reason.ts';
import type { PartnerRow } from './rows.ts';
import type { Because, Group } from './standing.ts';

export interface AnswerParts {
  of: Entity;
  given: PartnersArguments;
  groups: Record<Group, PartnerRow[]>;
  names: Names;
  lens: Lens;
  vocabulary: Vocabulary;
  /** Not all deals and talks were read. */
  isCut: boolean;
}

/** The answer in a few sentences: how many and who, who is in talks, and what was left out and why. */
export function partnersSentence(parts: AnswerParts): string {
  const { partnered, inTalks, notCounted } = parts.groups;
  const left = LEFT_OUT.map(({ because, say }) => {
    const rows = notCounted.filter((row) => row.because === because);
    return rows.length === 0 ? '' : say(rows, parts);
  });
  return [partnered.length > 0 ? counted(partnered, parts) : none(parts), talks(inTalks, parts), ...left]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function counted(rows: readonly PartnerRow[], { names, lens, isCut }: AnswerParts): string {
  const last = rows
    .flatMap(({ lastReported }) => (lastReported === null ? [] : [lastReported]))
    .sort()
    .at(-1);
  const when = last !== undefined && last < lens.asOf ? `, as last reported in ${monthInWords(last)}` : '';
  return `${sentenceCase(`${isCut ? 'at least ' : ''}${numberInWords(rows.length)}`)}${when}: ${listed(namesOf(rows, names))}.`;
}

function none({ of, given, lens, vocabulary, isCut }: AnswerParts): string {
  const kind = vocabulary.kinds.find(({ id }) => id === given.kind)?.label.toLowerCase() ?? 'entity';
  const country = given.country == null ? '' : ` from ${countryInWords(checkCountry(given.country))}`;
  const reported = `no ${kind}${country} is reported as a partner of ${of.name} on ${dayInWords(lens.asOf)}`;
  // Among those that were not read there may be one.
  return isCut ? `Of the deals and talks that were looked at, ${reported}.` : `None: ${reported}.`;
}

function talks(rows: readonly PartnerRow[], { names }: AnswerParts): string {
  if (rows.length === 0) return '';
  const confirmed = rows.every(({ relations }) =>
    relations.every(({ state }) => state.status === 'CONFIRMED'),
  );
  const withWhom = rows.map((row) => `with ${names.entity(row.entity)}${topic(row.relations)}`);
  return `Talks are ${confirmed ? 'confirmed' : 'reported'} ${listed(withWhom)}.`;
}

/** Said only where one subject is named: two would make a list within a list. */
function topic(relations: readonly SeenRelation[]): string {
  const subjects = relations.flatMap(({ properties }) => properties.filter(({ name }) => name === 'subject'));
  const [only] = subjects;
  return relations.length === 1 && only && !only.value.includes(',') ? ` (${only.value})` : '';
}

type Say = (rows: readonly PartnerRow[], parts: AnswerParts) => string;

/** In the order in which they are told: the nearest misses first. */
const LEFT_OUT: ReadonlyArray<{ because: Because; say: Say }> = [
  { because: 'ONLY_POSSIBLE', say: possibly },
  { because: 'DISPUTED', say: (rows, parts) => `${report(rows, parts)} disputed.` },
  { because: 'DENIED', say: (rows, parts) => `${report(rows, parts)} denied${byWhom(rows, parts)}.` },
  { because: 'RETRACTED', say: (rows, parts) => `${report(rows, parts)} taken back.` },
  {
    because: 'NOT_YET',
    say: (rows, parts) => `Not begun by that day: ${listed(whatWithWhom(rows, parts))}.`,
  },
  { because: 'ENDED', say: (rows, parts) => `Over by that day: ${listed(whatWithWhom(rows, parts))}.` },
];

/** A deal that is possible makes a possible partner; talks that are possible do not. */
function possibly(rows: readonly PartnerRow[], parts: AnswerParts): string {
  const deals = rows.filter((row) => hasDeal(row, parts));
  const onlyTalks = rows.filter((row) => !hasDeal(row, parts));
  const said = [
    deals.length === 0 ? '' : `Possibly also ${listed(namesOf(deals, parts.names))}`,
    onlyTalks.length === 0
      ? ''
      : `${deals.length === 0 ? 'Possibly' : 'possibly'} in talks: ${listed(namesOf(onlyTalks, parts.names))}`,
  ];
  return `${said.filter((part) => part !== '').join('; ')}. The dates leave it open.`;
}

/** "a deal with CATL", "talks with Geely". */
function whatWithWhom(rows: readonly PartnerRow[], parts: AnswerParts): string[] {
  return rows.map(
    (row) => `${hasDeal(row, parts) ? 'a deal' : 'talks'} with ${parts.names.entity(row.entity)}`,
  );
}

function hasDeal({ relations }: PartnerRow, { vocabulary }: AnswerParts): boolean {
  return relations.some(({ type }) => typeTerm(vocabulary, type).category === 'PARTNERSHIP');
}

/** "One report, about Xiaomi, is" or "Two reports, about Xiaomi and NIO, are". */
function report(rows: readonly PartnerRow[], { names }: AnswerParts): string {
  const count = rows.reduce((all, { relations }) => all + relations.length, 0);
  const noun = count === 1 ? 'report' : 'reports';
  return `${sentenceCase(numberInWords(count))} ${noun}, about ${listed(namesOf(rows, names))}, ${count === 1 ? 'is' : 'are'}`;
}

function byWhom(rows: readonly PartnerRow[], { names }: AnswerParts): string {
  const relations = rows.flatMap((row) => row.relations);
  if (relations.every(({ state, from, to }) => bothParties(state.denies, [from, to])))
    return ' by both sides';
  if (relations.length > 1) return '';
  const deniers = relations.flatMap(({ state }) =>
    state.denies.map(({ party, speaker }) => party ?? speaker),
  );
  const known = [...new Set(deniers.filter((id) => id !== null))].map(names.entity);
  return known.length === 0 ? '' : ` by ${list(known)}`;
}

/** More names than these are no sentence; the rows hold them all. */
const MOST_LISTED = 20;

const listed = (parts: readonly string[]): string => listSome(parts, MOST_LISTED);

const namesOf = (rows: readonly PartnerRow[], names: Names): string[] =>
  rows.map(({ entity }) => names.entity(entity));

const monthInWords = (day: string): string => dateInWords(parseEdtf(day.slice(0, 'yyyy-mm'.length)));
