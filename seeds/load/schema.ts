import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { InputError } from '../../server/errors.ts';
import { collect } from './collect.ts';
import type { VocabularyDraft } from './draft.ts';
import { hasErrors, newProblems, problemsText } from './problems.ts';
import { BASE_VOCABULARY, readSeeds } from './read.ts';
import {
  AMOUNT,
  CATEGORY,
  DATASET,
  ENTITY,
  EVIDENCE,
  ID_PATTERN,
  KIND,
  KIND_PATTERN,
  RELATION,
  RELATION_TYPE,
  SOURCE,
  TYPE_PATTERN,
  VOCABULARY,
  TOP,
} from './shapes.ts';
import type { FieldShape, Shape } from './shapes.ts';

/** A JSON value; what a JSON Schema is made of. */
type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type Schema = { [key: string]: Json };

/** Records within records, by shape and key. */
const NESTED = new Map<Shape, Record<string, string>>([
  [VOCABULARY, { kinds: 'kind', relationTypes: 'relationType', categories: 'category' }],
  [TOP, { entities: 'entity', sources: 'source', relations: 'relation' }],
  [RELATION, { evidence: 'evidence' }],
]);

/**
 * The JSON Schema (draft 2020-12) that editors complete seed files by, made of the same shapes
 * that the loader checks by. Kinds and relation types of the shared vocabulary are offered; others
 * that look right are let through, since a folder may add its own.
 */
function seedSchema({ kinds, relationTypes }: Pick<VocabularyDraft, 'kinds' | 'relationTypes'>): Schema {
  const known = {
    kind: kinds.map(({ value }) => value.id),
    type: relationTypes.map(({ value }) => value.id),
  };
  const record = (shape: Shape) => recordSchema(shape, known);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Liaison seed file',
    description:
      'Made by `npx tsx seeds/load/schema.ts` from seeds/load/shapes.ts and seeds/vocabulary.yaml. See docs/seeds.md.',
    ...record(TOP),
    $defs: {
      dataset: record(DATASET),
      vocabulary: record(VOCABULARY),
      kind: record(KIND),
      relationType: record(RELATION_TYPE),
      category: record(CATEGORY),
      entity: record(ENTITY),
      source: record(SOURCE),
      relation: record(RELATION),
      evidence: { ...record(EVIDENCE), ...RETRACTION },
      amount: record(AMOUNT),
    },
  };
}

/** RETRACTS and `retracts` come together. */
const RETRACTION: Schema = {
  if: { properties: { stance: { const: 'RETRACTS' } }, required: ['stance'] },
  then: { required: ['retracts'] },
  else: { properties: { retracts: false } },
};

interface KnownTerms {
  kind: string[];
  type: string[];
}

function recordSchema(shape: Shape, known: KnownTerms): Schema {
  const properties = Object.fromEntries(
    Object.entries(shape).map(([key, field]) => [
      key,
      { description: field.means, ...valueSchema(key, field, shape, known) },
    ]),
  );
  const required = Object.entries(shape).flatMap(([key, field]) => (field.required ? [key] : []));
  return {
    type: 'object',
    additionalProperties: false,
    ...(required.length > 0 && { required }),
    properties,
  };
}

/** A number where words are expected is taken as written, so editors let it pass too. */
const TEXT: Schema = { type: ['string', 'number'], minLength: 1 };
const ID: Schema = { type: ['string', 'number'], pattern: ID_PATTERN.source };
/** Only what can't be a date is refused here; the loader reads the rest. */
const DATE: Schema = { type: ['string', 'number'], pattern: '^[0-9X\\[\\]./,?~%-]+$' };

function valueSchema(key: string, field: FieldShape, shape: Shape, known: KnownTerms): Schema {
  const listOf = (item: Schema): Schema => ({ anyOf: [{ type: 'array', items: item }, item] });
  switch (field.holds) {
    case 'text':
      if (field.choices) return { enum: [...field.choices] };
      return field.looksLike ? { ...TEXT, pattern: field.looksLike.source } : TEXT;
    case 'texts':
      return listOf(TEXT);
    case 'id':
      return ID;
    case 'ids':
      return listOf(ID);
    case 'term':
      return termSchema(
        key === 'kind' ? known.kind : key === 'type' ? known.type : [],
        shape === RELATION || shape === RELATION_TYPE ? TYPE_PATTERN : KIND_PATTERN,
      );
    case 'terms':
      return listOf(termSchema(known.kind, KIND_PATTERN));
    case 'date':
      return DATE;
    case 'number':
      return {
        type: 'number',
        ...(field.least !== undefined && { minimum: field.least }),
        ...(field.most !== undefined && { maximum: field.most }),
      };
    case 'yesno':
      return { type: 'boolean' };
    case 'pairs':
      return { type: 'object', additionalProperties: { type: ['string', 'number', 'boolean'] } };
    case 'amount':
      return { $ref: '#/$defs/amount' };
    case 'records': {
      const item = NESTED.get(shape)?.[key];
      if (item === undefined) return { $ref: `#/$defs/${key}` };
      return { type: 'array', items: { $ref: `#/$defs/${item}` }, ...(field.required && { minItems: 1 }) };
    }
  }
}

function termSchema(known: string[], pattern: RegExp): Schema {
  const shaped: Schema = { type: 'string', pattern: pattern.source };
  return known.length > 0 ? { anyOf: [{ enum: known }, shaped] } : shaped;
}

/** The text of seeds/schema.json, by the shared vocabulary as it is. Throws InputError where that has errors. */
export async function schemaText(): Promise<string> {
  const read = await readSeeds(BASE_VOCABULARY);
  const problems = newProblems();
  const { base } = collect(read, problems);
  const all = [...read.problems, ...problems.list];
  if (hasErrors(all)) throw new InputError(problemsText(all));
  return `${JSON.stringify(seedSchema(base), null, 2)}\n`;
}

// `npx tsx seeds/load/schema.ts` writes it anew after a change of shapes or vocabulary.
if (process.argv[1] === fileURLToPath(import.meta.url))
  await writeFile(fileURLToPath(new URL('../schema.json', import.meta.url)), await schemaText());
