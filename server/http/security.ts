import helmet from 'helmet';
import type { RequestHandler } from 'express';

const PAGE = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  workerSrc: ["'self'"],
  manifestSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
};

/** Security headers of everything that is served: nothing from outside, nothing inline, no framing. */
export function security(): RequestHandler {
  return withPolicy(PAGE);
}

/**
 * The editor's page. Its text editor (Monaco) makes style elements as it runs, for its theme and
 * its measures, and there is no nonce to give them (docs/decisions/editor-styles.md). Scripts stay
 * as strict as elsewhere.
 */
export function editorSecurity(): RequestHandler {
  return withPolicy({ ...PAGE, styleSrc: ["'self'", "'unsafe-inline'"], fontSrc: ["'self'", 'data:'] });
}

function withPolicy(directives: Record<string, string[]>): RequestHandler {
  return helmet({
    contentSecurityPolicy: { useDefaults: false, directives },
    // Plain HTTP on this machine is the usual way to run it: whoever adds TLS in front adds HSTS there.
    strictTransportSecurity: false,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
  });
}
