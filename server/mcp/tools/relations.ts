import { z } from 'zod';
import { CLAIM } from '../fragments.ts';
import { entityInput, FILTER, filterOf, LENS, lensGiven } from '../inputs.ts';
import { resolve } from '../resolve.ts';
import { tool } from '../tool.ts';
import { EDGES, foundIn } from './connections.ts';
import type { Connection } from './connections.ts';

const RELATIONS = `query Relations($where: RelationFilter, $order: RelationOrder, $first: Int!, $after: String, $asOf: Date, $knownBy: Date) {
  relations(where: $where, order: $order, first: $first, after: $after, asOf: $asOf, knownBy: $knownBy) {
    ${EDGES('...claim')} lens { asOf knownBy }
  }
}
${CLAIM}`;

export const relationsTool = tool({
  name: 'relations',
  title: 'Claims about somebody',
  description:
    'Relations of an entity (or all), best supported first, each a claim with its status, dates and sources. DENIED and RETRACTED ones are listed with that status: never report them as facts. Relations over by the day asked about are left out unless `includeEnded`.',
  input: {
    entity: entityInput('One end').optional(),
    ...FILTER,
    otherKinds: z.array(z.string()).optional().describe('Kinds of the other end: Company, Person, …'),
    otherCountries: z
      .array(z.string())
      .optional()
      .describe('Countries of the other end, ISO 3166-1 alpha-2.'),
    text: z.string().max(200).optional().describe('Words in the summary, role or place.'),
    includeEnded: z.boolean().default(false).describe('Also what was over by then.'),
    ...LENS,
  },
  pages: 'STORE',
  find: async (run, given, page) => {
    const of = given.entity === undefined ? null : await resolve(run, given.entity, 'entity');
    const { otherKinds, otherCountries, text, includeEnded } = given;
    const where = {
      ...(of ? { of: [of.id] } : {}),
      ...filterOf(given),
      ...(otherKinds ? { otherKinds } : {}),
      ...(otherCountries ? { otherCountries } : {}),
      ...(text ? { text } : {}),
      includeEnded,
    };
    const { relations } = await run<{ relations: Connection & { lens: unknown } }>(RELATIONS, {
      where,
      order: 'SUPPORT',
      ...page,
      ...lensGiven(given),
    });
    return foundIn(relations, { ...(of ? { of } : {}), lens: relations.lens });
  },
});

export const timelineTool = tool({
  name: 'timeline',
  title: 'What happened around somebody, in order',
  description:
    'All claims about one entity by their beginning, the earliest first, undated last; also what was over by the day asked about. `from` and `until` bound the time in the world. Each with its status, dates and sources.',
  input: {
    entity: entityInput('The entity'),
    from: z.string().optional().describe('First day, 2025-12-01.'),
    until: z.string().optional().describe('Last day, 2026-02-15.'),
    ...FILTER,
    ...LENS,
  },
  pages: 'STORE',
  find: async (run, given, page) => {
    const of = await resolve(run, given.entity, 'entity');
    const { from, until } = given;
    const during =
      (from ?? until) ? { during: { ...(from ? { from } : {}), ...(until ? { until } : {}) } } : {};
    const where = { of: [of.id], includeEnded: true, ...filterOf(given), ...during };
    const { relations } = await run<{ relations: Connection & { lens: unknown } }>(RELATIONS, {
      where,
      order: 'START_ASC',
      ...page,
      ...lensGiven(given),
    });
    return foundIn(relations, { of, lens: relations.lens });
  },
});
