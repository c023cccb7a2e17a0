import type { Request, RequestHandler } from 'express';

/**
 * Lets only Liaison's own page, and programs, in. Browsers say where a request comes from, older
 * ones at least the origin of one that writes; what writes has to be JSON besides, which a form of
 * another site can't send.
 */
export const ownPageOnly: RequestHandler = (request, response, next) => {
  const refusal = refusalOf(request);
  if (!refusal) return next();
  response.status(refusal.status).json({
    errors: [{ message: refusal.message, extensions: { code: 'BAD_REQUEST' } }],
  });
};

function refusalOf(request: Request): { status: number; message: string } | null {
  if (isForeign(request))
    return {
      status: 403,
      message:
        'Expected a request of Liaison’s own page, got one of another site. Open Liaison to save or load views.',
    };
  const hasBody = request.method === 'POST' || request.method === 'PATCH';
  if (hasBody && !request.is('application/json'))
    return { status: 415, message: 'Expected JSON. Send it with the header content-type: application/json.' };
  return null;
}

function isForeign(request: Request): boolean {
  const site = request.get('sec-fetch-site');
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const origin = request.get('origin');
  return origin !== undefined && hostOf(origin) !== request.get('host');
}

/** null for `null`, which sandboxed pages send, and for what is no address. */
const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);
