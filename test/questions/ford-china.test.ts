import { beforeAll, describe, expect, it } from '@jest/globals';
import { eachEngine } from '../support/engines.ts';
import { problemsOfReference, type ReferenceQuestion } from './marking-reference.ts';
import { askedWorld, questionsIn, type AskedWorld } from './world.ts';

// Asked once the articles, which bear no day, were surely public: the last days of February 2026.
const TODAY = '2026-03-01';

eachEngine('the forty questions', (makeStore) => {
  let world: AskedWorld;
  beforeAll(async () => {
    world = await askedWorld(await makeStore(), 'ford-china', TODAY);
  }, 60_000);

  describe('each is answered as a careful reader would', () => {
    it.each(
      questionsIn<ReferenceQuestion>('ford-china.yaml').map((question) => [question.id, question] as const),
    )('%s', async (_id, question) => {
      const answer = await world.ask({
        question: question.question,
        asOf: question.as_of ?? '2026-02-15',
        knownBy: question.known_by,
      });
      expect({
        sentence: answer.sentence,
        problems: problemsOfReference(question, answer, world.names),
      }).toEqual({ sentence: answer.sentence, problems: [] });
    });
  });
});
