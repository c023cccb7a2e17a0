import { z } from 'zod';
import { STATEMENT } from '../fragments.ts';
import { LENS, lensGiven } from '../inputs.ts';
import { CallError, tool } from '../tool.ts';
import { EDGES, foundIn } from './connections.ts';
import type { Connection } from './connections.ts';

const EVIDENCE = `query Evidence($id: ID!, $first: Int!, $after: String, $asOf: Date, $knownBy: Date) {
  relation(id: $id, asOf: $asOf, knownBy: $knownBy) {
    id type label from { id name } to { id name } status statusReason certainty certaintyReason
    start { text words } end { text words } originals lastReported summary
    history { from until status statusReason originals }
    evidence(first: $first, after: $after) { ${EDGES('...statement')} }
  }
  lens(asOf: $asOf, knownBy: $knownBy) { asOf knownBy }
}
${STATEMENT}`;

interface Data {
  relation: (Record<string, unknown> & { evidence: Connection }) | null;
  lens: unknown;
}

export const evidenceTool = tool({
  name: 'evidence',
  title: 'Who says so',
  description:
    'Every statement about one relation, who says it, on what basis, in which document (with its address) and where in it, denials among them; with the status that follows from them and how it changed. Takes the id of a relation, as other tools give it.',
  input: { relation: z.string().min(1).max(200).describe('The id of a relation.'), ...LENS },
  pages: 'STORE',
  find: async (run, given, page) => {
    const { relation, lens } = await run<Data>(EVIDENCE, {
      id: given.relation,
      ...page,
      ...lensGiven(given),
    });
    if (!relation)
      throw new CallError(
        `relation: expected the id of a relation of which something was public by \`knownBy\`, got "${given.relation}". Ids stand in the results of \`relations\`, \`partners\` and \`ask\` (byd-ford-battery-supply is how one looks); an entity has no evidence of its own.`,
      );
    const { evidence, ...told } = relation;
    return foundIn(evidence, { relation: told, lens });
  },
});
