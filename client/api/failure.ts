/**
 * Why a request gave no answer. `AWAY`: nobody answered; `LATE`: no answer in time; `REFUSED`: the
 * question itself was refused; `STORE`: the server is there, its database is not; `BROKEN`: an error
 * of the server's own.
 */
export type FailureKind = 'AWAY' | 'LATE' | 'REFUSED' | 'STORE' | 'BROKEN';

/** A request that failed; `message` is a sentence for the page. */
export class RequestFailure extends Error {
  readonly kind: FailureKind;

  constructor(kind: FailureKind, message: string) {
    super(message);
    this.name = 'RequestFailure';
    this.kind = kind;
  }
}

/** One entry of `errors` in an answer, as far as the page reads it. */
export interface AnsweredError {
  message: string;
  extensions?: { code?: string; argument?: string; nearest?: string | null; id?: string };
}

/** The first error of an answer as a failure with a sentence that says what to do. */
export function failureOf(errors: readonly AnsweredError[]): RequestFailure {
  const first = errors[0];
  const message = first?.message ?? 'no message';
  switch (first?.extensions?.code) {
    case 'STORE_UNAVAILABLE':
      return new RequestFailure(
        'STORE',
        'The server is up, but its database does not answer. Try again in a moment.',
      );
    case 'TIMEOUT':
      return new RequestFailure(
        'LATE',
        'This took too long and was stopped. Ask for less at once, or try again.',
      );
    case 'TOO_COSTLY':
      return new RequestFailure('REFUSED', `This asks for too much at once: ${message}`);
    case 'INTERNAL':
      return new RequestFailure(
        'BROKEN',
        `The server met an error of its own${first.extensions.id ? `, in its log as ${first.extensions.id}` : ''}. Try again.`,
      );
    default:
      return new RequestFailure('REFUSED', message);
  }
}

/** Any thrown value as a sentence for the page. */
export function sentenceOf(error: unknown): string {
  if (error instanceof RequestFailure) return error.message;
  if (error instanceof Error) return `Something went wrong on this page: ${error.message}`;
  return 'Something went wrong on this page.';
}
