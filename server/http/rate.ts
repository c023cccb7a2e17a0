import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import type { RequestHandler } from 'express';

const MINUTE = 60_000;
const MORE_ON_LOOPBACK = 10;

/** Bounds requests a minute by address; the person at this machine, and their tests, get ten times as many. */
export function rate(requestsPerMinute: number): RequestHandler {
  return rateLimit({
    windowMs: MINUTE,
    limit: ({ ip }) => requestsPerMinute * (isLoopback(ip) ? MORE_ON_LOOPBACK : 1),
    keyGenerator: ({ ip }) => ipKeyGenerator(ip ?? 'unknown'),
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_request, response) => {
      const message = 'Too many requests from this address within a minute. Wait a little and try again.';
      response.status(429).json({ errors: [{ message, extensions: { code: 'TOO_MANY_REQUESTS' } }] });
    },
  });
}

const isLoopback = (ip: string | undefined): boolean => ip === '::1' || /^(::ffff:)?127\./.test(ip ?? '');
