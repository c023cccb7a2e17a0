import { parseArgs } from 'node:util';
import { InputError } from '../errors.ts';
import { today } from '../model/dates/days.ts';
import { readDate } from '../queries/readDate.ts';
import type { Selection } from './selection.ts';

export interface ExportCommand {
  help: boolean;
  format: string;
  /** File to write; null: the terminal, or whatever the output goes into. */
  out: string | null;
  selection: Selection;
  asOf: string | null;
  knownBy: string | null;
  denied: boolean | null;
  /** Data folder whose database is meant, as `npm start -- --data`. */
  data: string | null;
}

export const exportUsage = (formats: ReadonlyArray<{ id: string; label: string }>): string =>
  `Usage: npm run export -- [--format <format>] [--out <file>] [--ids <a,b> | --dataset <id>] [--as-of <date>] [--known-by <date>]

Writes what the database holds, with status, dates, evidence and sources, into a file.

${formats.map(({ id, label }) => `  --format ${id.padEnd(8)} ${label}`).join('\n')}
  --out <file>      where to; left out: the standard output (say: npm run --silent export -- … > file)
  --ids <a,b,…>     these entities and the relations among them
  --dataset <id>    one data set; left out, with no --ids: everything
  --as-of <date>    as it was in the world on that day
  --known-by <date> by what was public on that day
  --denied          with denied and retracted relations, marked, in formats that leave them out
  --without-denied  without them, in formats that have them
  --data <folder>   the database of another data folder (as npm start -- --data)

What a format can't hold is said when it is written. docs/export.md describes each.
Exit codes: 0 written, 1 something in the command is wrong, 2 the database does not answer.`;

/** The command line as it is meant. Throws InputError that says what is wrong. */
export function readExportCommand(argv: readonly string[]): ExportCommand {
  const { values, positionals } = parsed(argv);
  if (positionals.length > 0)
    throw new InputError(
      `Expected options only, got "${positionals.join(' ')}". --help lists them; a file is named by --out.`,
    );
  if (values.ids !== undefined && values.dataset !== undefined)
    throw new InputError('Expected --ids or --dataset, got both. Export twice, or leave one out.');
  if (values.denied && values['without-denied'])
    throw new InputError('Expected --denied or --without-denied, got both. Leave one out.');
  return {
    help: values.help === true,
    format: values.format ?? 'json',
    out: values.out ?? null,
    selection: selectionOf(values),
    asOf: dayOf(values['as-of']),
    knownBy: dayOf(values['known-by']),
    denied: values.denied ? true : values['without-denied'] ? false : null,
    data: values.data ?? null,
  };
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        format: { type: 'string', short: 'f' },
        out: { type: 'string', short: 'o' },
        ids: { type: 'string' },
        dataset: { type: 'string' },
        'as-of': { type: 'string' },
        'known-by': { type: 'string' },
        denied: { type: 'boolean' },
        'without-denied': { type: 'boolean' },
        data: { type: 'string' },
      },
    });
  } catch (error) {
    throw new InputError(
      `${error instanceof Error ? error.message : String(error)} --help lists the options.`,
    );
  }
}

function selectionOf({
  ids,
  dataset,
}: {
  ids?: string | undefined;
  dataset?: string | undefined;
}): Selection {
  if (dataset !== undefined) return { of: 'dataset', dataset };
  if (ids === undefined) return { of: 'everything' };
  const entities = ids
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
  if (entities.length === 0)
    throw new InputError('Expected ids of entities after --ids, got none: --ids ford,catl.');
  return { of: 'entities', entities: [...new Set(entities)] };
}

/** A day as people type it; of a month or a range, the last day of it. */
const dayOf = (text: string | undefined): string | null =>
  text === undefined ? null : readDate(text, today()).lensDay;
