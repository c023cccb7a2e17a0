import { z } from 'zod';
import { BASES } from '../../../server/model/types.ts';
import { ID_PATTERN, TYPE_PATTERN } from '../../load/shapes.ts';
import { asList, condition, date, format, formats, pattern, patterns, value } from './values.ts';

/** What a mapping may say, checked and in its full form. docs/import.md says it for people. */

const id = z
  .string()
  .regex(ID_PATTERN, 'Expected an id: lower case letters, digits and - . _ :, a letter or digit first.');
const basis = z.enum(BASES);
const texts = z.preprocess(asList, z.array(z.string()).min(1));
const values = z.preprocess(asList, z.array(value));
const type = z.string().regex(TYPE_PATTERN, 'Expected a relation type: upper case letters, digits and _.');

const dataset = z.strictObject({
  id,
  title: z.string().optional(),
  description: z.string().optional(),
  licence: z.string().optional(),
  version: z.coerce.string().optional(),
});

const source = z.strictObject({
  id: id.optional(),
  publisher: z.string().optional(),
  title: z.string(),
  url: z.string().optional(),
  publishedOn: z.coerce.string().optional(),
});

const split = z.preprocess(
  (given) => (typeof given === 'string' || Array.isArray(given) ? { by: given } : given),
  z.strictObject({
    by: texts.optional(),
    /** A regular expression for what stands between two names. */
    matches: pattern.optional(),
    /** Texts that stay whole. */
    unless: value.optional(),
  }),
);

/** Documents that a row names, each with what the row says of it. */
const documents = z.strictObject({
  url: value.optional(),
  split: split.optional(),
  title: value.optional(),
  publisher: value.optional(),
  publishedOn: date.optional(),
  /** `origin`: the file repeats them; `source`: the statement is found in them themselves. */
  are: z.enum(['origin', 'source']).default('origin'),
});

const entity = z.strictObject({
  /** What relations of this table call it. */
  key: z.string().regex(/^\w+$/, 'Expected a word of letters and digits.'),
  when: condition.optional(),
  /** Kind and name; without them, `id` alone names an entity that another table describes, or the database. */
  kind: value.optional(),
  name: value.optional(),
  /** Where the name is a list: how it is cut into several entities. */
  split: split.optional(),
  id: value.optional(),
  aliases: values.optional(),
  country: value.optional(),
  summary: value.optional(),
  place: value.optional(),
  url: value.optional(),
  date: date.optional(),
  properties: z.record(z.string(), value).optional(),
  externalIds: z.record(z.string(), value).optional(),
});

const typeRule = z.strictObject({
  matches: patterns,
  type,
  reverse: z.boolean().optional(),
});

const typeOf = z.preprocess(
  (given) => (typeof given === 'string' ? { default: given } : given),
  z.strictObject({
    /** The text that says what sort of relation it is. */
    of: value.optional(),
    /** The first that matches the text gives the type. */
    patterns: z.array(typeRule).optional(),
    /** The type where none matches. */
    default: type.optional(),
    /** Makes a new type of category OTHER out of each text that no pattern matches. */
    new: z.boolean().optional(),
  }),
);

/** A statement that a row makes about its relation. */
const evidence = z.strictObject({
  when: condition.optional(),
  /** `SUPPORTS` or `DENIES`, perhaps by what a column says; nothing is `SUPPORTS`. */
  stance: value.optional(),
  basis: basis.optional(),
  locator: value.optional(),
  note: value.optional(),
  attribution: value.optional(),
  /** The key of an entity of this row. */
  speaker: z.string().optional(),
  publishedOn: date.optional(),
  documents: documents.optional(),
});

const decimal = z.enum(['.', ',']).default('.');

const relation = z.strictObject({
  when: condition.optional(),
  type: typeOf,
  from: z.string(),
  /** Left out: between all pairs of `from`. */
  to: z.string().optional(),
  /** Where the ends stand the other way round. */
  reverse: condition.optional(),
  id: value.optional(),
  /** What tells rows of one type, ends and beginning apart, where no id is given. */
  distinguish: value.optional(),
  role: value.optional(),
  place: value.optional(),
  event: z.string().optional(),
  summary: value.optional(),
  amount: z
    .strictObject({
      value,
      currency: value.optional(),
      decimal,
      /** 1000000 where the column counts millions. */
      times: z.number().positive().default(1),
    })
    .optional(),
  share: z.strictObject({ value, decimal, percent: z.boolean().default(false) }).optional(),
  start: date.optional(),
  end: date.optional(),
  properties: z.record(z.string(), value).optional(),
  /** One, or several of which those count that fit the row; without any, the row says it and no more. */
  evidence: z.preprocess(asList, z.array(evidence).min(1)).default([{}]),
});

const skip = z.strictObject({ when: condition, reason: z.string() });

const table = z.strictObject({
  /** A file's name or a pattern with * and ?. */
  files: texts,
  delimiter: z.string().optional(),
  /** The sign around texts; `none`: there is none. */
  quote: z.string().max(4).optional(),
  encoding: z.string().optional(),
  /** Names of the columns where the file has no header. */
  columns: z.array(z.string()).optional(),
  /** The line of the header, where other lines stand above it; without a header, the first line of the table. */
  header: z.number().int().positive().optional(),
  /** `pad`: rows that are too short are filled up; `problem` (default): they are problems. */
  ragged: z.enum(['problem', 'pad']).default('problem'),
  source: source.optional(),
  basis: basis.optional(),
  /** Formats of dates in this table. */
  dates: formats.optional(),
  /** Columns that the file lacks: constants, and parts of other columns. */
  derive: z.record(z.string(), value).optional(),
  skip: z.array(skip).default([]),
  entities: z.array(entity).min(1),
  relations: z.array(relation).default([]),
});

export const mapping = z.strictObject({
  dataset: dataset.optional(),
  source: source.optional(),
  basis: basis.optional(),
  dates: z.preprocess(asList, z.array(format)).optional(),
  /** Kinds and relation types to add, as in a seed file. Checked by the rules of seeding. */
  vocabulary: z.unknown().optional(),
  tables: z.array(table).default([]),
  /** What graph formats take from a mapping; they check it themselves. */
  graph: z.unknown().optional(),
});

export type Mapping = z.output<typeof mapping>;
export type TableMapping = Mapping['tables'][number];
export type EntityMapping = TableMapping['entities'][number];
export type RelationMapping = TableMapping['relations'][number];
export type DocumentsMapping = z.output<typeof documents>;
export type SplitMapping = z.output<typeof split>;
export type SourceMapping = z.output<typeof source>;
