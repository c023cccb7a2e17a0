import { beforeAll, expect, it } from '@jest/globals';
import { complete } from '../../server/questions/complete.ts';
import { eachEngine } from '../support/engines.ts';
import { askedWorld, type AskedWorld } from './world.ts';

eachEngine('completion', (makeStore) => {
  let world: AskedWorld;
  beforeAll(async () => {
    world = await askedWorld(await makeStore(), 'ford-china', '2026-03-01');
    await complete(world.reading(), 'Ford');
  }, 60_000);
  const texts = async (text: string) =>
    (await complete(world.reading(), text)).map((completion) => completion.text);

  it('goes on with names, keeping what was typed before', async () => {
    expect(await texts('Who met Jim Far')).toContain('Who met Jim Farley');
    expect(await texts('is xia')).toContain('is Xiaomi');
  });

  it('goes on with words of the vocabulary', async () => {
    expect(
      (await texts('Which Chinese firms is Ford partn')).some(
        (text) => text === 'Which Chinese firms is Ford partner',
      ),
    ).toBe(true);
  });

  it('asks of who is named only what the data can answer', async () => {
    const ford = await texts('Ford ');
    expect(ford).toContain('Who are the partners of Ford?');
    expect(ford).toContain('What is denied about Ford?');
    expect(await texts('NIO ')).toEqual([]);
    for (const question of ford)
      expect((await world.ask({ question })).groups.flatMap(({ rows }) => rows)).not.toEqual([]);
  });

  it('has nothing to say to nothing', async () => {
    expect(await texts('   ')).toEqual([]);
    expect(await texts('x'.repeat(501))).toEqual([]);
  });
});
