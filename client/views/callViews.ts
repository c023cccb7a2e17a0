import { noteAnswer, noteAway } from '../api/connection.ts';
import { RequestFailure, failureOf } from '../api/failure.ts';
import type { AnsweredError } from '../api/failure.ts';

const ADDRESS = '/api/views';
const TIMEOUT_MILLISECONDS = 15_000;

/**
 * Asks the server about kept views. What fails is thrown as a RequestFailure with a sentence for the
 * page; aborting rejects with the signal's reason.
 */
export async function callViews<Answer>(
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body?: object,
  signal?: AbortSignal,
): Promise<Answer> {
  const timeout = AbortSignal.timeout(TIMEOUT_MILLISECONDS);
  let response: Response;
  try {
    response = await fetch(`${ADDRESS}${path}`, {
      method,
      headers: body ? { 'content-type': 'application/json' } : {},
      ...(body ? { body: JSON.stringify(body) } : {}),
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    if (timeout.aborted)
      throw new RequestFailure('LATE', 'The server did not answer in 15 seconds. Try again.');
    noteAway();
    throw new RequestFailure('AWAY', 'The server does not answer. Check that it is running, then try again.');
  }
  const answer = await bodyOf(response);
  if (response.ok && (answer !== null || response.status === 204)) {
    noteAnswer();
    return answer as Answer;
  }
  throw failureIn(answer, response.status);
}

function failureIn(answer: unknown, status: number): RequestFailure {
  const { errors } = (answer ?? {}) as { errors?: AnsweredError[] };
  if (errors?.length) return failureOf(errors);
  return new RequestFailure('BROKEN', `The server answered with HTTP ${status} and no reason. Try again.`);
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return null;
  }
}
