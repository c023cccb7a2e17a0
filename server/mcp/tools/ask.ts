import { z } from 'zod';
import { ASK } from '../../graphql/documents/ask.ts';
import type { AnswerTold, RowTold } from '../../graphql/documents/ask.ts';
import { LENS, lensGiven } from '../inputs.ts';
import { tool } from '../tool.ts';

export const askTool = tool({
  name: 'ask',
  title: 'Ask in plain words',
  description:
    'Answers an English question from the data alone, without a language model: who is partnered with, met, works for, denies, says so; how two are connected; what changed; yes/no, how many, when, where. `sentence` is the answer; only items with `counted: true` are what was asked for, the others are near misses with why. NOT_REPORTED means that nothing in this data says so, which is no "no". Words in `unmatched` were not understood: ask again without them or in other words; `readings` and `suggestions` are questions that work.',
  input: {
    question: z
      .string()
      .min(1)
      .max(500)
      .describe('One question, such as "Which Chinese firms is Ford partnered with?"'),
    ...LENS,
  },
  pages: 'CUT',
  find: async (run, given) => {
    const { ask } = await run<{ ask: AnswerTold }>(ASK, { question: given.question, ...lensGiven(given) });
    const { groups, nearMisses, ...head } = ask;
    const items = [
      ...groups.flatMap(({ title, counted, rows }) => rows.map((row) => itemOf(title, counted, row))),
      ...nearMisses.map((row) => itemOf('near misses', false, row)),
    ];
    return { head: { ...head }, items };
  },
});

const itemOf = (group: string, counted: boolean, row: RowTold): Record<string, unknown> => ({
  group,
  counted,
  ...row,
});
