import { noteAnswer, noteAway } from './connection.ts';
import { RequestFailure, failureOf } from './failure.ts';
import type { AnsweredError } from './failure.ts';
import { writeToken } from './writeToken.ts';

const ADDRESS = '/graphql';
const TIMEOUT_MILLISECONDS = 15_000;
/** Waits between attempts, in milliseconds; reads are safe to repeat. */
const BACK_OFF = [250, 800];
const PASSING_STATUSES = new Set([502, 503, 504]);

/** A GraphQL document with the shapes of what goes in and what comes out. */
export interface Document<Answer, Variables extends object> {
  text: string;
  /** Never set: it carries the types. */
  types?: [Answer, Variables];
}

/** A document from its text. */
export function document<Answer, Variables extends object>(text: string): Document<Answer, Variables> {
  return { text };
}

/**
 * Asks the server. Network errors and passing server errors are tried again, at most twice; whatever
 * fails in the end is thrown as a RequestFailure with a sentence for the page. Aborting rejects with
 * the signal's reason.
 */
export async function request<Answer, Variables extends object>(
  asked: Document<Answer, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Answer> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await attemptOnce<Answer>(asked.text, variables, signal);
    } catch (error) {
      const wait = BACK_OFF[attempt];
      if (signal?.aborted) throw error;
      if (!isPassing(error)) throw error;
      if (wait === undefined) {
        if (error instanceof RequestFailure && error.kind === 'AWAY') noteAway();
        throw error;
      }
      await pause(wait * (0.75 + Math.random() / 2), signal);
    }
  }
}

/**
 * Asks the server to change data, with the write token of this tab. Tried once: what was written must not
 * be written again. Fails as `request` does.
 */
export function change<Answer, Variables extends object>(
  asked: Document<Answer, Variables>,
  variables: Variables,
): Promise<Answer> {
  return attemptOnce<Answer>(asked.text, variables, undefined, {
    authorization: `Bearer ${writeToken() ?? ''}`,
  });
}

async function attemptOnce<Answer>(
  query: string,
  variables: object,
  signal?: AbortSignal,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const timeout = AbortSignal.timeout(TIMEOUT_MILLISECONDS);
  let response: Response;
  try {
    response = await fetch(ADDRESS, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        ...headers,
      },
      body: JSON.stringify({ query, variables }),
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    if (timeout.aborted)
      throw new RequestFailure('LATE', 'The server did not answer in 15 seconds. Try again.');
    throw new RequestFailure('AWAY', 'The server does not answer. Check that it is running, then try again.');
  }
  const body = await bodyOf<Answer>(response);
  if (body?.errors?.length) {
    noteAnswer();
    throw failureOf(body.errors);
  }
  if (PASSING_STATUSES.has(response.status)) {
    throw new RequestFailure(
      'AWAY',
      `The server does not answer (HTTP ${response.status}). Try again in a moment.`,
    );
  }
  if (!body?.data) {
    throw new RequestFailure(
      'BROKEN',
      `The server answered with HTTP ${response.status} and no data. Try again.`,
    );
  }
  noteAnswer();
  return body.data;
}

async function bodyOf<Answer>(
  response: Response,
): Promise<{ data?: Answer; errors?: AnsweredError[] } | null> {
  try {
    return (await response.json()) as { data?: Answer; errors?: AnsweredError[] };
  } catch {
    return null;
  }
}

function isPassing(error: unknown): boolean {
  return error instanceof RequestFailure && (error.kind === 'AWAY' || error.kind === 'STORE');
}

function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });
}
