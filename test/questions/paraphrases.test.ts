import { basename } from 'node:path';
import { beforeAll, expect, it } from '@jest/globals';
import { eachEngine } from '../support/engines.ts';
import { markParaphrase, type Paraphrase } from './marking.ts';
import { askedWorld, questionsIn, type AskedWorld } from './world.ts';

const LEAST = 0.97;
const SETS = [
  { folder: 'ford-china', files: ['paraphrases.yaml', 'unseen/ford-china.yaml'], today: '2026-03-01' },
  { folder: 'disputed', files: ['paraphrases-disputed.yaml', 'unseen/disputed.yaml'], today: '2026-05-01' },
  // Invented worlds with kinds and relation types that no other data set has.
  { folder: '../test/questions/worlds/strait', files: ['unseen/strait.yaml'], today: '2024-09-01' },
  { folder: '../test/questions/worlds/observatory', files: ['unseen/observatory.yaml'], today: '2024-09-01' },
];

for (const { folder, files, today } of SETS)
  eachEngine(`paraphrases over ${basename(folder)}`, (makeStore, engine) => {
    let world: AskedWorld;
    beforeAll(async () => {
      world = await askedWorld(await makeStore(), folder, today);
    }, 60_000);

    it('answers nearly all, and never wrongly', async () => {
      const marks = [];
      const all = files.flatMap((file) => questionsIn<Paraphrase>(file));
      // Reading is the same above both engines, and Neo4j is slow to ask so often: it is asked every fourth.
      for (const expected of all.filter((_, index) => engine === 'sqlite' || index % 4 === 0)) {
        const answer = await world.ask({
          question: expected.q,
          asOf: expected.as_of,
          knownBy: expected.known_by,
        });
        marks.push({ question: expected.q, ...markParaphrase(expected, answer, world.names) });
      }
      expect(marks.filter(({ mark }) => mark === 'wrong')).toEqual([]);
      const right = marks.filter(({ mark }) => mark === 'right').length;
      expect(right / marks.length).toBeGreaterThanOrEqual(LEAST);
    }, 120_000);
  });
