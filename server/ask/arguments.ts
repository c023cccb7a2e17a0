import { parseArgs } from 'node:util';
import { InputError } from '../errors.ts';

/** What the command line of `npm run ask` says. */
export interface AskCommand {
  question: string;
  asOf: string | null;
  knownBy: string | null;
  data: string | null;
  json: boolean;
  help: boolean;
}

export const ASK_USAGE = `npm run ask -- "Which Chinese firms is Ford partnered with?" [options]

  --as-of <date>     what was so on this day: 2026-02-15, "15 Feb 2026" (else today)
  --known-by <date>  what was public by this day (else today)
  --data <folder>    ask the database that \`npm start -- --data <folder>\` shows
  --json             the whole answer as JSON, as \`ask\` of the API gives it
  --help             this text

Ends with 0 when there is an answer, 3 when the question was not understood, is beyond the data or
can be read in several ways, 1 when it can't be asked, 2 when the database fails.
docs/questions.md lists what can be asked.`;

/** Throws InputError for an unknown option. Words without quotation marks are one question. */
export function readAskCommand(argv: readonly string[]): AskCommand {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        'as-of': { type: 'string' },
        'known-by': { type: 'string' },
        data: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
    return {
      question: positionals.join(' '),
      asOf: values['as-of'] ?? null,
      knownBy: values['known-by'] ?? null,
      data: values.data ?? null,
      json: values.json ?? false,
      help: values.help ?? false,
    };
  } catch (error) {
    throw new InputError(`${error instanceof Error ? error.message : String(error)}\n\n${ASK_USAGE}`);
  }
}
