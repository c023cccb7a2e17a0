import { z } from 'zod';
import { STATEMENT } from '../fragments.ts';
import { entityInput, FILTER, filterOf } from '../inputs.ts';
import { resolve } from '../resolve.ts';
import { tool } from '../tool.ts';
import { EDGES, foundIn } from './connections.ts';
import type { Connection } from './connections.ts';

const CHANGES = `query Changes($since: Date!, $until: Date, $where: RelationFilter, $first: Int!, $after: String) {
  changes(since: $since, until: $until, where: $where, first: $first, after: $after) {
    since lens { asOf knownBy }
    ${EDGES(`kind sentence certainty day { text words }
      relation { id type label status statusReason from { id name } to { id name } }
      evidence { ...statement }`)}
  }
}
${STATEMENT}`;

export const changesTool = tool({
  name: 'changes',
  title: 'What changed since a day',
  description:
    'What began, ended, was widened, or became known, confirmed, disputed, denied or taken back after one day and up to another, the latest first, each with the statements that made it. POSSIBLE ones may lie outside the range.',
  input: {
    since: z.string().describe('After this day, 2025-12-31.'),
    until: z.string().optional().describe('Up to this day; left out: today.'),
    entity: entityInput('Only changes of relations of this entity').optional(),
    ...FILTER,
  },
  pages: 'STORE',
  find: async (run, given, page) => {
    const of = given.entity === undefined ? null : await resolve(run, given.entity, 'entity');
    const { changes } = await run<{ changes: Connection & { since: string; lens: unknown } }>(CHANGES, {
      since: given.since,
      until: given.until ?? null,
      where: { ...(of ? { of: [of.id] } : {}), ...filterOf(given) },
      ...page,
    });
    return foundIn(changes, { ...(of ? { of } : {}), since: changes.since, lens: changes.lens });
  },
});
