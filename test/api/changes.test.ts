/** `changes`, and evidence in margins, as a client sees them; seeds/disputed has a case for each. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadSeeds } from '../claims/load.ts';
import { eachEngine } from '../support/engines.ts';
import { startApi } from './support/server.ts';
import type { Api } from './support/server.ts';

interface Row {
  kind: string;
  certainty: string;
  sentence: string;
  day: { text: string } | null;
  relation: { id: string; status: string };
  evidence: Array<{ id: string; stance: string; certainty: string; publishedOn: { text: string } | null }>;
}

const FIELDS =
  'kind certainty sentence day { text } relation { id status } evidence { id stance certainty publishedOn { text } }';

eachEngine('changes', (makeStore) => {
  let api: Api;
  beforeAll(async () => {
    const store = await makeStore();
    await loadSeeds(store, 'ford-china', 'disputed');
    api = await startApi(store);
  }, 120_000);
  afterAll(() => api?.close());

  async function page(given: string, more = ''): Promise<{ nodes: Row[] } & Record<string, unknown>> {
    const { data, errors } = await api.ask(`{ changes(${given}) { nodes { ${FIELDS} } ${more} } }`);
    expect(errors).toEqual([]);
    return (data as { changes: { nodes: Row[] } & Record<string, unknown> }).changes;
  }
  const sentences = async (relation: string, since: string, until: string) =>
    (await page(`since: "${since}", until: "${until}", first: 500`)).nodes
      .filter(({ relation: { id } }) => id === relation)
      .map(({ sentence, certainty }) => `${sentence} ${certainty}`);

  it('says how the joint venture with Xiaomi became denied, by whose word', async () => {
    const { nodes } = await page(
      'since: "2026-02-13", until: "2026-02-28", first: 500, where: { statuses: [DENIED] }',
    );
    const denied = nodes.filter(({ relation }) => relation.id === 'ford-xiaomi-jv');
    expect(denied.map(({ kind, certainty, sentence }) => [kind, certainty, sentence])).toEqual([
      [
        'BECAME_KNOWN',
        'CERTAIN',
        'Ford and Xiaomi: joint-venture talks first heard of, by 28 February 2026 (denied)',
      ],
      ['DENIED', 'CERTAIN', 'Ford and Xiaomi: joint-venture talks became denied, by 28 February 2026'],
    ]);
    expect(denied[1]?.evidence.map(({ stance }) => stance)).toEqual(['DENIES', 'DENIES']);
    expect(denied[0]?.evidence.every(({ stance }) => stance === 'SUPPORTS')).toBe(true);
  });

  it.each([
    [
      'denied a week later',
      'denied-by-both-a-week-later',
      '2026-02-01',
      '2026-02-28',
      [
        'Orr Ferry Line and Tolland & Daughters: merger talks became denied on 9 February 2026 CERTAIN',
        'Orr Ferry Line and Tolland & Daughters: merger talks first heard of on 2 February 2026 (denied) CERTAIN',
      ],
    ],
    [
      'a denial that may have been public by then',
      'perhaps-denied-already',
      '2026-02-01',
      '2026-03-15',
      [
        'Alder Mill and Quill Glassworks: supply talks perhaps became denied, no earlier than 1 March 2026 POSSIBLE',
        'Alder Mill and Quill Glassworks: supply talks first heard of on 2 February 2026 CERTAIN',
      ],
    ],
    [
      'the same once it surely was',
      'perhaps-denied-already',
      '2026-02-01',
      '2026-03-31',
      [
        'Alder Mill and Quill Glassworks: supply talks became denied, by 31 March 2026 CERTAIN',
        'Alder Mill and Quill Glassworks: supply talks first heard of on 2 February 2026 (denied) CERTAIN',
      ],
    ],
    [
      'talks that a deal ended, and when they began',
      'talks-before-the-deal',
      '2025-09-15',
      '2025-12-31',
      [
        'Orr Ferry Line and Quill Glassworks: supply talks ended on 15 November 2025 CERTAIN',
        'Orr Ferry Line and Quill Glassworks: supply talks first heard of on 1 October 2025 CERTAIN',
        'Orr Ferry Line and Quill Glassworks: supply talks began in September 2025 POSSIBLE',
      ],
    ],
    [
      'what a later paper knew is not told',
      'talks-before-the-deal',
      '2025-09-15',
      '2025-11-19',
      [
        'Orr Ferry Line and Quill Glassworks: supply talks first heard of on 1 October 2025 CERTAIN',
        'Orr Ferry Line and Quill Glassworks: supply talks began in September 2025 POSSIBLE',
      ],
    ],
    [
      'nothing happened before it was first known',
      'denied-by-both-a-week-later',
      '2025-01-01',
      '2026-02-01',
      [],
    ],
  ])('%s', async (_, relation, since, until, expected) => {
    expect(await sentences(relation, since, until)).toEqual(expected);
  });

  it('an end that the deal after it tells is told by the statements of the deal', async () => {
    const { nodes } = await page(
      'since: "2025-10-01", until: "2025-12-31", where: { types: ["SUPPLY_TALKS"] }',
    );
    const [ended] = nodes.filter(({ kind }) => kind === 'ENDED');
    expect(ended?.relation.id).toBe('talks-before-the-deal');
    expect(ended?.evidence.map(({ publishedOn }) => publishedOn?.text)).toEqual(['2025-11-20']);
  });

  it('every change has statements that made it, all of them public by the last day', async () => {
    const { nodes } = await page('since: "2015-01-01", until: "2026-05-31", first: 500');
    expect(nodes.length).toBeGreaterThan(150);
    expect(nodes.filter(({ evidence }) => evidence.length === 0)).toEqual([]);
    expect(new Set(nodes.map(({ kind }) => kind))).toEqual(
      new Set([
        'BEGAN',
        'ENDED',
        'WIDENED',
        'BECAME_KNOWN',
        'CONFIRMED',
        'DISPUTED',
        'DENIED',
        'RETRACTED',
        'REPORTED',
      ]),
    );
  });

  it('a widening is told in the words of its deal', async () => {
    const { nodes } = await page(
      'since: "2025-09-01", until: "2026-02-20", first: 500, where: { of: ["catl"] }',
    );
    expect(nodes.filter(({ kind }) => kind === 'WIDENED').map(({ sentence }) => sentence)).toEqual([
      'CATL and Ford: licensing deal widened or renewed in December 2025',
    ]);
  });

  it('comes in pages, each row once, the latest first, with a count', async () => {
    const whole = await page('since: "2024-01-01", until: "2026-03-15", first: 500', 'totalCount');
    const rows: string[] = [];
    let after = '';
    for (;;) {
      const { nodes, pageInfo } = await page(
        `since: "2024-01-01", until: "2026-03-15", first: 17${after}`,
        'pageInfo { hasNextPage endCursor }',
      );
      rows.push(...nodes.map(lineOf));
      const { hasNextPage, endCursor } = pageInfo as { hasNextPage: boolean; endCursor: string };
      if (!hasNextPage) break;
      after = `, after: "${endCursor}"`;
    }
    expect(rows).toEqual(whole.nodes.map(lineOf));
    expect(new Set(rows).size).toBe(rows.length);
    expect(whole.totalCount).toBe(rows.length);
  });

  it('says the days it was answered under, and today where none is given', async () => {
    const day = new Date().toISOString().slice(0, 10);
    expect(
      await page('since: "2026-01-01", until: "2026-02-20", first: 1', 'since lens { asOf knownBy }'),
    ).toMatchObject({ since: '2026-01-01', lens: { asOf: '2026-02-20', knownBy: '2026-02-20' } });
    expect(await page('since: "2026-01-01", first: 1', 'lens { asOf knownBy }')).toMatchObject({
      lens: { asOf: day, knownBy: day },
    });
  });

  it.each([
    [
      'since: "2026-03-01", until: "2026-02-28"',
      'since: expected a day not after `until` (2026-02-28), got 2026-03-01.',
    ],
    ['since: "2999-01-01"', 'since: expected a day that is not in the future'],
    ['since: "2999-01-01", until: "2999-12-31"', 'since: expected a day that is not in the future'],
    ['since: "2026-01-01", where: { during: { from: "2026-01-01" } }', 'where.during: expected nothing'],
    ['since: "2026-01-01", where: { includeEnded: true }', 'where.includeEnded: expected nothing'],
    ['since: "2026-01-01", where: { certainty: CERTAIN }', 'where.certainty: expected nothing'],
    ['since: "2026-01-01", first: 0', 'first: expected a whole number from 1 to 500'],
    ['since: "2026-01-01", after: "nonsense"', 'after: expected a cursor'],
    ['since: "2026-01-01", where: { types: ["JV_TALK"] }', 'Did you mean `JV_TALKS`'],
  ])('refuses %s', async (given, message) => {
    const { errors } = await api.ask(`{ changes(${given}) { totalCount } }`);
    expect(errors.map((error) => error.message).join()).toContain(message);
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('a filter that nothing can match gives an empty page', async () => {
    expect(await page('since: "2020-01-01", where: { of: [] }', 'totalCount')).toEqual({
      nodes: [],
      totalCount: 0,
    });
  });

  describe('evidence whose day of publication is not known exactly', () => {
    const evidence = async (knownBy: string) => {
      const { data } = await api.ask(
        `{ relation(id: "perhaps-denied-already", knownBy: "${knownBy}") { status certaintyReason evidence { totalCount nodes { stance certainty } } denials: evidence(stance: DENIES) { totalCount } } }`,
      );
      return data?.relation;
    };
    it('is listed with what it makes uncertain, as perhaps not yet public', async () => {
      const both = [
        { stance: 'SUPPORTS', certainty: 'CERTAIN' },
        { stance: 'DENIES', certainty: 'POSSIBLE' },
      ];
      expect(await evidence('2026-03-15')).toMatchObject({
        status: 'REPORTED',
        certaintyReason: expect.stringContaining('It may already have been denied'),
        evidence: { totalCount: 2, nodes: both },
        denials: { totalCount: 1 },
      });
    });
    it('is not there on the day before it may have been public, and certain once it surely was', async () => {
      expect(await evidence('2026-02-28')).toMatchObject({
        evidence: { totalCount: 1, nodes: [{ stance: 'SUPPORTS', certainty: 'CERTAIN' }] },
        denials: { totalCount: 0 },
      });
      expect(await evidence('2026-03-31')).toMatchObject({
        status: 'DENIED',
        evidence: { totalCount: 2, nodes: [{ certainty: 'CERTAIN' }, { certainty: 'CERTAIN' }] },
      });
    });
    it('of a document goes by the same days, and finds its relations', async () => {
      const { data } = await api.ask(
        '{ before: source(id: "courier-2026-03", knownBy: "2026-02-28") { evidence { totalCount nodes { certainty } } } perhaps: source(id: "courier-2026-03", knownBy: "2026-03-01") { evidence { totalCount nodes { certainty } } } relations(where: { sources: ["courier-2026-03"], includeDenied: true }, knownBy: "2026-03-01", asOf: "2026-03-01") { nodes { id } } }',
      );
      const { before, perhaps, relations } = data as Record<
        string,
        {
          evidence: { totalCount: number; nodes: Array<{ certainty: string }> };
          nodes: Array<{ id: string }>;
        }
      >;
      expect(before?.evidence).toEqual({ totalCount: 0, nodes: [] });
      expect(perhaps?.evidence.totalCount).toBeGreaterThan(0);
      expect(new Set(perhaps?.evidence.nodes.map(({ certainty }) => certainty))).toEqual(
        new Set(['POSSIBLE']),
      );
      expect(relations?.nodes.map(({ id }) => id)).toContain('perhaps-denied-already');
    });
  });
});

const lineOf = ({ sentence, relation, kind }: Row) => `${relation.id} ${kind} ${sentence}`;
