import { expect, it } from '@jest/globals';
import { InputError } from '../../server/errors.ts';
import { loadFolder } from '../../seeds/load/load.ts';
import { refold } from '../../seeds/load/refold.ts';
import type { GraphStore } from '../../server/store/port.ts';
import { eachEngine } from '../support/engines.ts';
import { evidenceOf } from './contents.ts';
import { folderWith } from './folder.ts';

const now = new Date('2026-03-10T12:00:00.000Z');
const context = () => ({ deadline: Date.now() + 30_000 });

const head = (dataset: string) => `dataset: { id: ${dataset}, title: ${dataset} }
entities:
  - { id: p, kind: Company, name: P }
  - { id: q, kind: Company, name: Q }
sources:
  - { id: ${dataset}-paper, title: Paper, publishedOn: "2026-02-14" }
`;
const relation = (dataset: string, id: string, type: string, extra = '', lines = ['']) =>
  `  - { id: ${id}, type: ${type}, from: p, to: q${extra}, evidence: [${lines
    .map((line, index) => `{ source: ${dataset}-paper, basis: OUTLET, locator: "paragraph ${index}"${line} }`)
    .join(', ')}] }\n`;
const load = async (store: GraphStore, text: string, options = {}) =>
  loadFolder(store, await folderWith({ 'a.yaml': text }), { now, ...options });
const latest = async (store: GraphStore, id: string) =>
  (await store.relationHistories([id], context()))[0]?.history.at(-1) ?? null;

