import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { CATEGORIES } from '../../model/types.ts';

const words = z.array(z.string());
const bundle = z.record(z.string(), words);

const SHAPE = z.strictObject({
  language: z.string(),
  words: bundle,
  beyond: bundle,
  groups: z.array(
    z.strictObject({
      words,
      kind: z.string(),
      label: z.string(),
      through: z
        .strictObject({
          categories: z.array(z.enum(CATEGORIES)).optional(),
          types: words.optional(),
          kinds: words,
        })
        .optional(),
      described: words.optional(),
    }),
  ),
  /** Kinds that a kind's name also means, where relations are asked about. */
  wider: bundle,
  fromTheFarEnd: bundle,
  endings: words,
  dates: z.strictObject({
    asOf: words,
    knownBy: words,
    since: words,
    until: words,
    exclusive: words,
    months: words,
    shortMonths: words,
    seasons: z.record(z.string(), z.number()),
    feasts: z.record(z.string(), z.string()),
    partsOf: z.record(z.string(), z.enum(['first', 'middle', 'last'])),
    relative: words,
  }),
  countries: bundle,
});

/** The words of one language for questions, as its file in seeds/lexicon holds them. */
export type Language = z.infer<typeof SHAPE>;
export type Group = Language['groups'][number];

const FOLDER = new URL('../../../seeds/lexicon/', import.meta.url);

/** Reads a language's file. Throws when it is missing or not of the shape: a broken installation. */
export function readLanguage(name = 'en'): Language {
  return SHAPE.parse(parse(readFileSync(new URL(`${name}.yaml`, FOLDER), 'utf8')));
}
