import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import type { Run } from '../graphql/run.ts';
import { NO_DATA } from '../questions/answer/silent.ts';
import { failureOf } from './failure.ts';
import type { ReportFailure } from './failure.ts';
import { PAGE } from './inputs.ts';
import { addResources } from './resources.ts';
import { offsetOf, resultOf } from './result.ts';
import { CallError } from './tool.ts';
import type { Tool } from './tool.ts';
import { TOOLS } from './tools/all.ts';

export const VERSION = '0.1.0';

const INSTRUCTIONS = `Liaison holds claims, not facts: who is related to whom, who says so, since when. Each relation has a status that follows from its evidence: CONFIRMED, REPORTED, DISPUTED, DENIED, RETRACTED. Never pass on a DENIED or RETRACTED relation as so; say the status and name the source with what you pass on. Talks are no partnership. That nothing in the data says so is no proof that it is not so. Every read has two clocks: asOf (so in the world) and knownBy (public by then), both today unless given. Begin with \`ask\` for a question in plain words, or with \`search\` for ids. Results come in pages: call again with \`nextCursor\`.`;

/** A server for one conversation (or, without a session, one request): tools that read, and two resources. */
export function createMcpServer(run: Run, report: ReportFailure): McpServer {
  const server = new McpServer({ name: 'liaison', version: VERSION }, { instructions: INSTRUCTIONS });
  for (const made of TOOLS) addTool(server, made, run, report);
  addResources(server, run);
  return server;
}

function addTool(server: McpServer, made: Tool, run: Run, report: ReportFailure): void {
  const { name, title, description, input } = made;
  const annotations = {
    readOnlyHint: true,
    destructiveHint: false,
    idempotentHint: true,
    openWorldHint: false,
  };
  const inputSchema = { ...input, ...PAGE };
  server.registerTool(
    name,
    { title, description, inputSchema, annotations },
    async (given): Promise<CallToolResult> => {
      try {
        const { first, cursor = null } = given as { first: number; cursor?: string };
        offsetOf(made, cursor);
        const found = await made.find(run, given, { first, after: made.pages === 'STORE' ? cursor : null });
        const told =
          found.items.length > 0
            ? found
            : { ...found, head: { ...found.head, ...((await ifEmpty(run)) ?? {}) } };
        return resultOf(made, told, { first, cursor });
      } catch (error) {
        const empty = error instanceof CallError ? await ifEmpty(run).catch(() => null) : null;
        return failureOf(empty ? new CallError(empty.hint) : error, report);
      }
    },
  );
}

/** Nothing can be found in an empty database: the agent is told what fills it, not that nothing is so. */
async function ifEmpty(run: Run): Promise<{ hint: string } | null> {
  const { datasets } = await run<{ datasets: unknown[] }>('{ datasets { id } }', {});
  return datasets.length === 0 ? { hint: NO_DATA } : null;
}
