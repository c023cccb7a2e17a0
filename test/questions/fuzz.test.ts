import { beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { eachEngine } from '../support/engines.ts';
import { countedRows } from './marking.ts';
import { askedWorld, type AskedWorld } from './world.ts';

const WORDS = [
  'who',
  'which',
  'what',
  'when',
  'where',
  'why',
  'how',
  'many',
  'is',
  'are',
  'did',
  'does',
  'has',
  'not',
  'never',
  'both',
  'and',
  'or',
  'with',
  'of',
  'to',
  'by',
  'in',
  'from',
  'since',
  'before',
  'as',
  'between',
  '2026',
  'January',
  '1',
  'December 2025',
  'Ford',
  'Ford’s',
  'Xiaomi',
  'CATL',
  'Jim Farley',
  'farly',
  'Trump',
  'GM',
  '吉利',
  'Chinese',
  'US',
  'companies',
  'officials',
  'agency',
  'partners',
  'talks',
  'met',
  'denied',
  'deny',
  'says',
  'sources',
  'confirm',
  'leads',
  'head',
  'works for',
  'opposes',
  'most',
  'common',
  'connected',
  'changed',
  'together',
  'firmer',
  'than',
  'will',
  'share price',
  'zzgl',
  'blorp',
  '?',
  ',',
  ':',
  '(',
  '"',
  '’s',
  '🚗',
  '$F',
  '福特和小米',
  '__proto__',
  'constructor',
];

eachEngine('words in any order', (makeStore, engine) => {
  let world: AskedWorld;
  beforeAll(async () => {
    world = await askedWorld(await makeStore(), 'ford-china', '2026-03-01');
    await world.ask({ question: 'Ford' });
  }, 60_000);

  it('never throw, and never answer about whom they do not name', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 14 }),
        async (words) => {
          const question = words.join(' ');
          const answer = await world.ask({ question });
          // Every row of relations that counts has its statements, and a yes its status.
          for (const row of countedRows(answer))
            if (row.relations.length > 0) expect(row.sources.length).toBeGreaterThan(0);
          if (answer.yesNo === 'YES') expect(answer.groups.length).toBeGreaterThan(0);
          if (words.includes('blorp'))
            expect([question, answer.unmatched, answer.yesNo]).toEqual([
              question,
              answer.form === 'UNSUPPORTED' || answer.form === 'CHOOSE' || answer.readings.length > 0
                ? answer.unmatched
                : expect.arrayContaining(['blorp']),
              null,
            ]);
        },
      ),
      { numRuns: engine === 'sqlite' ? 600 : 100, seed: 7 },
    );
  }, 120_000);

  it('any text at all is answered, or refused as an input', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1, maxLength: 120, unit: 'grapheme' }), async (question) => {
        const answer = await world.ask({ question }).catch((error: Error) => error.name);
        expect(typeof answer === 'string' ? answer : answer.question).toBe(
          typeof answer === 'string' ? 'InputError' : question,
        );
      }),
      { numRuns: 150, seed: 11 },
    );
  }, 60_000);
});
