import neo4j from 'neo4j-driver';
import type { Neo4jConfig } from './config.ts';
import { InputError, StoreUnavailableError, TimeoutError } from '../../errors.ts';
import { shownAddress } from './config.ts';

const UNREACHABLE = new Set(['ServiceUnavailable', 'SessionExpired', neo4j.error.SERVICE_UNAVAILABLE]);
const TIMED_OUT =
  /\.Transaction\.(TransactionTimedOut\w*|Terminated|LockClientStopped)$|TransactionTerminated/;

/** The code that the database or the driver gives an error; empty for errors of our own. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/**
 * Says an error of the driver or the database in the port's terms. No vendor error crosses it,
 * and no password stands in a message.
 *
 * @param doing what was asked of the database: a query's name, "connecting"
 */
export function translateFailure(error: unknown, config: Neo4jConfig, doing: string): Error {
  if (isOurs(error)) return error;
  const code = codeOf(error);
  const where = `Neo4j at ${shownAddress(config)}`;
  if (TIMED_OUT.test(code))
    return new TimeoutError(
      `${where} did not finish "${doing}" in time. Ask for less, or allow it more time.`,
    );
  if (code === 'Neo.ClientError.Security.AuthenticationRateLimit') {
    return unavailable(
      error,
      `${where} has been sent too many wrong passwords. Wait a few seconds, then set NEO4J_USER and NEO4J_PASSWORD right.`,
    );
  }
  if (code.startsWith('Neo.ClientError.Security.')) {
    return unavailable(
      error,
      `${where} refused the user "${config.user}" or the password (${code}). Set NEO4J_USER and NEO4J_PASSWORD.`,
    );
  }
  if (/\.Database\.|DatabaseNotFound|DatabaseUnavailable/.test(code)) {
    return unavailable(
      error,
      `${where} has no usable database "${config.database}" (${code}). Set NEO4J_DATABASE to one that SHOW DATABASES lists as online.`,
    );
  }
  if (/ReadOnly|NotALeader/.test(code)) {
    return unavailable(
      error,
      `${where} does not take writes to "${config.database}" now (${code}). Connect to a database that does: neo4j:// finds the leader of a cluster.`,
    );
  }
  if (error instanceof Error && error.message.startsWith('Pool is closed')) {
    return unavailable(error, `The store on ${where} was closed. Open another one.`);
  }
  if (UNREACHABLE.has(code) || isRefusedAddress(error)) {
    return unavailable(
      error,
      `${where} can't be reached. Check that it runs, that NEO4J_URI is right, and that its Bolt port is open from here.`,
    );
  }
  const reason = error instanceof Error ? error.message : String(error);
  return new Error(`${where} could not do "${doing}" (${code || 'no code'}): ${reason}`, { cause: error });
}

function isOurs(error: unknown): error is Error {
  return (
    error instanceof InputError || error instanceof StoreUnavailableError || error instanceof TimeoutError
  );
}

/** The driver names neither host nor reason by code where it can't even begin to connect. */
function isRefusedAddress(error: unknown): boolean {
  const message = error instanceof Error ? error.message : '';
  return /ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|Could not perform discovery|acquisition timed out/.test(
    message,
  );
}

function unavailable(cause: unknown, message: string): StoreUnavailableError {
  const error = new StoreUnavailableError(message);
  error.cause = cause;
  return error;
}
