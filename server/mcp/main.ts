import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { contextOf } from '../graphql/contextOf.ts';
import { runOn } from '../graphql/run.ts';
import { createSchema } from '../graphql/schema.ts';
import { logTo } from '../log.ts';
import { openFilled } from '../opened.ts';
import { keptOf } from '../queries/keptReading.ts';
import { readArguments } from '../arguments.ts';
import { StoreUnavailableError } from '../errors.ts';
import { createMcpServer } from './server.ts';

/** `npm run mcp`: tools for agents over standard input and output; everything else goes to standard error. */
async function main(argv: readonly string[]): Promise<void> {
  const { store, stored, config } = await openFilled(process.env, readArguments(argv).data);
  const keeps = keptOf(store, stored);
  const run = runOn(createSchema(), () =>
    contextOf(store, keeps, { deadline: Date.now() + config.limits.milliseconds }),
  );
  const server = createMcpServer(run, logTo(config.debug));
  let closing: Promise<void> | null = null;
  const close = () => {
    closing ??= server.close().then(() => store.close());
    void closing.finally(() => process.exit());
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, close);
  // The client hangs up by closing our input.
  process.stdin.once('end', close);
  await server.connect(new StdioServerTransport());
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = error instanceof StoreUnavailableError ? 2 : 1;
});
