import { z } from 'zod';

/**
 * The small words of a mapping: texts made of columns, conditions on columns, dates. Each may be
 * written short (a text, a list); the schema brings it into its full form.
 */

/** A regular expression, whatever the case, Unicode. */
export const pattern = z.string().transform((source, context) => {
  try {
    return new RegExp(source, 'iu');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    context.addIssue({
      code: 'custom',
      message: `Expected a regular expression, found "${source}": ${reason}.`,
    });
    return z.NEVER;
  }
});

const word = z.union([z.string(), z.number(), z.boolean()], 'Expected a text.').transform(String);
const words = z.preprocess(asList, z.array(word));
export const patterns = z.preprocess(asList, z.array(pattern));

const test = z.preprocess(
  (value) => (isRecord(value) ? value : { is: value }),
  z.strictObject({
    /** Exactly one of these, whatever the case. */
    is: words.optional(),
    not: words.optional(),
    matches: patterns.optional(),
    misses: patterns.optional(),
    empty: z.boolean().optional(),
  }),
);
export type Test = z.output<typeof test>;

/** Columns with what must hold of each; a list of such mappings: one of them must hold. */
export const condition = z.preprocess(asList, z.array(z.record(z.string(), test)).min(1));
export type Condition = z.output<typeof condition>;

const alternative = z.preprocess(
  (value) => (isRecord(value) ? value : { value }),
  z.strictObject({
    /** A text with columns in braces: `{First} {Last}`. */
    value: word.optional(),
    column: z.string().optional(),
    /** What is taken out of the text: the first group, or all that matches; nothing where nothing does. */
    matches: pattern.optional(),
    /** What stands for what, whatever the case; a text that is not listed becomes `default`, or stays. */
    values: z.record(z.string(), word).optional(),
    default: word.optional(),
    letters: z.enum(['lower', 'upper', 'title']).optional(),
    when: condition.optional(),
  }),
);

/** A text: the first alternative that gives one. */
export const value = z.preprocess(asList, z.array(alternative).min(1));
export type Value = z.output<typeof value>;

const FORMAT = /^(?:YYYY|YY|MMMM|MMM|MM|M|DD|D|[^A-Za-z])+$/;
export const format = z
  .string()
  .regex(
    FORMAT,
    'Expected a date format of YYYY, YY, MM, M, MMM, MMMM, DD, D and signs, such as DD/MM/YYYY.',
  );
export const formats = z.preprocess(asList, z.array(format).min(1));

const dateAlternative = z.preprocess(
  (given) => (isRecord(given) ? given : { value: given }),
  z.strictObject({
    value: value.optional(),
    column: z.string().optional(),
    /** Two texts: some day from the first to the second. */
    between: z.tuple([value, value]).optional(),
    /** Tried in this order; else those of the table; EDTF and ISO always. */
    formats: formats.optional(),
    /** How much of the date the file really knows. */
    precision: z.enum(['year', 'month', 'day']).optional(),
    /** Where several formats fit and differ: both days (the default), the first, or a problem. */
    ambiguous: z.enum(['both', 'first', 'problem']).optional(),
    /** Texts that mean "no date". */
    none: words.optional(),
    /** `until`: on this day or before; `from`: on this day or after. */
    as: z.enum(['day', 'until', 'from']).optional(),
    when: condition.optional(),
  }),
);
/** A date: the first alternative that gives one. */
export const date = z.preprocess(asList, z.array(dateAlternative).min(1));
export type DateValue = z.output<typeof date>;

/** One alone stands for a list of one; nothing stays nothing. */
export function asList(given: unknown): unknown[] | undefined {
  if (given === undefined || given === null) return undefined;
  return Array.isArray(given) ? (given as unknown[]) : [given];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
