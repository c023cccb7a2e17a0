import { Command, CommanderError } from 'commander';
import { InputError } from '../errors.ts';
import { today } from '../model/dates/days.ts';
import { openFilled } from '../opened.ts';
import type { Reading } from '../queries/context.ts';
import { keepApart, mergeEntities, undoDecision } from '../queries/identity/decide.ts';
import type { Decided } from '../queries/identity/decide.ts';
import { keptOf, readingOf } from '../queries/keptReading.ts';
import { decisionOf, listed } from './list.ts';
import type { ListOptions } from './list.ts';
import { decisionText } from './print.ts';

const EXIT = { done: 0, badInput: 1, storeFailed: 2 } as const;
/** Names are compared once, however many there are. */
const PATIENCE = 10 * 60_000;

export interface Surroundings {
  env: Readonly<Record<string, string | undefined>>;
  say: (text: string) => void;
  complain: (text: string) => void;
}

/**
 * `npm run identity -- list|merge|unmerge|different`: who is who, in the terminal, in the database that `npm
 * start` shows. Gives the exit code: 1 where something given can't be used, 2 where the database fails.
 */
export async function identityCommand(argv: readonly string[], surroundings: Surroundings): Promise<number> {
  const { env, say, complain } = surroundings;
  const run = async (data: string | undefined, work: (reading: Reading) => Promise<string>) => {
    const { store, stored } = await openFilled(env, data ?? null);
    try {
      const read = { deadline: Date.now() + PATIENCE };
      say(await work(readingOf(store, keptOf(store, stored), read, today())));
    } finally {
      await store.close();
    }
  };
  try {
    await programWith(run, say, complain).parseAsync([...argv], { from: 'user' });
    return EXIT.done;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.badInput;
    complain(error instanceof Error ? error.message : String(error));
    return error instanceof InputError ? EXIT.badInput : EXIT.storeFailed;
  }
}

type Run = (data: string | undefined, work: (reading: Reading) => Promise<string>) => Promise<void>;
type Given = Decided & { data?: string };

function programWith(run: Run, say: (text: string) => void, complain: (text: string) => void): Command {
  const program = new Command('npm run identity --')
    .description('Who is who: what may be the same, and what was decided (docs/identity.md).')
    .configureOutput({
      writeOut: (text) => say(text.trimEnd()),
      writeErr: (text) => complain(text.trimEnd()),
    })
    .exitOverride();
  program
    .command('list')
    .description('what is possibly the same, the surest first, and the decisions that stand')
    .argument('[entity]', 'only about the entity with this id')
    .option('--first <count>', 'so many of each', '20')
    .option('--json', 'as JSON')
    .option('--data <folder>', DATA)
    .action((of: string | undefined, { data, ...options }: Omit<ListOptions, 'of'> & { data?: string }) =>
      run(data, (reading) => listed(reading, { ...options, of })),
    );
  deciding(program.command('merge'))
    .description('the others are the first: they answer as it from now on')
    .argument('<kept>', 'id of the record to keep as the main one')
    .argument('<others...>', 'ids of the others')
    .action((kept: string, merged: string[], given: Given) =>
      run(given.data, async (reading) =>
        decisionText(await mergeEntities(reading, { kept, merged, ...given })),
      ),
    );
  deciding(program.command('unmerge'))
    .description('separate again, or take back that they are different')
    .argument('<decision>', 'id of the decision, or of an entity that one decision merged')
    .action((named: string, given: Given) =>
      run(given.data, async (reading) => {
        const decision = await decisionOf(reading, named);
        return decisionText(await undoDecision(reading, { decision, ...given }));
      }),
    );
  deciding(program.command('different'))
    .description('not the same: not proposed again, and not joined')
    .argument('<one>', 'id of an entity')
    .argument('<others...>', 'ids of entities that it is not')
    .action((one: string, others: string[], given: Given) =>
      run(given.data, async (reading) => decisionText(await keepApart(reading, { one, others, ...given }))),
    );
  return program;
}

const DATA = 'the database that `npm start -- --data <folder>` shows';

const deciding = (command: Command): Command =>
  command
    .requiredOption('--reason <text>', 'why; kept with the decision')
    .requiredOption('--by <name>', 'who decides')
    .option('--data <folder>', DATA);
