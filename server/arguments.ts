import { parseArgs } from 'node:util';
import { InputError } from './errors.ts';

/** What the command line says; null where it says nothing. */
export interface Arguments {
  data: string | null;
  port: string | null;
  host: string | null;
  help: boolean;
}

export const USAGE = `npm start -- [options]

  --data <folder>   seed folder to show, e.g. seeds/disputed; it gets a database file of its own
  --port <number>   port to listen on (else PORT, else 4000 or the next free one)
  --host <address>  address to listen on (else HOST, else 127.0.0.1: this machine only)
  --help            this text

Settings from the environment: docs/settings.md.`;

/** Throws InputError for an unknown option. */
export function readArguments(argv: readonly string[]): Arguments {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        data: { type: 'string' },
        port: { type: 'string' },
        host: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
    return {
      data: values.data ?? null,
      port: values.port ?? null,
      host: values.host ?? null,
      help: values.help ?? false,
    };
  } catch (error) {
    throw new InputError(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}
