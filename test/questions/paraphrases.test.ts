import { beforeAll, expect, it } from '@jest/globals';
import { eachEngine } from '../support/engines.ts';
import { markParaphrase, type Paraphrase } from './marking.ts';
import { askedWorld, questionsIn, type AskedWorld } from './world.ts';

const SETS = [
  { folder: 'ford-china', file: 'paraphrases.yaml', today: '2026-03-01', least: 0.97 },
  { folder: 'disputed', file: 'paraphrases-disputed.yaml', today: '2026-05-01', least: 0.97 },
];

for (const { folder, file, today, least } of SETS)
  eachEngine(`paraphrases over ${folder}`, (makeStore) => {
    let world: AskedWorld;
    beforeAll(async () => {
      world = await askedWorld(await makeStore(), folder, today);
    }, 60_000);

    it('answers nearly all, and never wrongly', async () => {
      const marks = [];
      for (const expected of questionsIn<Paraphrase>(file)) {
        const answer = await world.ask({
          question: expected.q,
          asOf: expected.as_of,
          knownBy: expected.known_by,
        });
        marks.push({ question: expected.q, ...markParaphrase(expected, answer, world.names) });
      }
      expect(marks.filter(({ mark }) => mark === 'wrong')).toEqual([]);
      const right = marks.filter(({ mark }) => mark === 'right').length;
      expect(right / marks.length).toBeGreaterThanOrEqual(least);
    }, 120_000);
  });
