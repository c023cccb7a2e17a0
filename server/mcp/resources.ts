import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { Run } from '../graphql/run.ts';

const VOCABULARY = `{ vocabulary {
  kinds { id label plural } relationTypes { id label inverse noun directed temporality category fromKinds toKinds }
  categories { id label }
} }`;
const RULE = '{ vocabulary { rule } }';

/** What agents read once: the words that filters may name, and the rule by which a status is derived. */
export function addResources(server: McpServer, run: Run): void {
  server.registerResource(
    'vocabulary',
    'liaison://vocabulary',
    {
      title: 'Kinds, relation types and categories',
      description: 'What filters of the tools may name, and how each relation type reads.',
      mimeType: 'application/json',
    },
    async (uri) => {
      const { vocabulary } = await run<{ vocabulary: unknown }>(VOCABULARY, {});
      return {
        contents: [{ uri: uri.href, mimeType: 'application/json', text: JSON.stringify(vocabulary) }],
      };
    },
  );
  server.registerResource(
    'rule',
    'liaison://rule',
    {
      title: 'How a status is derived',
      description: 'The rule by which evidence makes CONFIRMED, REPORTED, DISPUTED, DENIED or RETRACTED.',
      mimeType: 'text/plain',
    },
    async (uri) => {
      const { vocabulary } = await run<{ vocabulary: { rule: string[] } }>(RULE, {});
      return { contents: [{ uri: uri.href, mimeType: 'text/plain', text: vocabulary.rule.join('\n') }] };
    },
  );
}
