import { describe, expect, it } from '@jest/globals';
import { readLanguage } from '../../server/questions/lexicon/language.ts';
import { lexiconOf } from '../../server/questions/lexicon/lexicon.ts';
import { meant, type Span } from '../../server/questions/lexicon/meaning.ts';
import { phraseKey, tokensOf } from '../../server/questions/lexicon/tokens.ts';
import type { NameRow } from '../../server/store/port.ts';
import { sharedVocabulary } from './vocabulary.ts';

const TODAY = '2026-03-01';
const vocabulary = sharedVocabulary();

const row = (entity: string, name: string, kind = 'Company', main = true): NameRow => ({
  entity,
  name,
  main,
  kind,
  country: null,
});

const ROWS = [
  row('ford', 'Ford'),
  row('ford', '福特', 'Company', false),
  row('byd', 'BYD'),
  row('geely', 'Geely'),
  row('geely', '吉利', 'Company', false),
  row('zeldin', 'Lee Zeldin', 'Person'),
  row('office', 'Office of the US Trade Representative', 'Agency'),
  row('may', 'May Lin', 'Person'),
  row('may', 'May', 'Person', false),
  row('greene-a', 'Ann Greene', 'Person'),
  row('greene-b', 'Bo Greene', 'Person'),
];

const entities = (spans: Span[]) => spans.flatMap((span) => meant(span, 'ENTITY')?.ids.join('|') ?? []);

describe('words of a question', () => {
  it.each([
    ["Ford's CEO", ['ford', 'ceo']],
    ['the U.S. government', ['the', 'us', 'government']],
    ['joint-venture', ['joint', 'venture']],
    ['$F and NYSE:F', ['$f', 'and', 'nyse', 'f']],
    ['Rivermen’s Guild isn’t', ['rivermens'.slice(0, 8), 'guild', 'isnt']],
  ])('%s', (text, folded) => expect(tokensOf(text).map((token) => token.folded)).toEqual(folded));

  it('end a name at a point before a space, not within "example.org"', () => {
    const breaks = tokensOf('Is example.org. Ford, then').map(({ text, breakAfter }) => [text, breakAfter]);
    expect(breaks.slice(0, 4)).toEqual([
      ['Is', false],
      ['example', false],
      ['org', true],
      ['Ford', true],
    ]);
  });

  it('are compared without articles and possessive endings', () => {
    expect(phraseKey('the Trump administration’s')).toBe(phraseKey('Trump Administration'));
  });
});

describe('what they mean', () => {
  const lexicon = lexiconOf(ROWS, vocabulary, readLanguage());

  it.each([
    ['Foord and Geely', ['ford', 'geely']],
    ['福特和吉利', ['ford', 'geely']],
    ['Who met Zeldin?', ['zeldin']],
    ['lee zeldon', ['zeldin']],
    ['the Trade Representative', ['office']],
    ['Did Greene meet Ford?', ['greene-a|greene-b', 'ford']],
  ])('names: %s', async (text, ids) => expect(entities((await lexicon).read(text, TODAY))).toEqual(ids));

  it('a surname is that of people, however many firms begin with it', async () => {
    const firms = Array.from({ length: 40 }, (_, at) => row(`firm-${at}`, `Greene Holding ${at}`));
    const { read } = await lexiconOf([...ROWS, ...firms], vocabulary, readLanguage());
    expect(entities(read('Did Greene meet Ford?', TODAY))).toEqual(['greene-a|greene-b', 'ford']);
  });

  it.each([
    ['Greene [greene-b] met Ford', ['greene-b', 'ford']],
    ['who met [greene-a]?', ['greene-a']],
    ['who met [nobody]?', []],
  ])('an id in brackets says which one: %s', async (text, ids) =>
    expect(entities((await lexicon).read(text, TODAY))).toEqual(ids),
  );

  it.each(['Fort', 'who may have met', 'Honda', 'bid', 'forty', 'offices'])(
    'no name is read into “%s”',
    async (text) => {
      const spans = (await lexicon).read(text, TODAY);
      expect(spans.filter(({ meanings }) => meanings[0]?.as === 'ENTITY')).toEqual([]);
    },
  );

  it.each([
    ['in January 2026', '2026-01-01', '2026-01-31', 'IN'],
    ['as of 1 Feb 2026', '2026-02-01', '2026-02-01', 'ON'],
    ['before 2026', null, '2025-12-31', 'UNTIL'],
    ['after 2025', '2026-01-01', null, 'SINCE'],
    ['since December', '2025-12-01', null, 'SINCE'],
    ['last summer', '2025-06-01', '2025-08-31', 'IN'],
    ['at the end of January 2026', '2026-01-21', '2026-01-31', 'IN'],
    ['at New Year 2026', '2026-01-01', '2026-01-01', 'ON'],
    ['as known by 31 January 2026', '2026-01-31', '2026-01-31', 'KNOWN'],
  ])('dates: %s', async (text, from, until, use) => {
    const [span] = (await lexicon)
      .read(`Who met Ford ${text}?`, TODAY)
      .filter((candidate) => meant(candidate, 'DATE'));
    expect(span && meant(span, 'DATE')).toMatchObject({
      use,
      ...(use === 'SINCE' ? { from } : use === 'UNTIL' ? { until } : { from, until }),
    });
  });

  it.each([
    ['which tallks did they hold', 'tallks', 'talks'],
    ['who is partnerd with Ford', 'partnerd', 'partnered'],
    ['wich firms', 'wich', 'which'],
  ])('a slip of the pen: %s', async (text, typed, slip) => {
    const spans = (await lexicon).read(text, TODAY);
    expect(spans.flatMap(({ tokens }) => tokens).find((token) => token.text === typed)?.slip).toBe(slip);
  });

  it.each(['who fired Ford', 'who owed Ford', 'does Ford hate BYD', 'did Ford Trial BYD'])(
    'another word is no slip: %s',
    async (text) => {
      const spans = (await lexicon).read(text, TODAY);
      expect(spans.flatMap(({ tokens }) => tokens).filter(({ slip }) => slip !== undefined)).toEqual([]);
    },
  );
});
