import pino from 'pino';
import type { Report } from './graphql/errors.ts';

/** The log: one JSON line on stderr for each internal error. Stacks are shown with LIAISON_DEBUG=1. */
export function logTo(debug: boolean): Report {
  const logger = pino(
    { base: undefined, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ fd: 2, sync: true }),
  );
  return (id, error) => {
    if (debug) logger.error({ id, err: error }, 'internal error');
    else
      logger.error(
        { id, reason: error instanceof Error ? `${error.name}: ${error.message}` : String(error) },
        'internal error',
      );
  };
}
