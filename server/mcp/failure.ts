import { randomUUID } from 'node:crypto';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { GraphQLError } from 'graphql';
import { InputError, StoreUnavailableError, TimeoutError, TooCostlyError } from '../errors.ts';
import { CallError } from './tool.ts';

/** Where the details of a fault of ours go. */
export type ReportFailure = (id: string, error: unknown) => void;

const OURS = [CallError, InputError, TooCostlyError, TimeoutError, StoreUnavailableError];

/** A failed call as its result, so that the agent reads how to mend it; faults of ours only by the id that the log has. */
export function failureOf(error: unknown, report: ReportFailure): CallToolResult {
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  if (cause instanceof Error && OURS.some((known) => cause instanceof known)) return told(cause.message);
  // A scalar that refuses its value says itself what it expected.
  if (cause instanceof GraphQLError) return told(cause.message);
  const id = randomUUID();
  report(id, cause);
  return told(
    `Something went wrong inside Liaison. The log has the details under ${id}. Another call may work.`,
  );
}

const told = (text: string): CallToolResult => ({ isError: true, content: [{ type: 'text', text }] });
