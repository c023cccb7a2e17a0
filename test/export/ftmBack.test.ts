/** FollowTheMoney holds what it can: Liaison's own lines come back with their statements, and say what others lose. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { fileFromBytes } from '../../seeds/import/files/decoded.ts';
import { importFiles } from '../../seeds/import/importFiles.ts';
import { loadFolder } from '../../seeds/load/load.ts';
import { ftm } from '../../server/export/formats/ftm/ftm.ts';
import type { GraphStore } from '../../server/store/port.ts';
import { eachEngine } from '../support/engines.ts';
import { emptyStore, textOf } from './files.ts';

const now = new Date('2026-03-10T12:00:00.000Z');
const lens = { asOf: '2026-03-10', knownBy: '2026-03-10' };
const context = () => ({ deadline: Date.now() + 30_000 });

let source: GraphStore;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ store: source, remove } = await emptyStore());
  for (const name of ['ford-china', 'disputed'])
    await loadFolder(source, fileURLToPath(new URL(`../../seeds/${name}`, import.meta.url)), { now });
}, 60_000);
afterAll(() => remove?.());

/** What is seen of each relation: its ends, its status, and what is said of it, by the hash of what it says. */
async function told(store: GraphStore): Promise<Map<string, unknown>> {
  const ids = await store.relationIds(null, 1_000, context());
  const rows = (await store.relationsByIds(ids, lens, context())).filter((row) => row !== null);
  const pages = await store.evidenceOf(
    rows.map(({ id }) => id),
    { knownBy: lens.knownBy },
    { first: 100 },
    context(),
  );
  return new Map(
    rows.map(({ id, type, from, to, state }, at) => [
      id,
      [type, from, to, state.status, pages[at]?.rows.map((piece) => piece.id).sort()],
    ]),
  );
}

/** Every entity, but for the data sets that hold it and the order of what it is also called. */
async function entitiesIn(store: GraphStore): Promise<object[]> {
  const { rows } = await store.entities({}, 'ID', { first: 1_000 }, context());
  return rows.map(({ datasets: _, aliases, ...entity }) => ({ ...entity, aliases: [...aliases].sort() }));
}

const imported = (store: GraphStore, text: string) =>
  fileFromBytes('all.ftm.json', text.length, async function* () {
    yield Buffer.from(text);
  }).then((file) => importFiles(store, [file], { now }));

eachEngine('FollowTheMoney lines', (makeStore) => {
  it('give every relation its status and its statements again, and again change nothing', async () => {
    const target = await makeStore();
    const lines = await textOf(source, 'ftm', { ...lens, denied: true });
    expect((await imported(target, lines)).outcome).toBe('written');
    const before = await told(source);
    const after = await told(target);
    const statuses = new Set([...after.values()].map((one) => (one as string[])[3]));
    expect([...statuses].sort()).toEqual(['CONFIRMED', 'DENIED', 'DISPUTED', 'REPORTED', 'RETRACTED']);
    for (const [id, what] of after) expect([id, what]).toEqual([id, before.get(id)]);
    expect(await entitiesIn(target)).toEqual(await entitiesIn(source));
    // Denials are told by what they deny.
    const missing = [...before].filter(([id]) => !after.has(id));
    expect(new Set(missing.map(([, what]) => (what as string[])[0]))).toEqual(new Set(['DENIED']));
    expect((await imported(target, lines)).outcome).toBe('unchanged');
  }, 60_000);

  it('lose what is confirmed where another program drops the hidden text, and say so', async () => {
    const target = await makeStore();
    const lines = await textOf(source, 'ftm', lens);
    expect(lines).toContain('"CONFIRMED, independent reports');
    const without = lines
      .trim()
      .split('\n')
      .map((line) => {
        const { properties, ...rest } = JSON.parse(line) as { properties: Record<string, string[]> };
        const { indexText: _, ...kept } = properties;
        return JSON.stringify({ ...rest, properties: kept });
      })
      .join('\n');
    expect(without.length).toBeLessThan(lines.length);
    await imported(target, without);
    const statuses = [...(await told(target))].filter(([id]) => id.startsWith('relation-'));
    expect(statuses.length).toBeGreaterThan(0);
    expect(statuses.map(([, what]) => (what as string[])[3])).not.toContain('CONFIRMED');
    expect(ftm.cannotHold.join(' ')).toMatch(/leave REPORTED what was CONFIRMED/);
  }, 60_000);
});
