import { RequestFailure } from '../../api/failure.ts';
import type { Document } from '../../api/request.ts';
import { answers } from '../answers.ts';

/** In a file there is no server: documents are answered from what the file holds. */
export function document<Answer, Variables extends object>(text: string): Document<Answer, Variables> {
  return { text };
}

/** Answers a document by the name of its operation. Rejects where the file does not hold what it asks for. */
export function request<Answer, Variables extends object>(
  asked: Document<Answer, Variables>,
  variables: Variables,
): Promise<Answer> {
  const [, operation = ''] = /^\s*query (\w+)/.exec(asked.text) ?? [];
  const answer = answers[operation];
  if (answer) return Promise.resolve(answer(variables) as Answer);
  return Promise.reject(notHere());
}

/** Nothing is changed from a file. */
export function change(): Promise<never> {
  return Promise.reject(notHere());
}

const notHere = (): RequestFailure =>
  new RequestFailure('REFUSED', 'This file holds what was seen when it was written. Ask Liaison itself.');
