import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import type { GraphQLFormattedError } from 'graphql';
import {
  InputError,
  StoreUnavailableError,
  TimeoutError,
  TooCostlyError,
  WriteRefusedError,
} from '../errors.ts';

/** Where the details of an internal error go. */
export type Report = (id: string, error: unknown) => void;

/** Codes that Apollo gives to what is wrong with a document or request; their messages are for whoever sent it. */
const OF_THE_REQUEST = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
]);

/**
 * The one place that turns an error into what a client sees: our own errors with their code and
 * particulars, GraphQL's own about the document as they are, everything else as INTERNAL with an
 * id under which the log has the details.
 */
export function formatError(
  report: Report,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const cause = causeOf(error);
    const own = ownError(cause);
    if (own) return { message: own.message, ...place(formatted), extensions: own.extensions };
    if (isAboutTheRequest(formatted, cause))
      return { ...formatted, extensions: requestExtensions(formatted) };
    const id = randomUUID();
    report(id, cause);
    return {
      message: `Something went wrong inside Liaison. The log has the details under ${id}.`,
      ...place(formatted),
      extensions: { code: 'INTERNAL', id },
    };
  };
}

function ownError(cause: unknown): Pick<GraphQLFormattedError, 'message' | 'extensions'> | null {
  if (cause instanceof InputError)
    return { message: cause.message, extensions: { code: 'BAD_USER_INPUT', ...cause.details } };
  if (cause instanceof TooCostlyError)
    return {
      message: cause.message,
      extensions: { code: 'TOO_COSTLY', cost: cause.cost, limit: cause.limit },
    };
  if (cause instanceof TimeoutError) return { message: cause.message, extensions: { code: 'TIMEOUT' } };
  if (cause instanceof WriteRefusedError)
    return { message: cause.message, extensions: { code: 'WRITE_REFUSED' } };
  if (cause instanceof StoreUnavailableError)
    return { message: cause.message, extensions: { code: 'STORE_UNAVAILABLE' } };
  return null;
}

/** The innermost error: GraphQL wraps what resolvers throw, Apollo wraps once more. */
function causeOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

/** Only errors that GraphQL or Apollo made themselves: a thrown Error with a code is not one. */
function isAboutTheRequest(formatted: GraphQLFormattedError, cause: unknown): boolean {
  const code = formatted.extensions?.code;
  const { name } = cause instanceof Error ? cause : { name: '' };
  return (
    typeof code === 'string' &&
    OF_THE_REQUEST.has(code) &&
    (cause instanceof GraphQLError || name === 'BadRequestError')
  );
}

/** A scalar that refused its value says what it expected: an argument is wrong, not the document. */
function requestExtensions({ extensions = {} }: GraphQLFormattedError): Record<string, unknown> {
  const { stacktrace: _none, ...rest } = extensions;
  return typeof rest.expected === 'string' ? { ...rest, code: 'BAD_USER_INPUT' } : rest;
}

const place = ({ locations, path }: GraphQLFormattedError) => ({
  ...(locations ? { locations } : {}),
  ...(path ? { path } : {}),
});
