import { BASES, CATEGORIES, STANCES } from '../../server/model/types.ts';

/**
 * What a field holds. `text`: words, a number is taken as written; `id`: an author's id; `date`:
 * EDTF; `texts`, `ids`: lists of them (one alone may stand without brackets); `pairs`: a mapping of names to texts; `amount`: a sum.
 */
export type Holds =
  | 'text'
  | 'id'
  | 'term'
  | 'date'
  | 'number'
  | 'yesno'
  | 'texts'
  | 'ids'
  | 'terms'
  | 'pairs'
  | 'amount'
  | 'records';

export interface FieldShape {
  holds: Holds;
  required?: true;
  /** The only values allowed. */
  choices?: readonly string[];
  /** What editors hold a text or a number to at once; the loader's own rules say more. */
  looksLike?: RegExp;
  least?: number;
  most?: number;
  /** What the field means, shown by editors and in messages. */
  means: string;
}

export type Shape = Readonly<Record<string, FieldShape>>;

/** Ids as authors write them; they appear in links. */
export const ID_PATTERN = /^[a-z0-9][a-z0-9._:-]{0,199}$/;
/** Kinds become labels and relation types become relationship types in Neo4j. */
export const KIND_PATTERN = /^[A-Z][A-Za-z0-9]*$/;
export const TYPE_PATTERN = /^[A-Z][A-Z0-9_]*$/;
/** Names that the graph database uses for something else. */
export const RESERVED_KINDS: readonly string[] = [
  'Entity',
  'Evidence',
  'Source',
  'Dataset',
  'Relation',
  'Vocabulary',
];
export const RESERVED_TYPES: readonly string[] = ['IN', 'BASED_ON', 'ORIGIN'];

/** Node shapes that the picture can draw. */
const NODE_SHAPES = [
  'ellipse',
  'triangle',
  'round-triangle',
  'rectangle',
  'round-rectangle',
  'bottom-round-rectangle',
  'cut-rectangle',
  'barrel',
  'rhomboid',
  'right-rhomboid',
  'diamond',
  'round-diamond',
  'pentagon',
  'round-pentagon',
  'hexagon',
  'round-hexagon',
  'concave-hexagon',
  'heptagon',
  'round-heptagon',
  'octagon',
  'round-octagon',
  'star',
  'tag',
  'round-tag',
  'vee',
] as const;

export const TOP: Shape = {
  dataset: { holds: 'records', means: 'What this data set is; once per folder' },
  vocabulary: {
    holds: 'records',
    means: 'Kinds and relation types that this data set adds to the shared vocabulary',
  },
  entities: { holds: 'records', means: 'People, companies, agencies, events, …' },
  sources: { holds: 'records', means: 'Documents in which statements are found' },
  relations: { holds: 'records', means: 'Who did what with whom, each with its evidence' },
};

export const DATASET: Shape = {
  id: { holds: 'id', required: true, means: 'Stable id of the data set' },
  title: { holds: 'text', required: true, means: 'What readers see it called' },
  description: { holds: 'text', means: 'What it holds and where it comes from' },
  licence: { holds: 'text', means: 'An SPDX identifier, or words' },
  version: { holds: 'text', means: "The author's own version" },
};

export const VOCABULARY: Shape = {
  kinds: { holds: 'records', means: 'What entities can be' },
  relationTypes: { holds: 'records', means: 'How entities can relate' },
  categories: { holds: 'records', means: 'Words by which questions mean a whole category' },
};

export const KIND: Shape = {
  id: { holds: 'term', required: true, means: 'The kind: capitalised, letters and digits' },
  label: { holds: 'text', required: true, means: 'Its name in the singular' },
  plural: { holds: 'text', required: true, means: 'Its name in the plural' },
  shape: { holds: 'text', required: true, choices: NODE_SHAPES, means: 'How the picture draws it' },
  colour: { holds: 'text', required: true, means: 'A token of the palette' },
  icon: { holds: 'text', required: true, means: 'The name of a lucide icon' },
  words: { holds: 'texts', means: 'Words by which questions mean it, lower case' },
};

export const RELATION_TYPE: Shape = {
  id: { holds: 'term', required: true, means: 'The type: upper case letters, digits and _' },
  label: { holds: 'text', required: true, means: 'Reads between the ends' },
  inverse: { holds: 'text', required: true, means: 'The same, read from the far end' },
  noun: { holds: 'text', required: true, means: 'A short noun for lists' },
  directed: { holds: 'yesno', required: true, means: 'false: the ends may be read in either order' },
  temporality: {
    holds: 'text',
    required: true,
    choices: ['STATE', 'OCCURRENCE'],
    means: 'STATE: so from start to end; OCCURRENCE: happened, and has happened ever since',
  },
  category: { holds: 'text', required: true, choices: CATEGORIES, means: 'What it counts as in a question' },
  fromKinds: { holds: 'terms', means: 'Kinds allowed at the first end; none: any' },
  toKinds: { holds: 'terms', means: 'Kinds allowed at the second end; none: any' },
  words: { holds: 'texts', means: 'Words by which questions mean it, lower case' },
};

