import { z } from 'zod';
import { InputError } from '../../../../server/errors.ts';

const Options = z
  .strictObject({
    ids: z.string(),
    name: z.string(),
    kind: z.string(),
    kindFrom: z.string(),
    kinds: z.record(z.string(), z.string()),
    type: z.string(),
    typeFrom: z.string(),
    types: z.record(z.string(), z.string()),
    directed: z.boolean(),
  })
  .partial();

/**
 * What a mapping may say of a graph file, under `graph:`. `ids`: prefix of its ids; `name`: the
 * attribute that holds names; `kind`, `type`: of what the file says nothing of; `kindFrom`,
 * `typeFrom`: attributes that hold them; `kinds`, `types`: what their values mean here;
 * `directed`: whether edges go from their first end to their second, where the file does not say.
 */
export type GraphMapping = z.infer<typeof Options> & { dataset?: string };

const Mapping = z.looseObject({
  graph: Options.optional(),
  dataset: z.looseObject({ id: z.string().optional() }).optional(),
});

/** The part of a mapping that concerns graphs, with the prefix of ids. Throws InputError that names what is wrong. */
export function graphMappingOf(mapping: unknown): GraphMapping {
  if (mapping === null || mapping === undefined) return {};
  const checked = Mapping.safeParse(mapping);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    throw new InputError(
      `The mapping can't be used: ${issue?.path.join('.') || 'its top level'}: ${issue?.message ?? 'not understood'}. docs/formats.md lists what \`graph:\` may hold.`,
    );
  }
  const { graph = {}, dataset } = checked.data;
  return { ...graph, dataset: dataset?.id };
}
