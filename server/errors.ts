/**
 * The errors that Liaison raises on purpose. Each message says what was expected, what came, and
 * what to do; whoever shows one shows the message and nothing else.
 */

/** Something a person wrote can't be used: an argument, a file, a setting. */
export class InputError extends Error {
  override name = 'InputError';
  constructor(
    message: string,
    readonly details: { argument?: string; expected?: string; got?: string; nearest?: string[] } = {},
  ) {
    super(message);
  }
}

/** A query that would cost more than the limit; nothing of it ran. */
export class TooCostlyError extends Error {
  override name = 'TooCostlyError';
  constructor(
    message: string,
    readonly cost: number,
    readonly limit: number,
  ) {
    super(message);
  }
}

/** A request that changes data without the right to. */
export class WriteRefusedError extends Error {
  override name = 'WriteRefusedError';
}

/** The deadline passed before the answer was there. */
export class TimeoutError extends Error {
  override name = 'TimeoutError';
}

/** The database can't be reached, refuses the password, or its file can't be used. */
export class StoreUnavailableError extends Error {
  override name = 'StoreUnavailableError';
}
