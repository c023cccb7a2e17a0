import { beforeAll, describe, expect, it } from '@jest/globals';
import { CATALOGUE } from '../../server/questions/grammar/catalogue.ts';
import { eachEngine } from '../support/engines.ts';
import { askedWorld, type AskedWorld } from './world.ts';

const EXAMPLES = Object.entries(CATALOGUE).flatMap(([form, { examples }]) =>
  examples.map((example) => [example, form] as const),
);

eachEngine('the examples of docs/questions.md', (makeStore) => {
  let world: AskedWorld;
  beforeAll(async () => {
    world = await askedWorld(await makeStore(), 'ford-china', '2026-03-01');
  }, 60_000);

  describe('are read as the form that they stand for', () => {
    it.each(EXAMPLES)('%s', async (question, form) => {
      const answer = await world.ask({ question });
      expect({ form: answer.form, unmatched: answer.unmatched, kind: answer.kind }).toEqual({
        form,
        unmatched: [],
        kind: form === 'UNSUPPORTED' ? 'UNSUPPORTED' : question.includes('the agency') ? 'CHOICES' : 'ANSWER',
      });
    });
  });
});
