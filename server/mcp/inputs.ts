import { z } from 'zod';
import { CATEGORIES, STATUSES } from '../model/types.ts';

const DAY = 'a day, 2026-02-15; left out: today';

/** What many tools take, said once. */
export const LENS = {
  asOf: z.string().optional().describe(`What was so in the world on ${DAY}.`),
  knownBy: z.string().optional().describe(`What was public by ${DAY}.`),
};

export const PAGE = {
  first: z.number().int().min(1).max(50).default(10).describe('How many items at most, 1 to 50.'),
  cursor: z
    .string()
    .max(1_000)
    .optional()
    .describe('`nextCursor` of an earlier call with the same arguments.'),
};

export const entityInput = (what: string) =>
  z
    .string()
    .min(1)
    .max(200)
    .describe(`${what}: its id ("ford"), or its whole name or alias ("Ford Motor Company").`);

export const FILTER = {
  types: z
    .array(z.string())
    .optional()
    .describe('Relation types, such as LICENSING_DEAL; the resource liaison://vocabulary lists them.'),
  categories: z.array(z.enum(CATEGORIES)).optional().describe('What the types count as.'),
  statuses: z.array(z.enum(STATUSES)).optional().describe('Only relations of these statuses.'),
};

/** The part of a filter that was given, as the API takes it. */
export function filterOf({
  types,
  categories,
  statuses,
}: {
  types?: string[] | undefined;
  categories?: string[] | undefined;
  statuses?: string[] | undefined;
}): Record<string, unknown> {
  return {
    ...(types ? { types } : {}),
    ...(categories ? { categories } : {}),
    ...(statuses ? { statuses } : {}),
  };
}

/** The days that were given, as variables. */
export const lensGiven = ({
  asOf,
  knownBy,
}: {
  asOf?: string | undefined;
  knownBy?: string | undefined;
}) => ({
  asOf: asOf ?? null,
  knownBy: knownBy ?? null,
});
