import type { AddressInfo } from 'node:net';
import { writingWith } from '../../../server/access/writing.ts';
import { createApp } from '../../../server/app.ts';
import type { Limits } from '../../../server/config.ts';
import type { GraphStore } from '../../../server/store/port.ts';

export interface Answer {
  status: number;
  headers: Headers;
  /** The body as text, for comparing byte by byte. */
  text: string;
  data: Record<string, unknown> | null | undefined;
  errors: Array<{ message: string; path?: unknown; extensions: Record<string, unknown> }>;
}

export interface Api {
  url: string;
  /** Sends a query as a client would, over HTTP. */
  ask: (query: string, variables?: Record<string, unknown>) => Promise<Answer>;
  reported: unknown[];
  close: () => Promise<void>;
}

/** What requests that change data carry. */
export const WRITE_TOKEN = 'token-of-the-tests';

const GENEROUS: Limits = {
  cost: 100_000,
  depth: 12,
  milliseconds: 20_000,
  requestsPerMinute: 100_000,
};

/** The whole HTTP side over a store, on a free port. */
export async function startApi(
  store: GraphStore,
  limits: Partial<Limits> = {},
  client?: string,
): Promise<Api> {
  const reported: unknown[] = [];
  const report = (_id: string, error: unknown) => reported.push(error);
  const writing = writingWith(WRITE_TOKEN);
  const { app, stop } = await createApp({
    store,
    limits: { ...GENEROUS, ...limits },
    report,
    writing,
    client,
  });
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    reported,
    ask: async (query, variables) => answerOf(await post(url, { query, variables })),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await stop();
    },
  };
}

export async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const body = JSON.parse(text) as Pick<Answer, 'data'> & Partial<Pick<Answer, 'errors'>>;
  return {
    status: response.status,
    headers: response.headers,
    text,
    data: body.data,
    errors: body.errors ?? [],
  };
}

function post(url: string, body: unknown): Promise<Response> {
  return fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify(body),
  });
}
