import { describe, expect, it } from '@jest/globals';
import { examples, offer, offers } from '../../client/search/offers.ts';
import { understand } from '../../client/search/understand.ts';
import { world } from './world.ts';

const words = (typed: string): string[] => offers(typed, world).map((one) => one.words);

describe('offers', () => {
  it('ask about every country in the data once a company is named', () => {
    expect(words('Ford')).toEqual([
      'Which Chinese firms is Ford partnered with?',
      'Which German firms is Ford partnered with?',
      'Which American firms is Ford partnered with?',
      'Which firms is Ford partnered with?',
    ]);
  });

  it('keep to the country that is named', () => {
    expect(words('German partners of BYD')).toEqual(['Which German firms is BYD partnered with?']);
  });

  it('complete a name that has begun, by alias too', () => {
    expect(words('robert bo')[0]).toBe('Which Chinese firms is Bosch partnered with?');
    expect(words('gene')).toContain('Which Chinese firms is General Motors partnered with?');
  });

  it('ask about the companies when only a country is named', () => {
    expect(words('Chinese')).toContain('Which Chinese firms is Ford partnered with?');
  });

  it('offer nothing for what names no company', () => {
    expect(words('xyz')).toEqual([]);
    expect(words('f')).toEqual([]);
  });

  it('are at most six, and each is read back as the question that it asks', () => {
    for (const typed of ['Ford', 'byd', 'Chinese', 'partner', 'Which firms is GM']) {
      const found = offers(typed, world);
      expect(found.length).toBeLessThanOrEqual(6);
      for (const { words: question, of, country, kind } of found) {
        expect(understand(question, world).question).toEqual({ of, country, kind });
      }
    }
  });
});

describe('examples', () => {
  it('are three questions about the best connected companies', () => {
    expect(examples(world).map((one) => one.words)).toEqual([
      'Which Chinese firms is Ford partnered with?',
      'Which firms is Ford partnered with?',
      'Which firms is BYD partnered with?',
    ]);
  });

  it('are none where there are no companies', () => {
    expect(examples({ kinds: [], companies: [], countries: [] })).toEqual([]);
  });
});

describe('offer', () => {
  it('asks for anyone, and for another kind, in words', () => {
    expect(offer({ of: 'ford', country: 'CN', kind: null }, world)?.words).toBe(
      'Who from China is Ford partnered with?',
    );
    expect(offer({ of: 'ford', country: 'CN', kind: 'Person' }, world)?.words).toBe(
      'Which Chinese people is Ford partnered with?',
    );
  });

  it('is null for a company that is not here', () => {
    expect(offer({ of: 'toyota', country: null, kind: 'Company' }, world)).toBeNull();
  });
});
