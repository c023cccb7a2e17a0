import { countryOf } from '../formats/shared/countries.ts';
import { sharedTerms } from '../formats/shared/vocabulary.ts';
import { doubtsIn, type Doubt } from './doubts.ts';
import { datesIn, type Dates } from './dates.ts';
import { foldHeader, hintsOf, kindSaid, type Hint } from './headers.ts';
import {
  areLastFirst,
  isBody,
  isLegalName,
  isLikePerson,
  isNobody,
  isTitled,
  listSign,
  numbersIn,
  schemeOf,
  shareOf,
  type Numbers,
} from './looks.ts';

/** What a column seems to hold. `kind`: what another column's entities are; `about`: a property of an entity; `text`: anything else. */
export type Sort =
  | 'name'
  | 'first'
  | 'last'
  | 'middle'
  | 'kind'
  | 'relation'
  | 'denier'
  | 'status'
  | 'start'
  | 'end'
  | 'date'
  | 'country'
  | 'place'
  | 'url'
  | 'amount'
  | 'currency'
  | 'share'
  | 'register'
  | 'id'
  | 'key'
  | 'reference'
  | 'about'
  | 'empty'
  | 'text';

export interface Column {
  name: string;
  sort: Sort;
  /** Why it was taken for that. */
  why: string;
  /** As the rows have them, trimmed. */
  cells: readonly string[];
  /** Those that say something. */
  values: readonly string[];
  dates: Dates | null;
  numbers: Numbers | null;
  /** Of ids by which tables name each other's entities: the id of the entity, as a template. */
  id: string | null;
  /** Of ids in a register: which, as an external id is called. */
  scheme: string | null;
  /** The kind of the entities that it names. */
  kind: string;
  /** Of what another table describes: every kind that one of them may be of. */
  kinds: readonly string[] | null;
  /** Those with a legal form are companies, whatever `kind` says of the others. */
  isByForm: boolean;
  /** What stands between several names in a cell. */
  list: string | null;
  /** What it says of the claims of its rows, by value. */
  doubts: ReadonlyMap<string, Doubt> | null;
  /** People as "Doe, Jane". */
  isLastFirst: boolean;
}

const NONE = {
  dates: null,
  numbers: null,
  scheme: null,
  id: null,
  kind: 'Organization',
  kinds: null,
  isByForm: false,
  list: null,
  doubts: null,
  isLastFirst: false,
};

/** Sorts a column by its values first, and by its name where these leave it open. */
export function sortColumn(name: string, all: readonly string[]): Column {
  const cells = all.map((value) => value.trim());
  const values = cells.filter((value) => value !== '');
  const column = (sort: Sort, why: string, more: Partial<Column> = {}): Column => ({
    ...NONE,
    ...more,
    name,
    sort,
    why,
    cells,
    values,
  });
  if (values.length === 0) return column('empty', 'it is empty in the first rows');
  const folded = foldHeader(name);
  const hints = hintsOf(name);
  const says = (hint: Hint) => hints.has(hint);

  if (shareOf(values, (value) => /^(https?:\/\/|www\.)\S+/i.test(value)) > 0.6)
    return column('url', 'its values are addresses');
  const doubts = doubtsIn(name, values);
  if (doubts !== null) return column('status', 'its values say what is denied', { doubts });
  const scheme = schemeOf(folded, values);
  if (scheme !== null) return column('register', 'its values are ids of a register', { scheme });
  if (says('about')) return column('about', 'its name says something about a person or a firm');
  const dates = datesIn(values);
  if (dates !== null && areMeant(values, hints)) {
    const sort = says('end') ? 'end' : says('start') ? 'start' : 'date';
    return column(sort, whyDates(dates), { dates });
  }
  if (
    says('currency') ||
    shareOf(values, (value) => /^(EUR|USD|GBP|CHF|JPY|CNY|SEK|NOK|DKK|PLN)$/.test(value)) > 0.9
  )
    return column('currency', 'its values are currencies');
  if (areKinds(folded, values)) return column('kind', 'its values are kinds of entities');
  if (/\b(id|ids|uuid)\b|(^| )(no|nr|number|code|key|ref|nummer|numero)$/.test(folded))
    return column('id', 'its name says a number or code');
  const numbers = numbersIn(values, says('share') || says('amount') ? 0.6 : 0.9);
  if (numbers !== null) {
    if (says('share')) return column('share', 'its name says a share', { numbers });
    if (says('amount')) return column('amount', 'its name says a sum', { numbers });
    return column('text', 'its values are numbers of a meaning that its name does not tell');
  }
  if (says('country') && shareOf(values, (value) => countryOf(value) !== null) > 0.5)
    return column('country', 'its values are countries');
  const somebody = values.filter((value) => !isNobody(value));
  return words(column, name, somebody.length > 0 ? somebody : values, hints);
}

