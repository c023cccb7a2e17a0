import { z } from 'zod';
import type { IdentityDecision } from '../../server/model/identity/decision.ts';
import { evidenceId } from '../../server/model/ids.ts';
import { readDate } from '../../server/model/dates/edtf.ts';
import { BASES, CATEGORIES, STANCES } from '../../server/model/types.ts';
import type {
  Dataset,
  Entity,
  Evidence,
  RelationFacts,
  Source,
  Vocabulary,
} from '../../server/model/types.ts';

/** A relation as the file holds it, with every statement about it. */
export interface RestoredRelation extends RelationFacts {
  evidence: Evidence[];
}

const text = z.string().nullable().default(null);
const id = z.string().min(1).max(500);
const reference = id.nullable().default(null);
const date = text.refine((value) => value === null || isDate(value), 'expected a date as EDTF');
const time = z.iso.datetime({ offset: true });
const pairs = <Key extends string>(key: Key) =>
  z
    .array(z.object({ [key]: z.string(), value: z.string() } as Record<Key | 'value', z.ZodString>))
    .default([]);

const DATASET = z.object({
  id,
  title: z.string(),
  description: text,
  licence: text,
  version: text,
  writtenAt: time,
});
const ENTITY = z.object({
  ...{ id, kind: z.string().min(1), name: z.string().min(1), aliases: z.array(z.string()).default([]) },
  ...{ country: text, summary: text, date, place: text, url: text },
  externalIds: pairs('scheme'),
  properties: pairs('name'),
  datasets: z.array(id),
});
const SOURCE = z.object({
  ...{ id, publisher: text, title: z.string(), url: text, publishedOn: date },
  basedOn: z.array(id).default([]),
  dataset: id,
});
const STATEMENT = z.object({
  ...{
    id: id.optional(),
    stance: z.enum(STANCES),
    basis: z.enum(BASES),
    speaker: reference,
    attribution: text,
  },
  ...{ onBehalfOf: reference, locator: text, note: text, start: date, end: date, publishedOn: date },
  ...{ recordedAt: time, withdrawnAt: time.nullable().default(null), retracts: reference, source: id },
  ...{ origin: reference, dataset: id },
});
const RELATION = z.object({
  ...{ id, type: z.string().min(1), from: id, to: id, dataset: id, role: text },
  amount: z.object({ value: z.number(), currency: text }).nullable().default(null),
  share: z.number().min(0).max(1).nullable().default(null),
  ...{
    place: text,
    event: reference,
    summary: text,
    about: reference,
    follows: reference,
    amends: reference,
  },
  properties: pairs('name'),
  evidence: z.array(STATEMENT),
});
const KIND = z.object({
  ...{ id, label: z.string(), plural: z.string(), shape: z.string(), colour: z.string(), icon: z.string() },
  words: z.array(z.string()),
});
const TYPE = z.object({
  ...{ id, label: z.string(), inverse: z.string(), noun: z.string(), directed: z.boolean() },
  temporality: z.enum(['STATE', 'OCCURRENCE']),
  category: z.enum(CATEGORIES),
  ...{ fromKinds: z.array(z.string()), toKinds: z.array(z.string()), words: z.array(z.string()) },
});
const CATEGORY = z.object({ id: z.enum(CATEGORIES), label: z.string(), words: z.array(z.string()) });
const VOCABULARY = z.object({
  kinds: z.array(KIND),
  relationTypes: z.array(TYPE),
  categories: z.array(CATEGORY),
});

const DECISION = z.object({
  ...{ id, verdict: z.enum(['SAME', 'DISTINCT']), kept: id, merged: z.array(id).min(1), reason: z.string() },
  ...{ by: z.string(), at: time, undoneAt: time.nullable(), undoneBy: text, undoneReason: text },
});

/** How each part of the file is read; each throws a ZodError, or an Error with a sentence. */
export const readers = {
  vocabulary: (value: unknown): Vocabulary => VOCABULARY.parse(value),
  datasets: (value: unknown): Dataset => DATASET.parse(value),
  entities: (value: unknown): Entity => ENTITY.parse(value),
  sources: (value: unknown): Source => SOURCE.parse(value),
  decisions: (value: unknown): IdentityDecision => DECISION.parse(value),
  relations: (value: unknown): RestoredRelation => {
    const { evidence, ...facts } = RELATION.parse(value);
    return { ...facts, evidence: evidence.map((piece) => statementOf(piece, facts.id)) };
  },
};

/** A statement's id is the hash of what it says: one that is another was changed by hand. */
function statementOf(piece: z.output<typeof STATEMENT>, relation: string): Evidence {
  const said = { ...piece, relation };
  const own = evidenceId(said);
  if (piece.id !== undefined && piece.id !== own)
    throw new Error(
      `the statement ${piece.id} does not say what it said when it got its id; take the field \`id\` out of it to load it as a new one`,
    );
  return { ...said, id: own };
}

function isDate(value: string): boolean {
  try {
    readDate(value);
    return true;
  } catch {
    return false;
  }
}
