import { expect, it } from '@jest/globals';
import { eachEngine } from '../support/engines.ts';
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
