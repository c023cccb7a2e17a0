import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { ASK } from '../../server/graphql/documents/ask.ts';
import type { AnswerTold, RowTold } from '../../server/graphql/documents/ask.ts';
import type { NameRow } from '../../server/store/port.ts';
import { startApi } from '../api/support/server.ts';
import type { Api } from '../api/support/server.ts';
import { eachEngine } from '../support/engines.ts';
import { callWhole, connect } from './calls.ts';
import { FORTY, loadFord, problemsThroughDoor } from './world.ts';

type Item = RowTold & { group: string; counted: boolean };

eachEngine('the forty questions', (makeStore) => {
  let api: Api;
  let client: Client;
  let names: NameRow[];
  beforeAll(async () => {
    const store = await makeStore();
    await loadFord(store);
    names = await store.names({ deadline: Date.now() + 30_000 });
    api = await startApi(store);
    client = await connect(api);
  }, 120_000);
  afterAll(async () => {
    await client?.close();
    await api?.close();
  });

  describe('through GraphQL', () => {
    it.each(FORTY.map((one) => [one.id, one] as const))('%s', async (_id, { asked, reference }) => {
      const { data, errors } = await api.ask(ASK, asked);
      expect(errors).toEqual([]);
      const told = data?.ask as AnswerTold;
      const problems = problemsThroughDoor(reference, told, names);
      expect({ sentence: told.sentence, problems }).toEqual({ sentence: told.sentence, problems: [] });
    });
  });

  describe('through the tool for agents', () => {
    it.each(FORTY.map((one) => [one.id, one] as const))('%s', async (_id, { asked, reference }) => {
      const { head, items } = await callWhole<Item>(client, 'ask', asked);
      const rows = items.map((item) => ({ ...EMPTY_ROW, ...item }));
      const told = {
        ...EMPTY_ANSWER,
        ...(head as Partial<AnswerTold>),
        groups: rows.filter(({ group }) => group !== 'near misses').map((row) => ({ ...row, rows: [row] })),
        nearMisses: rows.filter(({ group }) => group === 'near misses'),
      };
      const problems = problemsThroughDoor(reference, told, names);
      expect({ sentence: told.sentence, problems }).toEqual({ sentence: told.sentence, problems: [] });
    });
  });
});

/** What a result leaves out because it is empty. */
const EMPTY_ROW = { entity: null, relations: [], status: null, certainty: null, reason: '', sources: [] };
const EMPTY_ANSWER = {
  kind: 'ANSWER' as const,
  sentence: '',
  yesNo: null,
  number: null,
  date: null,
  status: null,
  understood: [],
};