type Make = (sort: Sort, why: string, more?: Partial<Column>) => Column;

/** Sorts a column of words: names, what relates them, or just text. */
function words(column: Make, name: string, values: readonly string[], hints: ReadonlySet<Hint>): Column {
  if (shareOf(values, (value) => value.length > 120) > 0.3)
    return column('text', 'its values are long texts');
  if (hints.has('first')) return column('first', 'its name says first names');
  if (hints.has('last')) return column('last', 'its name says last names');
  if (hints.has('middle')) return column('middle', 'its name says middle names');
  const isName = hints.has('name') && !hints.has('note');
  if (hints.has('relation') && !isName) return column('relation', 'its name says how two are connected');
  if (hints.has('relation') && shareOf(values, isLegalName) < 0.3 && shareOf(values, isLikePerson) < 0.6)
    return column('relation', 'its name says how two are connected');
  const isLastFirst = areLastFirst(values) && !hints.has('place') && !hints.has('note');
  const { kind, isByForm } = isLastFirst ? { kind: 'Person', isByForm: false } : kindOf(name, values);
  const named = (why: string) =>
    column('name', why, {
      kind,
      isByForm,
      isLastFirst,
      list: listSign(values, kind === 'Person' && !isLastFirst),
    });
  if (hints.has('denier')) return column('denier', 'its name says who denies it', { kind, isByForm });
  if (isName) return named('its name says who');
  if (shareOf(values, isLegalName) > 0.3) return named('many of its values end as names of companies do');
  if (shareOf(values, isTitled) > 0.3)
    return named('many of its values begin with a title, as people’s names do');
  if (name === '' && shareOf(values, isLikePerson) > 0.6)
    return named('many of its values look like people’s names');
  if (hints.has('place')) return column('place', 'its name says a place');
  return column('text', 'nothing tells what it is');
}

/** Whether values are kinds: where the header does not say so, one word ("papers") may mean something else. */
function areKinds(folded: string, values: readonly string[]): boolean {
  const named = shareOf(values, (value) => kindNamed(value) !== null);
  const isSaid = /(^| )(type|kind|category|art|typ|sort|schema|class)$/.test(folded);
  return named > 0.9 ? isSaid || new Set(values.map(kindNamed)).size > 1 : isSaid && named > 0.5;
}

/** Whether what can be read as dates is meant as dates: plain numbers may be anything. */
function areMeant(values: readonly string[], hints: ReadonlySet<Hint>): boolean {
  if (hints.has('date') || hints.has('start') || hints.has('end')) return true;
  return shareOf(values, (value) => !/^\d+(\.\d+)?$/.test(value)) >= 0.9;
}

function whyDates({ needed, formats, unread }: Dates): string {
  const how =
    needed === 'all' && formats.length > 1
      ? ', written in several ways'
      : formats.length > 1
        ? ', which can be read in two ways'
        : '';
  return `its values are dates${how}${unread > 0 ? `; ${unread} of the first can not be read` : ''}`;
}

/** What registers call people and bodies, beside the words of the vocabulary. */
const KIND_WORDS: Readonly<Record<string, string>> = {
  org: 'Organization',
  'legal entity': 'Organization',
  'legal person': 'Organization',
  'natural person': 'Person',
  natural: 'Person',
  privatperson: 'Person',
  'natürliche person': 'Person',
  'juristische person': 'Organization',
  unternehmen: 'Company',
  firma: 'Company',
  verband: 'Organization',
  verein: 'Organization',
  partei: 'Organization',
  'personne physique': 'Person',
  'personne morale': 'Organization',
  entreprise: 'Company',
  persona: 'Person',
  empresa: 'Company',
};

/** The shared kind that a word means. */
export function kindNamed(word: string): string | null {
  const folded = word.trim().toLowerCase();
  return (
    KIND_WORDS[folded] ??
    sharedTerms().kinds.find(({ label, words }) => label.toLowerCase() === folded || words.includes(folded))
      ?.id ??
    null
  );
}

function kindOf(name: string, values: readonly string[]): Pick<Column, 'kind' | 'isByForm'> {
  const legal = shareOf(values, isLegalName);
  const said = kindSaid(name);
  if (legal > 0.9 || (said === 'Company' && legal > 0)) return { kind: 'Company', isByForm: false };
  const others = values.filter((value) => !isLegalName(value));
  const arePeople = shareOf(others, isTitled) > 0.3 || (said === null && shareOf(others, isLikePerson) > 0.6);
  // "Attendees" and "members" may be bodies.
  const isBodies = said === 'Person' && shareOf(values, isBody) > 0.3;
  const isSaid = said !== null && said !== 'Organization' && legal <= 0.3 && !isBodies;
  const kind = arePeople ? 'Person' : isSaid ? said : 'Organization';
  return { kind, isByForm: legal > 0 && !isSaid };
}
