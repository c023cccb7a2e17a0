import { describe, expect, it } from '@jest/globals';
import { understand } from '../../client/search/understand.ts';
import { world } from './world.ts';

describe('understand reads a partners question', () => {
  it.each([
    ['Which Chinese firms is Ford partnered with?', 'ford', 'CN', 'Company'],
    ['which chinese companies are partners of ford', 'ford', 'CN', 'Company'],
    ["Who are Ford's partners in China?", 'ford', 'CN', 'Company'],
    ['Which firms from Germany is Ford Motor Company partnered with?', 'ford', 'DE', 'Company'],
    ['GM partners', 'gm', null, 'Company'],
    ['partners of 比亚迪', 'byd', null, 'Company'],
    ['Which American firms is BYD partnered with?', 'byd', 'US', 'Company'],
    ['Is anyone partnered with CATL?', 'catl', null, null],
  ])('%s', (text, of, country, kind) => {
    expect(understand(text, world).question).toEqual({ of, country, kind });
  });
});

describe('understand does not guess', () => {
  it.each([
    ['two companies', 'Is Ford partnered with BYD?'],
    ['two countries', 'Which Chinese and German firms is Ford partnered with?'],
    ['a denial in the question', 'Which Chinese firms is Ford not partnered with?'],
    ['a time', 'Which Chinese firms was Ford partnered with before 2020?'],
    ['another verb', 'Which Chinese firms does Ford own?'],
    ['no company', 'Which Chinese firms are partners?'],
    ['a name alone', 'Ford'],
    ['a company that is not here', 'Which Chinese firms is Toyota partnered with?'],
    ['nothing', '   '],
  ])('when it reads %s', (_, text) => {
    expect(understand(text, world).question).toBeNull();
  });

  it('names the words that it did not read, as they were typed', () => {
    expect(understand('Which Chinese firms is Ford NOT partnered with since Easter?', world).unread).toEqual([
      'NOT',
      'since',
      'Easter',
    ]);
  });

  it('says what it recognised on the way', () => {
    expect(understand('does Ford own Chinese firms', world)).toMatchObject({
      company: 'ford',
      country: 'CN',
      unread: ['own'],
    });
  });
});
