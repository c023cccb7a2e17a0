import { entityInput, LENS, lensGiven } from '../inputs.ts';
import { resolve } from '../resolve.ts';
import { tool } from '../tool.ts';

const ENTITY = `query Entity($id: ID!, $asOf: Date, $knownBy: Date) {
  entity(id: $id, asOf: $asOf, knownBy: $knownBy) {
    id name kind country summary aliases degree
    externalIds { scheme value } properties { name value } datasets { id title }
    relationCounts(where: { includeDenied: true }) { type label category status certainty count }
  }
  lens(asOf: $asOf, knownBy: $knownBy) { asOf knownBy }
}`;

interface Data {
  entity: (Record<string, unknown> & { relationCounts: Record<string, unknown>[] }) | null;
  lens: unknown;
}

export const entityTool = tool({
  name: 'entity',
  title: 'Who or what one entity is',
  description:
    'One entity: names, kind, country, summary, and as items how many relations it has of each type, status and certainty (denied ones among them, as such). Follow with `relations` for the claims themselves.',
  input: { entity: entityInput('The entity'), ...LENS },
  pages: 'CUT',
  find: async (run, given) => {
    const { id } = await resolve(run, given.entity, 'entity');
    const { entity, lens } = await run<Data>(ENTITY, { id, ...lensGiven(given) });
    const { relationCounts = [], ...told } = entity ?? {};
    return { head: { entity: told, lens }, items: relationCounts };
  },
});
