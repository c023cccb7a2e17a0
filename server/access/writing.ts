import { randomBytes, timingSafeEqual } from 'node:crypto';
import { WriteRefusedError } from '../errors.ts';

/** Who may change data (imports, merges). Reading and keeping views are open and do not ask here. */
export interface Writing {
  /** What a request must carry; null: nobody writes through this server. */
  token: string | null;
  /**
   * Passes when the value of an Authorization header is `Bearer <token>`.
   * Throws WriteRefusedError, which says how to get the token, otherwise.
   */
  demand: (authorization: string | undefined) => void;
}

const HOW =
  'npm start prints an address that carries it when it serves this machine only; elsewhere whoever runs Liaison sets LIAISON_WRITE_TOKEN and gives it to those who may write';

export function writingWith(token: string | null): Writing {
  return {
    token,
    demand: (authorization) => {
      if (token === null)
        throw new WriteRefusedError(
          'Changing data is switched off on this server. Set LIAISON_WRITE_TOKEN and start it again to allow it.',
        );
      const given = /^Bearer\s+(\S+)$/i.exec(authorization ?? '')?.[1];
      if (given === undefined)
        throw new WriteRefusedError(
          `Changing data needs the write token, in the header Authorization: Bearer <token>. ${HOW}.`,
        );
      if (!isSame(given, token))
        throw new WriteRefusedError(
          `The write token is not the one of this server; each start without LIAISON_WRITE_TOKEN makes a new one. ${HOW}.`,
        );
    },
  };
}

/** The token that was set; else a new one where only this machine reaches the server, and none where others do. */
export function writeTokenOf({
  host,
  writeToken,
}: {
  host: string;
  writeToken: string | null;
}): string | null {
  if (writeToken !== null) return writeToken;
  return /^(localhost|127\.[\d.]+|::1)$/.test(host) ? newToken() : null;
}

/** For whoever reads the address that the start prints. */
export const newToken = (): string => randomBytes(18).toString('base64url');

/** In constant time, so that a token can't be guessed letter by letter. */
function isSame(given: string, token: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(token)];
  return one.length === other.length && timingSafeEqual(one, other);
}
