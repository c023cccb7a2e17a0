import { StoreUnavailableError, TimeoutError } from '../../errors.ts';

const ADVICE: Array<[codes: RegExp, found: string, advice: string]> = [
  [
    /^SQLITE_CANTOPEN/,
    'it can not be opened',
    'Is it a folder, or in a folder that is missing or closed to you? Give another path, or mend its permissions.',
  ],
  [
    /^SQLITE_(NOTADB|AUTH)/,
    'it is not an SQLite database',
    'Give another path; Liaison makes the file itself.',
  ],
  [
    /^SQLITE_(BUSY|LOCKED)/,
    'another program holds it locked',
    'End what else is writing to it (another server, a seeding, an open database tool), then try again.',
  ],
  [
    /^SQLITE_(READONLY|PERM)/,
    'it can not be written',
    'Let whoever runs Liaison write to the file and its folder, or give another path.',
  ],
  [/^SQLITE_FULL/, 'its disk is full', 'Make room, then try again; what was written before is there.'],
  [
    /^SQLITE_(CORRUPT|FORMAT)/,
    'it is damaged',
    'Put a copy in its place, or delete it and load the data again with `npm run seed`.',
  ],
  [/^SQLITE_IOERR/, 'its disk does not read or write it', 'See to the disk, then try again.'],
];

/** What a failure of the library means to whoever chose the file. Errors of our own pass as they are. */
export function explain(file: string, error: unknown): unknown {
  const code = codeOf(error);
  if (code === null) return error;
  const [, found, advice] = ADVICE.find(([codes]) => codes.test(code)) ?? [];
  if (found === undefined || advice === undefined) return refused(file, error);
  return new StoreUnavailableError(`Expected ${file} to be a database of Liaison, but ${found}. ${advice}`, {
    cause: error,
  });
}

export function isBusy(error: unknown): boolean {
  return codeOf(error)?.startsWith('SQLITE_BUSY') ?? false;
}

/** Whether a statement would have left something without what it needs. */
export function isConstraint(error: unknown): boolean {
  return codeOf(error)?.startsWith('SQLITE_CONSTRAINT') ?? false;
}

export function closed(file: string): StoreUnavailableError {
  return new StoreUnavailableError(
    `Expected the store of ${file} to be open, but it was closed. Open it again with openStore.`,
  );
}

export function tooLate(name: string): TimeoutError {
  return new TimeoutError(
    `Expected ${name} to be answered before its deadline; it was not. Ask for less, or give it more time.`,
  );
}

function refused(file: string, error: unknown): StoreUnavailableError {
  const isMissing = /no such table/.test(String(error));
  const text = isMissing
    ? `Expected ${file} to hold the tables of Liaison, but it does not yet. Prepare it: start the server or run \`npm run seed\` once.`
    : `Expected ${file} to answer, but it refused a statement of Liaison's. This is a mistake in Liaison: please report it.`;
  return new StoreUnavailableError(text, { cause: error });
}

function codeOf(error: unknown): string | null {
  // Not by class: an error of the native library need not be of this realm's.
  if (typeof error !== 'object' || error === null) return null;
  const { code, message } = error as { code?: unknown; message?: unknown };
  // Opening fails without a code, by this text.
  if (typeof message === 'string' && message.startsWith('ConnectionFailed')) return 'SQLITE_CANTOPEN';
  return typeof code === 'string' && code.startsWith('SQLITE') ? code : null;
}