eachEngine('loading a folder', (makeStore) => {
  it('loads ford-china, with Xiaomi denied by both, and once more without a write', async () => {
    const store = await makeStore();
    const summary = await loadFolder(store, 'seeds/ford-china', { now });
    expect(summary.counts.entities.created).toBeGreaterThan(25);
    expect(summary.counts.evidence.created).toBeGreaterThan(summary.counts.relations.created);
    const xiaomi = await store.relations(
      { of: ['xiaomi'], types: ['JV_TALKS'], statuses: ['DENIED'], certainties: ['CERTAIN', 'POSSIBLE'] },
      'SUPPORT',
      { first: 5 },
      { asOf: '2026-02-15', knownBy: '2026-03-01' },
      context(),
    );
    expect(xiaomi.rows.flatMap(({ state }) => state.denies.map(({ party }) => party)).sort()).toEqual([
      'ford',
      'xiaomi',
    ]);
    expect((await loadFolder(store, 'seeds/ford-china')).batches).toBe(0);
    expect(await refold(store)).toEqual({ relations: summary.counts.relations.created, changed: 0 });
  });

  it('writes nothing where the files have errors, and says all of them', async () => {
    const store = await makeStore();
    const failure = await load(
      store,
      'dataset: { id: bad, title: Bad }\nentities:\n  - { id: p, kind: Nothing, name: P }\n  - { id: p, kind: Person }\n',
    ).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(InputError);
    expect(
      String(failure)
        .split('\n')
        .map((line) => /:(\d+):\d+: error/.exec(line)?.[1]),
    ).toEqual(['3', '4', '4']);
    expect((await store.datasets(context())).map(({ id }) => id)).not.toContain('bad');
  });

  it('only counts in a dry run', async () => {
    const store = await makeStore();
    const summary = await load(store, head('dry'), { dryRun: true });
    expect(summary).toMatchObject({ dryRun: true, batches: 0, counts: { sources: { created: 1 } } });
    expect((await store.datasets(context())).map(({ id }) => id)).not.toContain('dry');
  });

  it('keeps a removed line until it is asked to withdraw it, and restores it as first recorded', async () => {
    const store = await makeStore();
    const text = (lines: string[]) =>
      `${head('lines')}relations:\n${relation('lines', 'lines-r', 'TALKS', '', lines)}`;
    await load(store, text([', speaker: p', ', speaker: q']));
    expect((await load(store, text([', speaker: p']))).counts.evidence).toEqual({
      created: 0,
      withdrawn: 0,
      restored: 0,
      unchanged: 1,
      missing: 1,
    });
    expect((await latest(store, 'lines-r'))?.supports).toHaveLength(2);

    const asked = await load(store, text([', speaker: p']), {
      withdrawMissing: true,
      now: new Date('2026-03-11T00:00:00.000Z'),
    });
    expect(asked.counts.evidence).toMatchObject({ withdrawn: 1, missing: 0 });
    expect((await latest(store, 'lines-r'))?.supports).toHaveLength(1);
    expect((await evidenceOf(store, ['lines-r'])).map(({ withdrawnAt }) => withdrawnAt).sort()).toEqual([
      '2026-03-11T00:00:00.000Z',
      null,
    ]);

    const again = await load(store, text([', speaker: p', ', speaker: q']), {
      now: new Date('2026-03-12T00:00:00.000Z'),
    });
    expect(again.counts.evidence).toEqual({
      created: 0,
      withdrawn: 0,
      restored: 1,
      unchanged: 1,
      missing: 0,
    });
    expect(
      (await evidenceOf(store, ['lines-r'])).map(({ withdrawnAt, recordedAt }) => [withdrawnAt, recordedAt]),
    ).toEqual([
      [null, now.toISOString()],
      [null, now.toISOString()],
    ]);
  });

  it('ends talks of another data set at the start of a deal that follows them, and marks its denied relation', async () => {
    const store = await makeStore();
    await load(
      store,
      `${head('first')}relations:\n${relation('first', 'first-talks', 'TALKS')}${relation('first', 'first-jv', 'JV_TALKS')}`,
    );
    expect((await latest(store, 'first-talks'))?.end).toBeNull();

    const second = await load(
      store,
      `${head('second')}relations:\n${relation('second', 'second-deal', 'LICENSING_DEAL', ', follows: first-talks', [', start: "2026-01"'])}` +
        relation('second', 'second-denial', 'DENIED', ', about: first-jv'),
    );
    expect(second.counts.relations).toEqual({ created: 2, changed: 2, unchanged: 0, missing: 0 });
    expect((await latest(store, 'first-talks'))?.end?.text).toBe('2026-01');
    expect(await latest(store, 'first-jv')).toMatchObject({ status: 'DENIED' });
    const [p] = await store.entitiesByIds(['p'], context());
    expect(p?.datasets).toEqual(expect.arrayContaining(['first', 'second']));
    // The other data set's own files, loaded again, do not take that back.
    const first = await load(
      store,
      `${head('first')}relations:\n${relation('first', 'first-talks', 'TALKS')}${relation('first', 'first-jv', 'JV_TALKS')}`,
    );
    expect(first.batches).toBe(0);
  });

  it('refuses what only an older load of the same data set brought in', async () => {
    const store = await makeStore();
    await load(store, `${head('own')}relations:\n${relation('own', 'own-r', 'TALKS')}`);
    const failure = await load(
      store,
      `dataset: { id: own, title: own }\nrelations:\n${relation('own', 'own-r', 'TALKS')}`,
    ).catch((error: unknown) => error);
    expect(String(failure)).toContain('Unknown source `own-paper`');
  });

  it('counts originals anew when a source turns out to repeat another', async () => {
    const store = await makeStore();
    const text = (
      basedOn: string,
    ) => `${head('wire')}  - { id: wire-copy, title: Copy, publishedOn: "2026-02-15"${basedOn} }
relations:
  - { id: wire-r, type: TALKS, from: p, to: q, evidence: [{ source: wire-paper, basis: OUTLET, locator: a }, { source: wire-copy, basis: OUTLET, locator: b }] }
`;
    await load(store, text(''));
    expect(await latest(store, 'wire-r')).toMatchObject({ originals: 2 });
    await load(store, text(', basedOn: [wire-paper]'));
    expect(await latest(store, 'wire-r')).toMatchObject({ originals: 1 });
  });

  it('folds histories that an older rule left behind again', async () => {
    const store = await makeStore();
    await load(
      store,
      `${head('old')}relations:\n${relation('old', 'old-talks', 'TALKS')}${relation('old', 'old-deal', 'LICENSING_DEAL', ', follows: old-talks', [', start: "2026-01"'])}`,
    );
    const [talks, deal] = await store.relationHistories(['old-talks', 'old-deal'], context());
    if (!talks || !deal) throw new Error('Expected both relations.');
    await store.write({
      relations: [
        { ...talks, history: [] },
        { ...deal, history: [] },
      ],
    });
    expect((await refold(store)).changed).toBe(2);
    expect(await store.relationHistories(['old-talks', 'old-deal'], context())).toEqual([talks, deal]);
  });
});
