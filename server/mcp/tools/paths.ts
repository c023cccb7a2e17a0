import { z } from 'zod';
import { entityInput, LENS, lensGiven } from '../inputs.ts';
import { resolve } from '../resolve.ts';
import { tool } from '../tool.ts';

const PATHS = `query Paths($from: ID!, $to: ID!, $maxHops: Int, $avoidHubs: Boolean, $asOf: Date, $knownBy: Date) {
  paths(from: $from, to: $to, maxHops: $maxHops, avoidHubs: $avoidHubs, first: 20, asOf: $asOf, knownBy: $knownBy) {
    length weakest sentence entities { id name kind }
    relations {
      id type label status certainty statusReason from { id name } to { id name } lastReported
      statements: evidence(first: 2) { nodes { stance source { id publisher title url } origin { id publisher } } }
    }
  }
  lens(asOf: $asOf, knownBy: $knownBy) { asOf knownBy }
}`;

export const pathsTool = tool({
  name: 'paths',
  title: 'How two are connected',
  description:
    'Chains of relations from one entity to another, the shortest first, each with its weakest status and the sources of every link. Denied and retracted relations are never walked along.',
  input: {
    from: entityInput('One end'),
    to: entityInput('The other end'),
    maxHops: z.number().int().min(1).max(8).default(4).describe('Relations of a chain at most.'),
    avoidHubs: z.boolean().default(false).describe('Goes around entities with more than 100 relations.'),
    ...LENS,
  },
  pages: 'CUT',
  find: async (run, given) => {
    const [from, to] = [await resolve(run, given.from, 'from'), await resolve(run, given.to, 'to')];
    const { maxHops, avoidHubs } = given;
    const { paths, lens } = await run<{ paths: Record<string, unknown>[]; lens: unknown }>(PATHS, {
      from: from.id,
      to: to.id,
      maxHops,
      avoidHubs,
      ...lensGiven(given),
    });
    const none =
      paths.length === 0
        ? {
            hint: `Nothing in this data connects them in ${maxHops} steps; that is no proof that nothing does.`,
          }
        : {};
    return { head: { from, to, lens, ...none }, items: paths };
  },
});
