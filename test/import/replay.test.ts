/** The same file again, after something else happened to what it brought in: nothing is taken for unchanged that is not. */
import { expect, it } from '@jest/globals';
import { importFiles } from '../../seeds/import/importFiles.ts';
import { refold } from '../../seeds/load/refold.ts';
import { evidenceId } from '../../server/model/ids.ts';
import type { Relation } from '../../server/model/types.ts';
import { mergedStore } from '../../server/store/merged/mergedStore.ts';
import type { GraphStore } from '../../server/store/port.ts';
import { evidenceOf } from '../seeds/contents.ts';
import { eachEngine } from '../support/engines.ts';
import { fileOf } from './support.ts';

const now = new Date('2026-03-10T12:00:00.000Z');
const LATER = '2026-04-01T00:00:00.000Z';
const context = () => ({ deadline: Date.now() + 30_000 });

/** Who met whom, as somebody told it, and out of which papers. */
const CSV = `A,B,On,By,Papers
ann,bo,2024-01-05,,
ann,cy,2024-02-06,dee,
bo,cy,2024-03-07,,"www.one.example/a, www.two.example/b"
`;

function mapping(prefix: string) {
  const entity = (key: string, column: string) =>
    `{ key: ${key}, kind: Person, id: "${prefix}{${column}}", name: "{${column}}" }`;
  const text = `
dataset: { id: ${prefix}talks }
source: { id: "${prefix}list", title: List, publisher: ${prefix}press, publishedOn: 2024-05 }
tables:
  - files: t.csv
    entities: [${entity('a', 'A')}, ${entity('b', 'B')}, ${entity('by', 'By')}]
    relations:
      - type: MET_WITH
        id: "${prefix}{A}-{B}"
        from: a
        to: b
        start: "{On}"
        evidence: { speaker: by, documents: { url: "{Papers}", split: { by: [","] } } }
`;
  return { name: 'm.yaml', text };
}

async function run(store: GraphStore, prefix: string, csv = CSV) {
  return importFiles(store, [await fileOf('t.csv', csv)], { mapping: mapping(prefix), now, atOnce: 2 });
}

/** A world of its own in the store, imported once. */
async function imported(store: GraphStore, prefix: string) {
  const first = await run(store, prefix);
  expect(first.counts).toMatchObject({ relations: { created: 3 }, evidence: { created: 4 } });
  const relation = async (id: string): Promise<Relation> =>
    (await store.relationHistories([`${prefix}${id}`], context()))[0]!;
  return { relation, before: await relation('ann-bo') };
}

eachEngine('the same file again', (makeStore) => {
  it('reads and folds no history of what stands alone, and counts all of it', async () => {
    const store = await makeStore();
    await imported(store, 'r-');
    const read: string[] = [];
    const watched: GraphStore = {
      ...store,
      relationHistories: (ids, read_) => {
        read.push(...ids);
        return store.relationHistories(ids, read_);
      },
    };
    const again = await run(watched, 'r-');
    expect(again).toMatchObject({
      outcome: 'unchanged',
      batches: 0,
      counts: {
        entities: { unchanged: 4 },
        relations: { created: 0, changed: 0, unchanged: 3, missing: 0 },
        evidence: { created: 0, restored: 0, unchanged: 4, missing: 0 },
      },
    });
    // What two documents say hangs on what the documents repeat.
    expect(read).toEqual(['r-bo-cy']);
  });

  it('states again what was withdrawn elsewhere, and mends facts', async () => {
    const store = await makeStore();
    const { before, relation } = await imported(store, 's-');
    const [piece] = await evidenceOf(store, ['s-ann-bo']);
    await store.write({
      relations: [{ ...before, history: [] }],
      withdraw: { ids: [piece?.id ?? ''], at: LATER },
    });
    expect((await run(store, 's-')).counts).toMatchObject({
      relations: { changed: 1, unchanged: 2 },
      evidence: { restored: 1, unchanged: 3 },
    });
    expect(await relation('ann-bo')).toEqual(before);

    await store.write({ relations: [{ ...before, place: 'Oslo' }] });
    expect((await run(store, 's-')).counts).toMatchObject({
      relations: { changed: 1, unchanged: 2 },
      evidence: { created: 0, unchanged: 4 },
    });
    expect(await relation('ann-bo')).toEqual(before);
  });

  it("leaves another data set's denial of the same relation standing", async () => {
    const store = await makeStore();
    const { relation } = await imported(store, 't-');
    const [piece] = await evidenceOf(store, ['t-ann-bo']);
    const said = { ...piece!, stance: 'DENIES' as const, speaker: 't-ann', start: null, dataset: 't-other' };
    await store.write({
      dataset: {
        id: 't-other',
        title: 'Other',
        description: null,
        licence: null,
        version: null,
        writtenAt: LATER,
      },
      evidence: [{ ...said, id: evidenceId(said) }],
    });
    await refold(store);
    const denied = await relation('ann-bo');
    expect(denied.history.at(-1)?.status).toBe('DENIED');
    expect(await run(store, 't-')).toMatchObject({
      outcome: 'unchanged',
      counts: { relations: { unchanged: 3 } },
    });
    expect(await relation('ann-bo')).toEqual(denied);
    // It stands too where the row is edited.
    await run(store, 't-', CSV.replace('2024-01-05', '2024-01-06'));
    expect((await relation('ann-bo')).history.at(-1)).toMatchObject({ status: 'DENIED' });
  });

  it('counts originals anew where documents turn out to repeat each other, or not', async () => {
    const store = await makeStore();
    const { relation } = await imported(store, 'u-');
    const before = await relation('bo-cy');
    expect(before.history.at(-1)?.originals).toBe(2);
    const papers = (await evidenceOf(store, ['u-bo-cy'])).map(({ origin }) => origin ?? '').sort();
    const [one, two] = await store.sourcesByIds(papers, context());
    await store.write({ sources: [{ ...two!, basedOn: [one!.id] }] });
    await refold(store);
    expect((await relation('bo-cy')).history.at(-1)?.originals).toBe(1);
    expect((await run(store, 'u-')).counts.sources).toMatchObject({ changed: 1 });
    expect(await relation('bo-cy')).toEqual(before);
  });

  it('keeps histories as a decision made them, and folds anew those that it left behind', async () => {
    const store = await makeStore();
    const { relation } = await imported(store, 'v-');
    const before = await relation('ann-cy');
    expect(before.history.at(-1)?.supports[0]?.party).toBeNull();
    const decision = {
      ...{
        id: 'd-v-1',
        verdict: 'SAME' as const,
        kept: 'v-ann',
        merged: ['v-dee'],
        reason: 'one',
        by: 'Ada',
      },
      ...{ at: LATER, undoneAt: null, undoneBy: null, undoneReason: null },
    };
    expect(await mergedStore(store).decide([decision])).toBe('DECIDED');
    const merged = await relation('ann-cy');
    expect(merged.history.at(-1)?.supports[0]?.party).toBe('v-ann');
    expect(await run(store, 'v-')).toMatchObject({
      outcome: 'unchanged',
      counts: { relations: { unchanged: 3 } },
    });
    expect(await relation('ann-cy')).toEqual(merged);
    // As an import leaves it that began before the decision and was killed.
    await store.write({ relations: [before] });
    expect((await run(store, 'v-')).counts.relations).toMatchObject({ changed: 1, unchanged: 2 });
    expect(await relation('ann-cy')).toEqual(merged);
  });
});
