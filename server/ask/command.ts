import { InputError } from '../errors.ts';
import { contextOf } from '../graphql/contextOf.ts';
import { ASK } from '../graphql/documents/ask.ts';
import type { AnswerTold } from '../graphql/documents/ask.ts';
import { runOn } from '../graphql/run.ts';
import { createSchema } from '../graphql/schema.ts';
import { today } from '../model/dates/days.ts';
import { openFilled } from '../opened.ts';
import { keptOf } from '../queries/keptReading.ts';
import { readDate } from '../queries/readDate.ts';
import { ASK_USAGE, readAskCommand } from './arguments.ts';
import type { AskCommand } from './arguments.ts';
import { printed } from './print.ts';

/** What the command ends with; ASK_USAGE says it to people. */
const EXIT = { answered: 0, badInput: 1, storeFailed: 2, noAnswer: 3 } as const;

export interface Surroundings {
  env: Readonly<Record<string, string | undefined>>;
  /** Whether colours can be shown. */
  colored: boolean;
  say: (text: string) => void;
  complain: (text: string) => void;
}

/** `npm run ask -- "…"`: one question, answered in the terminal from the database that `npm start` shows. Gives the exit code. */
export async function askCommand(argv: readonly string[], surroundings: Surroundings): Promise<number> {
  const { say, complain, colored } = surroundings;
  try {
    const command = readAskCommand(argv);
    if (command.help) {
      say(ASK_USAGE);
      return EXIT.answered;
    }
    if (command.question.trim() === '')
      throw new InputError(`Expected a question, got none.\n\n${ASK_USAGE}`);
    const answer = await answerTo(command, surroundings);
    say(command.json ? JSON.stringify(answer, null, 2) : printed(answer, colored));
    return answer.kind === 'ANSWER' ? EXIT.answered : EXIT.noAnswer;
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error));
    return causeOf(error) instanceof InputError ? EXIT.badInput : EXIT.storeFailed;
  }
}

async function answerTo(
  { question, asOf, knownBy, data }: AskCommand,
  { env }: Surroundings,
): Promise<AnswerTold> {
  const lens = { asOf: dayOf(asOf), knownBy: dayOf(knownBy) };
  const { store, config } = await openFilled(env, data);
  try {
    const keeps = keptOf(store);
    const read = { deadline: Date.now() + config.limits.milliseconds };
    const run = runOn(createSchema(), () => contextOf(store, keeps, read));
    return (await run<{ ask: AnswerTold }>(ASK, { question, ...lens })).ask;
  } finally {
    await store.close();
  }
}

/** A day as people type it; of a month or a range, the last day of it. */
const dayOf = (text: string | null): string | null =>
  text === null ? null : readDate(text, today()).lensDay;

/** GraphQL wraps what a resolver throws. */
const causeOf = (error: unknown): unknown =>
  error instanceof Error && 'originalError' in error ? error.originalError : error;
