/** Merging over the API: what is proposed, who may decide, what every read then says, and that taking back leaves nothing. */
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { GraphStore } from '../../server/store/port.ts';
import { startApi, WRITE_TOKEN, type Api } from '../api/support/server.ts';
import { soon } from '../store/under-test.ts';
import { eachEngine } from '../support/engines.ts';
import { worldBatch } from './world.ts';

type Json = Record<string, unknown>;

const LENS = 'asOf: "2025-06-01", knownBy: "2025-06-01"';

eachEngine('who is who over the API', (makeStore) => {
  let api: Api;
  let store: GraphStore;

  beforeAll(async () => {
    store = await makeStore();
    await store.write(worldBatch());
    api = await startApi(store);
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    for (const { id, undoneAt } of await store.decisions(soon()))
      if (undoneAt === null)
        await store.undoDecision(id, { at: '2026-01-01', by: 'the test', reason: 'over' });
  });

  async function ask(query: string): Promise<Json> {
    const { data, errors } = await api.ask(query);
    expect(errors).toEqual([]);
    return data!;
  }

  async function change(mutation: string, token: string | null = WRITE_TOKEN) {
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({
        query: `mutation { ${mutation} { id verdict kept { name } merged { id name } undoneBy } }`,
      }),
    });
    return (await response.json()) as {
      data?: Record<string, { id: string; merged: Json[] }> | null;
      errors?: Array<{ message: string; extensions: Json }>;
    };
  }

  const BECAUSE = 'reason: "the same desk in both", by: "Ida"';
  const merge = (kept: string, merged: string[]) =>
    change(`made: mergeEntities(kept: "${kept}", merged: ${JSON.stringify(merged)}, ${BECAUSE})`);

  it('proposes what may be one, with reasons and both records, and nobody is merged by it', async () => {
    const { identityProposals } = await ask(
      `{ identityProposals(${LENS}) { totalCount nodes { score verdict reasons { sentence speaks weight }
         left { entity { id name degree } sources { id } } right { entity { id } } } } }`,
    );
    const { nodes, totalCount } = identityProposals as {
      totalCount: number;
      nodes: Array<{
        verdict: string;
        left: { entity: { id: string } };
        right: { entity: { id: string } };
        reasons: Json[];
      }>;
    };
    expect(nodes.map(({ verdict, left, right }) => [verdict, left.entity.id, right.entity.id])).toEqual([
      ['SAME_IDENTIFIER', 'ferro', 'ferro-list'],
      ['LIKELY', 'ferro', 'ferro-lobby'],
      ['LIKELY', 'quill', 'quill-lobby'],
    ]);
    expect(totalCount).toBe(3);
    expect(nodes[0]).toMatchObject({
      left: { entity: { name: 'Ferro Batteries Ltd', degree: 3 }, sources: [{ id: 'wire' }] },
    });
    expect(nodes[0]?.reasons[0]).toEqual({
      sentence: 'The same lei id: 5299000FERRO00000042.',
      speaks: 'FOR',
      weight: 1,
    });
    const { entity } = await ask(`{ entity(id: "ferro-list", ${LENS}) { id name } }`);
    expect(entity).toEqual({ id: 'ferro-list', name: 'FB Cells' });
  });

  it('pages through the proposals by score', async () => {
    const first = await ask(
      '{ identityProposals(first: 2) { nodes { score } pageInfo { hasNextPage endCursor } } }',
    );
    const { pageInfo } = first.identityProposals as { pageInfo: { hasNextPage: boolean; endCursor: string } };
    expect(pageInfo.hasNextPage).toBe(true);
    const rest = await ask(
      `{ identityProposals(first: 2, after: "${pageInfo.endCursor}") { nodes { left { entity { id } } } pageInfo { hasNextPage } } }`,
    );
    expect(rest.identityProposals).toEqual({
      nodes: [{ left: { entity: { id: 'quill' } } }],
      pageInfo: { hasNextPage: false },
    });
  });

  it.each([
    ['no token', null, /needs the write token/],
    ['another token', 'guessed', /not the one of this server/],
  ])('refuses %s, and nothing is written', async (_what, token, message) => {
    for (const mutation of [
      `mergeEntities(kept: "ferro", merged: ["ferro-lobby"], ${BECAUSE})`,
      `keepApart(one: "ferro", others: ["ferro-lobby"], ${BECAUSE})`,
      `undoIdentityDecision(decision: "d", ${BECAUSE})`,
    ]) {
      const { data, errors } = await change(mutation, token);
      expect(data).toBeNull();
      expect(errors?.[0]?.message).toMatch(message);
      expect(errors?.[0]?.extensions).toEqual({ code: 'WRITE_REFUSED' });
    }
    expect((await store.decisions(soon())).filter(({ undoneAt }) => undoneAt === null)).toEqual([]);
  });

  const EVERYTHING = `{
    merged: entity(id: "ferro-lobby", ${LENS}) { id name aliases externalIds { scheme value } datasets { id } degree
      relationCounts { type count } relations(first: 50) { totalCount nodes { id from { id } to { id } } } }
    entities(where: { ids: ["ferro", "ferro-lobby", "ferro-list", "halden"] }, ${LENS}) { totalCount nodes { id } }
    search(text: "Ferro Batteries", ${LENS}) { name entity { id } }
    byAlias: search(text: "FB Cells", ${LENS}) { name entity { id } }
    among(ids: ["ferro", "halden", "ministry"], ${LENS}) { total relations { id } entities { id } }
    neighbourhood(of: ["halden"], ${LENS}) { total relations { id from { id } } }
    paths(from: "halden", to: "ministry", ${LENS}) { length entities { id } }
    partners(of: "halden", country: null, ${LENS}) { partnered { entity { id } relations { id } } notCounted { entity { id } } }
    chinese: partners(of: "halden", country: "CN", ${LENS}) { partnered { entity { id } } }
    ask(question: "Who is Halden Motors partnered with?", ${LENS}) { kind groups { rows { entity { id } } } }
    changes(since: "2020-01-01", until: "2025-06-01", where: { of: ["ferro-list"] }) { totalCount nodes { relation { id } } }
    relation(id: "rumour", ${LENS}) { status from { id } evidence { nodes { speaker { id } } } }
  }`;

  it('after a merge every read sees one entity; taken back, all is as it was', async () => {
    const before = await api.ask(EVERYTHING);
    const { data } = await merge('ferro', ['ferro-lobby', 'ferro-list']);
    expect(data?.made?.merged).toEqual([
      { id: 'ferro-list', name: 'FB Cells' },
      { id: 'ferro-lobby', name: 'Ferro Batteries Limited' },
    ]);
    const after = await ask(EVERYTHING);
    expect(after.merged).toMatchObject({
      id: 'ferro',
      name: 'Ferro Batteries Ltd',
      aliases: ['FB Cells', 'Ferro Batteries Limited'],
      datasets: [{ id: 'register' }],
      // Not the denied one; the one with itself is listed and counted.
      degree: 5,
      relations: { totalCount: 6 },
    });
    const listed = (after.merged as { relations: { nodes: Array<{ id: string; from: Json; to: Json }> } })
      .relations.nodes;
    expect(listed.find(({ id }) => id === 'part')).toMatchObject({
      from: { id: 'ferro' },
      to: { id: 'ferro' },
    });
    expect(after.entities).toEqual({ totalCount: 2, nodes: [{ id: 'ferro' }, { id: 'halden' }] });
    expect(after.search).toEqual([
      { name: 'Ferro Batteries Ltd', entity: { id: 'ferro' } },
      { name: 'Ferro Batteries II Ltd', entity: { id: 'ferro-two' } },
    ]);
    expect(after.byAlias).toEqual([{ name: 'FB Cells', entity: { id: 'ferro' } }]);
    expect(after.among).toMatchObject({
      total: 3,
      relations: [{ id: 'lobbies' }, { id: 'supplies' }, { id: 'venture' }],
    });
    expect(after.neighbourhood).toMatchObject({
      total: 2,
      relations: [
        { id: 'supplies', from: { id: 'ferro' } },
        { id: 'venture', from: { id: 'ferro' } },
      ],
    });
    expect(after.paths).toEqual([
      { length: 2, entities: [{ id: 'halden' }, { id: 'ferro' }, { id: 'ministry' }] },
    ]);
    expect(after.partners).toMatchObject({ partnered: [{ entity: { id: 'ferro' } }] });
    // Its record is the kept one's: a firm of GB, whatever another list says.
    expect(after.chinese).toEqual({ partnered: [] });
    expect((before.data?.chinese as Json).partnered).toEqual([{ entity: { id: 'ferro-list' } }]);
    expect(after.ask).toMatchObject({ kind: 'ANSWER' });
    expect(JSON.stringify(after.ask)).not.toContain('ferro-');
    const changed = (after.changes as { nodes: Array<{ relation: { id: string } }> }).nodes;
    expect([...new Set(changed.map(({ relation }) => relation.id))].sort()).toEqual([
      'leads',
      'lobbies',
      'part',
      'rumour',
      'supplies',
      'venture',
    ]);
    // Nothing denied becomes a fact by merging.
    expect(after.relation).toMatchObject({
      status: 'DENIED',
      from: { id: 'ferro' },
      evidence: { nodes: [{ speaker: { id: 'ferro' } }, { speaker: null }] },
    });
    // Data that come in between stay.
    await store.write({ entities: [{ ...worldBatch().entities![4]!, aliases: ['Ferro Lobby'] }] });
    await change(`undoIdentityDecision(decision: "${data!.made!.id}", ${BECAUSE})`);
    await store.write({ entities: [worldBatch().entities![4]!] });
    expect((await api.ask(EVERYTHING)).text).toBe(before.text);
  });

  it('merges what was merged before, and separates in any order', async () => {
    const first = await merge('ferro-lobby', ['ferro-list']);
    const second = await merge('ferro', ['ferro-list']);
    expect(second.data?.made?.merged).toEqual([{ id: 'ferro-lobby', name: 'Ferro Batteries Limited' }]);
    expect(await ask('{ entity(id: "ferro-list") { id } }')).toEqual({ entity: { id: 'ferro' } });
    await change(`undoIdentityDecision(decision: "${first.data!.made!.id}", ${BECAUSE})`);
    expect(await ask('{ a: entity(id: "ferro-list") { id } b: entity(id: "ferro-lobby") { id } }')).toEqual({
      a: { id: 'ferro-list' },
      b: { id: 'ferro' },
    });
  });

  it('does not propose again what somebody said is not the same, until that is taken back', async () => {
    const idsProposed = async () =>
      (
        (await ask('{ possiblySame(of: "ferro") { right { entity { id } } } }')).possiblySame as Array<{
          right: { entity: { id: string } };
        }>
      ).map(({ right }) => right.entity.id);
    expect(await idsProposed()).toEqual(['ferro-list', 'ferro-lobby']);
    const { data } = await change(`made: keepApart(one: "ferro-lobby", others: ["ferro"], ${BECAUSE})`);
    expect(await idsProposed()).toEqual(['ferro-list']);
    const refused = await merge('ferro', ['ferro-lobby']);
    expect(refused.errors?.[0]?.message).toMatch(
      /Ida decided on .* are not the same \(the same desk in both\)/,
    );
    await merge('ferro-lobby', ['ferro-list']);
    // What it became is not the same either.
    expect(await idsProposed()).toEqual([]);
    await change(`undoIdentityDecision(decision: "${data!.made!.id}", ${BECAUSE})`);
    expect(await idsProposed()).toEqual(['ferro-lobby']);
  });

  it('lists the decisions, the latest first, with the names of the records', async () => {
    await merge('quill', ['quill-lobby']);
    const { identityDecisions } = await ask(
      `{ identityDecisions(of: "quill-lobby", standing: true) { totalCount nodes { verdict reason by undoneAt
         kept { id name } merged { id name kind } } } }`,
    );
    expect(identityDecisions).toEqual({
      totalCount: 1,
      nodes: [
        {
          verdict: 'SAME',
          reason: 'the same desk in both',
          by: 'Ida',
          undoneAt: null,
          kept: { id: 'quill', name: 'Thomas Quill' },
          merged: [{ id: 'quill-lobby', name: 'Quill, Tom', kind: 'Person' }],
        },
      ],
    });
    const all = await ask(
      '{ identityDecisions(first: 1) { nodes { by } pageInfo { hasNextPage endCursor } } }',
    );
    const { pageInfo } = all.identityDecisions as { pageInfo: { hasNextPage: boolean; endCursor: string } };
    expect(pageInfo.hasNextPage).toBe(true);
    const older = await ask(
      `{ identityDecisions(first: 100, after: "${pageInfo.endCursor}") { nodes { id } totalCount } }`,
    );
    const { nodes, totalCount } = older.identityDecisions as { nodes: Json[]; totalCount: number };
    expect(nodes.length).toBe(totalCount - 1);
  });

  it.each([
    [
      'an id that is none',
      `mergeEntities(kept: "ferro", merged: ["nobody"], ${BECAUSE})`,
      /merged: expected the id of an entity, got “nobody”/,
    ],
    ['itself', `mergeEntities(kept: "ferro", merged: ["ferro"], ${BECAUSE})`, /entities other than “ferro”/],
    ['nobody', `mergeEntities(kept: "ferro", merged: [], ${BECAUSE})`, /expected 1 to 100 ids, got 0/],
    [
      'no reason',
      'mergeEntities(kept: "ferro", merged: ["halden"], reason: " ", by: "Ida")',
      /reason: expected a reason/,
    ],
    [
      'no name',
      'keepApart(one: "ferro", others: ["halden"], reason: "so", by: "")',
      /by: expected the name of who decides/,
    ],
    [
      'a decision that is none',
      `undoIdentityDecision(decision: "d-0", ${BECAUSE})`,
      /identityDecisions lists them/,
    ],
  ])('says what is wrong with %s', async (_what, mutation, message) => {
    const { errors } = await change(mutation);
    expect(errors?.[0]?.message).toMatch(message);
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('takes a decision back once', async () => {
    const { data } = await merge('quill', ['quill-lobby']);
    const undo = `undoIdentityDecision(decision: "${data!.made!.id}", reason: "two people", by: "Ben")`;
    expect((await change(undo)).data?.undoIdentityDecision).toMatchObject({ undoneBy: 'Ben' });
    expect((await change(undo)).errors?.[0]?.message).toMatch(/Ben took it back already/);
  });
});
