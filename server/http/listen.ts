import type { Server } from 'node:http';
import type { Express } from 'express';
import { InputError } from '../errors.ts';
import type { Config } from '../config.ts';

const PORTS_TRIED = 100;

export interface Listening {
  server: Server;
  address: string;
}

/**
 * Listens at the configured port, or the next free one where none was chosen by hand. Throws
 * InputError when a chosen port is taken, or the address can't be listened on.
 */
export async function listen(
  app: Express,
  { host, port }: Pick<Config, 'host' | 'port'>,
): Promise<Listening> {
  const last = port.chosen ? port.number : port.number + PORTS_TRIED - 1;
  for (let number = port.number; number <= last; number += 1) {
    const server = await listenOn(app, host, number, port.chosen);
    if (server) return { server, address: `http://${hostInAddress(host)}:${number}` };
  }
  throw new InputError(
    `Expected a free port from ${port.number} to ${last}, found none. Choose one with PORT or --port.`,
  );
}

function listenOn(app: Express, host: string, port: number, chosen: boolean): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = app.listen(port, host);
    server.once('listening', () => resolve(server));
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && !chosen) resolve(null);
      else reject(new InputError(reasonOf(error, host, port)));
    });
  });
}

function reasonOf(error: NodeJS.ErrnoException, host: string, port: number): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use by another program. Choose another with PORT or --port, or leave it out to get the next free one.`;
    case 'EACCES':
      return `This user may not listen on port ${port}. Choose one above 1023 with PORT or --port.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${host} is no address of this machine. Set HOST to 127.0.0.1 (this machine only) or 0.0.0.0 (everyone who reaches it).`;
    default:
      return `Can't listen on ${host}:${port} (${error.code ?? error.message}).`;
  }
}

/** What a person types: the wildcard address is reached as localhost, IPv6 needs brackets. */
function hostInAddress(host: string): string {
  if (host === '0.0.0.0' || host === '::' || host === '127.0.0.1') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
