import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ASK } from '../../server/graphql/documents/ask.ts';
import { counting } from '../api/support/counting.ts';
import type { Counted } from '../api/support/counting.ts';
import { startApi } from '../api/support/server.ts';
import type { Api } from '../api/support/server.ts';
import { eachEngine } from '../support/engines.ts';
import { loadFord } from './world.ts';

const QUESTION = 'Which Chinese firms is Ford partnered with?';

eachEngine('ask and complete', (makeStore) => {
  let api: Api;
  let counted: Counted;
  beforeAll(async () => {
    counted = counting(await makeStore());
    await loadFord(counted.store);
    api = await startApi(counted.store);
    await api.ask(ASK, { question: QUESTION });
  }, 120_000);
  afterAll(() => api?.close());

  it.each([
    ['no question', ''],
    ['spaces', '   '],
    ['a question without end', 'x'.repeat(501)],
  ])('%s is an error that says what was expected', async (_what, question) => {
    const { data, errors } = await api.ask(ASK, { question });
    expect(data?.ask ?? null).toBeNull();
    expect(errors[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'question',
      expected: 'a question of 1 to 500 characters',
    });
  });

  it('reads each kind of thing a few times at most, however many rows there are and what is asked below them', async () => {
    const below = `query ($question: String!) { ask(question: $question) { groups { rows {
      entity { name } relations { from { name } to { name } evidence { nodes { source { title } } } }
      sources { evidence { note } } } } nearMisses { entity { name } } } }`;
    counted.calls.length = 0;
    const { data, errors } = await api.ask(below, { question: 'How many relations does Ford have?' });
    expect(errors).toEqual([]);
    const { groups } = data?.ask as { groups: Array<{ rows: unknown[] }> };
    expect(groups.flatMap(({ rows }) => rows).length).toBeGreaterThan(10);
    const counts = new Map<string, number>();
    for (const call of counted.calls) counts.set(call, (counts.get(call) ?? 0) + 1);
    expect([...counts].filter(([name, count]) => name !== 'version' && count > 3)).toEqual([]);
  });

  it('takes days that the question names before those given, and says which', async () => {
    const { data } = await api.ask(ASK, {
      question: `${QUESTION} as of 1 Feb 2026`,
      asOf: '2026-02-15',
      knownBy: '2026-03-01',
    });
    expect(data?.ask).toMatchObject({ lens: { asOf: '2026-02-01', knownBy: '2026-03-01' } });
  });

  it('says where in the question each word stood', async () => {
    const { data } = await api.ask(
      '{ ask(question: "Who met Jim Farley?") { understood { text start end } } }',
    );
    const { understood } = data?.ask as { understood: Array<{ text: string; start: number; end: number }> };
    expect(understood.map(({ text }) => text)).toContain('Jim Farley');
    for (const { text, start, end } of understood) expect('Who met Jim Farley?'.slice(start, end)).toBe(text);
  });

  it('completes what is typed, at most so many', async () => {
    const { data } = await api.ask(
      '{ complete(text: "Which Chinese firms is For", first: 1) { text label kind } }',
    );
    expect(data?.complete).toEqual([
      { text: 'Which Chinese firms is Ford', label: 'Company', kind: 'ENTITY' },
    ]);
  });
  it.each([0, 9])('refuses %i completions', async (first) => {
    const { errors } = await api.ask(
      'query ($first: Int) { complete(text: "For", first: $first) { text } }',
      { first },
    );
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'first' });
  });
});
