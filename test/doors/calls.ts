import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { Api } from '../api/support/server.ts';

export interface Result {
  isError: boolean;
  text: string;
  data: { items: Array<Record<string, unknown>>; nextCursor?: string } & Record<string, unknown>;
}

/** The SDK's own client, connected over HTTP; close it in `afterAll`. */
export async function connect({ url }: Api): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(new StreamableHTTPClientTransport(new URL(`${url}/mcp`)));
  return client;
}

/** Calls a tool and reads what came both as text and as data. */
export async function call(client: Client, name: string, given: Record<string, unknown>): Promise<Result> {
  const result = await client.callTool({ name, arguments: given });
  const [part] = result.content as Array<{ type: string; text: string }>;
  return {
    isError: result.isError === true,
    text: part?.text ?? '',
    data: (result.structuredContent ?? {}) as Result['data'],
  };
}

/** A whole result, page after page. */
export async function callWhole<Item>(
  client: Client,
  name: string,
  given: Record<string, unknown>,
): Promise<{ head: Record<string, unknown>; items: Item[]; pages: number }> {
  const items: Item[] = [];
  let cursor: string | undefined;
  let head: Record<string, unknown>;
  let pages = 0;
  do {
    const { data, isError, text } = await call(client, name, { ...given, ...(cursor ? { cursor } : {}) });
    if (isError) throw new Error(`${name}: ${text}`);
    const { items: more, nextCursor, ...rest } = data;
    items.push(...(more as Item[]));
    head = rest;
    cursor = nextCursor;
    pages += 1;
  } while (cursor !== undefined && pages < 200);
  return { head, items, pages };
}
