import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { InputError } from '../errors.ts';
import { contextOf } from '../graphql/contextOf.ts';
import { runOn } from '../graphql/run.ts';
import type { Run } from '../graphql/run.ts';
import { createSchema } from '../graphql/schema.ts';
import { openFilled } from '../opened.ts';
import { keptOf } from '../queries/keptReading.ts';
import { exportUsage, readExportCommand } from './arguments.ts';
import type { ExportCommand } from './arguments.ts';
import { exportFile } from './exportFile.ts';
import { formatNamed, formatsWith } from './formats.ts';

const EXIT = { written: 0, badInput: 1, storeFailed: 2 } as const;

export interface Surroundings {
  env: Readonly<Record<string, string | undefined>>;
  /** Where a file without a name goes. */
  output: Writable;
  say: (text: string) => void;
  /** For people, beside the output. */
  complain: (text: string) => void;
}

/** `npm run export -- …`: writes a file from the database that `npm start` shows. Gives the exit code. */
export async function exportCommand(argv: readonly string[], surroundings: Surroundings): Promise<number> {
  try {
    const command = readExportCommand(argv);
    if (command.help) surroundings.say(exportUsage(formatsWith(unasked)));
    else await run(command, surroundings);
    return EXIT.written;
  } catch (error) {
    surroundings.complain(error instanceof Error ? error.message : String(error));
    return error instanceof InputError ? EXIT.badInput : EXIT.storeFailed;
  }
}

async function run(command: ExportCommand, { env, output, complain }: Surroundings): Promise<void> {
  formatNamed(command.format, formatsWith(unasked));
  const { store: seen, stored } = await openFilled(env, command.data);
  try {
    const keeps = keptOf(seen, stored);
    const run = runOn(createSchema(), () => contextOf(seen, keeps, patience()));
    const format = formatNamed(command.format, formatsWith(run));
    const before = await stored.version(patience());
    const file = await exportFile({ stored, seen }, { ...command, format }, patience);
    const { out } = command;
    if (out === null) await pipeline(Readable.from(file.pieces), output, { end: false });
    else await writeWhole(file.pieces, out);
    if (out !== null) complain(`Wrote ${out} (${format.label}).`);
    for (const note of file.notes) complain(`- ${note}`);
    if ((await stored.version(patience())) !== before)
      complain('The database was changed while it was read: export again for a file of one moment.');
  } finally {
    await stored.close();
  }
}

/** A file is there whole or not at all. */
async function writeWhole(pieces: AsyncIterable<string | Uint8Array>, out: string): Promise<void> {
  const part = `${out}.part`;
  try {
    await pipeline(Readable.from(pieces), createWriteStream(part));
    await rename(part, out);
  } catch (error) {
    await rm(part, { force: true });
    const { code, path } = error as { code?: unknown; path?: unknown };
    if (typeof code === 'string' && typeof path === 'string')
      throw new InputError(
        `Expected a file that can be written at ${out}, but it can't be (${code}). Choose another with --out.`,
      );
    throw error;
  }
}

/** For what needs only the list of formats. */
const unasked: Run = () => Promise.reject(new Error('Expected a database to ask, got none.'));

const patience = () => ({ deadline: Date.now() + 60_000 });