export const CATEGORY: Shape = {
  id: { holds: 'text', required: true, choices: CATEGORIES, means: 'One of the fixed categories' },
  label: { holds: 'text', required: true, means: 'What readers see it called' },
  words: { holds: 'texts', means: 'Words by which questions mean it, lower case' },
};

export const ENTITY: Shape = {
  id: { holds: 'id', required: true, means: 'Stable id; appears in links' },
  kind: { holds: 'term', required: true, means: 'A kind of the vocabulary' },
  name: { holds: 'text', required: true, means: 'The name that readers see' },
  aliases: { holds: 'texts', means: 'Other names, in any script; tickers and misspellings that sources use' },
  country: { holds: 'text', looksLike: /^[A-Z]{2}$/, means: 'ISO 3166-1 alpha-2, such as CN' },
  summary: { holds: 'text', means: 'One sentence in our own words' },
  date: { holds: 'date', means: 'Events and meetings: when it took place (EDTF)' },
  place: { holds: 'text', means: 'Where it took place, or where it is' },
  url: { holds: 'text', looksLike: /^https?:\/\//, means: 'Its own page' },
  externalIds: { holds: 'pairs', means: 'Ids elsewhere: { wikidata: Q44294 }' },
  properties: { holds: 'pairs', means: 'What has no field of its own: { sector: cars }' },
};

export const SOURCE: Shape = {
  id: { holds: 'id', required: true, means: 'Stable id of the document' },
  publisher: { holds: 'text', means: 'Who published it' },
  title: { holds: 'text', required: true, means: 'What the document is called' },
  url: { holds: 'text', looksLike: /^https?:\/\//, means: 'Where it can be read' },
  publishedOn: { holds: 'date', means: 'EDTF; leave out what is not known' },
  basedOn: { holds: 'ids', means: 'Sources that this one repeats as a whole' },
};

export const RELATION: Shape = {
  id: { holds: 'id', required: true, means: 'Stable id; appears in links' },
  type: { holds: 'term', required: true, means: 'A relation type of the vocabulary' },
  from: { holds: 'id', required: true, means: 'Entity at the first end' },
  to: { holds: 'id', required: true, means: 'Entity at the second end' },
  summary: { holds: 'text', means: 'One sentence in our own words' },
  role: { holds: 'text', means: 'A position or part played: chief executive' },
  amount: { holds: 'amount', means: 'A sum of money: { value: 5000000, currency: USD }' },
  share: { holds: 'number', least: 0, most: 1, means: '0 to 1' },
  place: { holds: 'text', means: 'Where it happened' },
  event: { holds: 'id', means: 'Entity id of the event or meeting where it happened' },
  about: { holds: 'id', means: 'A denial: the relation that it denies' },
  follows: { holds: 'id', means: 'A deal: the talks that it grew out of' },
  amends: { holds: 'id', means: 'A widening or renewal: the deal that it changes' },
  properties: { holds: 'pairs', means: 'What has no field of its own' },
  evidence: { holds: 'records', required: true, means: 'Who says so, and where: at least one line' },
};

export const EVIDENCE: Shape = {
  source: { holds: 'id', required: true, means: 'The document in which the statement was found' },
  origin: { holds: 'id', means: "The report that it repeats, if it is not the source's own" },
  stance: { holds: 'text', choices: STANCES, means: 'SUPPORTS (default), DENIES, or RETRACTS' },
  basis: {
    holds: 'text',
    required: true,
    choices: BASES,
    means:
      'How the speaker knows: OFFICIAL (a party itself, a record), NAMED (a person who gives a name), ANONYMOUS, OUTLET (the publication in its own voice), ANALYSIS (a conclusion)',
  },
  speaker: { holds: 'id', means: 'Entity id of who says it' },
  attribution: { holds: 'text', means: 'Who says it, in words, when it is no entity here' },
  onBehalfOf: { holds: 'id', means: 'Entity id of the party for whom the speaker speaks' },
  locator: { holds: 'text', means: 'Where in the source: paragraph 22' },
  note: { holds: 'text', means: 'What it says, in our own words' },
  start: { holds: 'date', means: "What it says of the relation's beginning (EDTF)" },
  end: { holds: 'date', means: "What it says of the relation's end (EDTF)" },
  publishedOn: {
    holds: 'date',
    means: "When it was first public; default: the origin's date, else the source's",
  },
  key: { holds: 'id', means: 'A name by which another line can retract this one' },
  retracts: { holds: 'id', means: 'With stance RETRACTS: a key in the same relation' },
};

export const AMOUNT: Shape = {
  value: { holds: 'number', required: true, least: 0, means: 'The sum' },
  currency: { holds: 'text', looksLike: /^[A-Z]{3}$/, means: 'ISO 4217, such as USD' },
};
