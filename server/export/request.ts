import { z } from 'zod';
import { InputError } from '../errors.ts';
import type { Day } from '../model/types.ts';
import type { Selection } from './selection.ts';

/** Bounds of one request; whoever wants more exports everything. */
export const EXPORT_LIMITS = { ids: 10_000, bytes: 2 * 1024 * 1024 } as const;

const id = z.string().min(1).max(500);
const ids = z.array(id).max(EXPORT_LIMITS.ids);
const day = z.iso.date().nullable().default(null);
const common = {
  format: z.string().min(1).max(40),
  asOf: day,
  knownBy: day,
  denied: z.boolean().nullable().default(null),
};
const CHOSEN = z.strictObject({
  ...common,
  entities: ids,
  relations: ids.optional(),
  view: z
    .string()
    .regex(/^v\d{1,3}(&[A-Za-z]+=[!-%'-~]*)*$/)
    .max(200_000)
    .nullable()
    .default(null),
});
const flag = z
  .enum(['true', 'false'])
  .transform((text) => text === 'true')
  .nullable()
  .default(null);
const ALL = z.strictObject({ ...common, denied: flag, dataset: id.optional() });

export interface ExportAsked {
  format: string;
  selection: Selection;
  asOf: Day | null;
  knownBy: Day | null;
  denied: boolean | null;
  view: string | null;
}

/** A selection of entities and relations, as the page posts it. Throws InputError that names what is wrong. */
export function readChosen(body: unknown): ExportAsked {
  const { entities, relations, ...asked } = read(
    CHOSEN,
    body,
    `{"format": "gexf", "entities": ["ford"], "relations": [] or left out, "asOf": "2026-02-15" or null, "knownBy": null, "denied": null} (at most ${EXPORT_LIMITS.ids.toLocaleString('en')} ids)`,
  );
  return { ...asked, selection: { of: 'entities', entities, ...(relations ? { relations } : {}) } };
}

/** Everything, or one data set, as an address asks for it. Throws InputError that names what is wrong. */
export function readAll(query: unknown): ExportAsked {
  const { dataset, ...asked } = read(
    ALL,
    query,
    '?format=gexf with, if wanted, dataset=<id>, asOf=<day>, knownBy=<day>, denied=true or false',
  );
  const selection: Selection = dataset === undefined ? { of: 'everything' } : { of: 'dataset', dataset };
  return { ...asked, selection, view: null };
}

function read<Schema extends z.ZodType>(schema: Schema, given: unknown, expected: string): z.output<Schema> {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const [problem] = result.error.issues;
  const where = problem?.path.join('.') || 'the request';
  throw new InputError(`Expected ${expected}; ${where} is not so: ${problem?.message ?? 'it is missing'}.`, {
    argument: where,
    expected,
  });
}
