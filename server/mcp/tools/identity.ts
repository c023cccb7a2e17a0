import { entityInput } from '../inputs.ts';
import { resolve } from '../resolve.ts';
import { tool } from '../tool.ts';

const IDENTITY = `query Identity($of: ID!) {
  entity(id: $of) { id name kind }
  possiblySame(of: $of, first: 50) {
    score verdict reasons { speaks weight sentence }
    right {
      entity { id name kind country aliases degree externalIds { scheme value } datasets { id } }
      sources(first: 3) { id publisher title url }
    }
  }
  identityDecisions(of: $of, standing: true, first: 30) {
    nodes { id verdict kept { id name } merged { id name } reason by byRule at }
  }
  lens { asOf knownBy }
}`;

interface Data {
  entity: Record<string, unknown> | null;
  possiblySame: Array<Record<string, unknown> & { right: { entity: object; sources: object[] } }>;
  identityDecisions: { nodes: object[] };
  lens: object;
}

export const identityTool = tool({
  name: 'identity',
  title: 'Who may be the same as an entity',
  description:
    'Other records that may be the same as one entity, the surest first, each with a score, a verdict and the reasons for and against; and what was decided about it already (merged, joined by an identifier, held apart), by whom and why. A proposal is no fact: names alone prove nothing. Nothing can be decided through this tool.',
  input: { entity: entityInput('The entity') },
  pages: 'CUT',
  find: async (run, given) => {
    const { id } = await resolve(run, given.entity, 'entity');
    const { entity, possiblySame, identityDecisions, lens } = await run<Data>(IDENTITY, { of: id });
    const items = possiblySame.map(({ right, ...scored }) => ({ ...right, ...scored }));
    const none = items.length === 0 ? { hint: 'Nothing that is loaded looks like it.' } : {};
    return { head: { entity, decisions: identityDecisions.nodes, lens, ...none }, items };
  },
});
