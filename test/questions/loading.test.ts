import { expect, it } from '@jest/globals';
import { eachEngine } from '../support/engines.ts';
import { ask } from '../../server/questions/ask.ts';
import { complete } from '../../server/questions/complete.ts';
import { keptOf, readingOf } from '../../server/queries/keptReading.ts';
import { askedWorld } from './world.ts';

eachEngine('a load while questions are asked', (makeStore) => {
  it('brings its names into what is understood, without a restart', async () => {
    const store = await makeStore();
    const world = await askedWorld(store, 'ford-china', '2026-05-01');
    expect((await world.ask({ question: 'What is Quill Glassworks?' })).kind).toBe('NOT_UNDERSTOOD');
    await askedWorld(store, 'disputed', '2026-05-01');
    const answer = await world.ask({ question: 'What is Quill Glassworks?' });
    expect([answer.kind, answer.sentence]).toEqual(['ANSWER', expect.stringContaining('lamps and panes')]);
  }, 60_000);
});

eachEngine('an empty database', (makeStore) => {
  it('says what fills it, whatever is asked', async () => {
    const store = await makeStore();
    const reading = () => readingOf(store, keptOf(store), { deadline: Date.now() + 30_000 }, '2026-05-01');
    for (const question of ['Who met Jim Farley?', 'Which companies are there?', 'zzz']) {
      const answer = await ask(reading(), { question });
      expect([answer.kind, answer.sentence]).toEqual([
        'NOT_UNDERSTOOD',
        expect.stringContaining('npm run seed'),
      ]);
    }
    expect(await complete(reading(), 'Who met')).toEqual([]);
  });
});
