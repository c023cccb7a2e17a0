/**
 * Whose word it is, when records are merged: histories are those of data in which they had been one from the
 * start, whatever is merged, taken back, loaded and folded again in between; and with all taken back, the first ones.
 */
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadFolder } from '../../seeds/load/load.ts';
import { refold } from '../../seeds/load/refold.ts';
import { foldAll } from '../../server/model/claims/foldAll.ts';
import type { IdentityDecision } from '../../server/model/identity/decision.ts';
import type { Evidence, Relation } from '../../server/model/types.ts';
import { mergedStore } from '../../server/store/merged/mergedStore.ts';
import { settleIdentity } from '../../server/store/merged/settle.ts';
import type { GraphStore } from '../../server/store/port.ts';
import { folderWith } from '../seeds/folder.ts';
import { soon } from '../store/under-test.ts';
import { eachEngine } from '../support/engines.ts';
import { whoIs } from './naive.ts';

/** A deal ends the talks that it follows, by its own history. */
const TYPES = ['JV_TALKS', 'SUPPLY_DEAL'];
const IDS = ['a', 'b', 'c', 'd', 'e'];
const LENS = { asOf: '2026-03-01', knownBy: '2026-03-01' };
const WHOLE = { certainties: ['CERTAIN' as const], of: ['mine'] };
const NOW = new Date('2026-03-01T00:00:00Z');
const ADA = { reason: 'one address', by: 'Ada' };

let serial = 0;
function same(kept: string, merged: string[]): IdentityDecision {
  serial += 1;
  const undone = { undoneAt: null, undoneBy: null, undoneReason: null };
  const at = new Date(serial).toISOString();
  return { id: `d-${String(serial).padStart(6, '0')}`, verdict: 'SAME', kept, merged, ...ADA, at, ...undone };
}
const undoing = () => ({ at: new Date((serial += 1)).toISOString(), ...ADA });

interface Line {
  source: string;
  stance?: string;
  basis: string;
  speaker?: string;
  onBehalfOf?: string;
}
interface Told {
  id: string;
  type: string;
  from: string;
  to: string;
  follows?: string;
  evidence: Line[];
}

async function load(store: GraphStore, folder: string, ids: string[], relations: Told[]): Promise<void> {
  const files = {
    dataset: { id: 'voices', title: 'Voices', version: '1' },
    entities: ids.map((id) => ({ id, kind: 'Company', name: `Company ${id}` })),
    sources: ['2025-01-01', '2025-02-01', '2025-03-01'].map((day, index) => ({
      id: `paper-${index}`,
      publisher: `Paper ${index}`,
      title: 'News',
      publishedOn: day,
    })),
    relations,
  };
  await writeFile(path.join(folder, 'all.yaml'), JSON.stringify(files));
  await loadFolder(store, folder, { now: NOW });
}

eachEngine('what merged records say', (makeStore, engine) => {
  let raw: GraphStore;
  let seen: GraphStore;
  beforeAll(async () => {
    raw = await makeStore();
    seen = mergedStore(raw);
  });

  describe('by the rule', () => {
    const TOLD: Told[] = [
      {
        id: 'deal',
        type: 'SUPPLY_DEAL',
        from: 'mine',
        to: 'works',
        evidence: [
          { source: 'paper-0', basis: 'OUTLET' },
          { source: 'paper-1', basis: 'OFFICIAL', stance: 'DENIES', speaker: 'mine-too' },
        ],
      },
    ];
    const ENDS = ['mine', 'mine-too', 'works', 'other'];
    const status = async () => (await seen.relationsByIds(['deal'], LENS, soon()))[0]?.state;
    const counted = async () =>
      Promise.all(
        (['DISPUTED', 'DENIED'] as const).map((one) =>
          seen.countRelations({ ...WHOLE, statuses: [one] }, LENS, soon()),
        ),
      );

    it("a denial by a party's other record is the party's denial, in pages, counts and changes; separated, an outsider's", async () => {
      const folder = await folderWith({});
      await load(raw, folder, ENDS, TOLD);
      expect((await status())?.status).toBe('DISPUTED');
      expect(await counted()).toEqual([1, 0]);
      const before = await raw.relationHistories(['deal'], soon());

      const decision = same('mine', ['mine-too']);
      expect(await seen.decide([decision])).toBe('DECIDED');
      expect(await status()).toMatchObject({
        status: 'DENIED',
        rule: 4,
        denies: [{ speaker: 'mine', party: 'mine' }],
      });
      expect(await counted()).toEqual([0, 1]);
      const range = { after: '2025-01-31', until: '2025-02-28' };
      const { rows } = await seen.changes(
        { statuses: ['DENIED'], of: ['mine-too'] },
        range,
        { first: 9 },
        soon(),
      );
      expect(rows.map(({ kind }) => kind)).toEqual(['DENIED']);
      // What was said is as it was said.
      const [page] = await raw.evidenceOf(['deal'], { knownBy: null }, { first: 9 }, soon());
      expect(page?.rows.map(({ speaker }) => speaker)).toEqual([null, 'mine-too']);

      // Later evidence, and folding all of it again, know of the merge.
      const more = { source: 'paper-2', basis: 'OFFICIAL', stance: 'DENIES', speaker: 'other' };
      await load(raw, folder, ENDS, [{ ...TOLD[0]!, evidence: [...TOLD[0]!.evidence, more] }]);
      expect((await status())?.status).toBe('DENIED');
      expect(await refold(raw)).toMatchObject({ changed: 0 });

      expect(await seen.undoDecision(decision.id, undoing())).toBe('UNDONE');
      expect((await status())?.status).toBe('DISPUTED');
      await loadFolder(raw, folder, { now: NOW, withdrawMissing: true });
      await load(raw, folder, ENDS, TOLD);
      await loadFolder(raw, folder, { now: NOW, withdrawMissing: true });
      expect(await raw.relationHistories(['deal'], soon())).toEqual(before);
    }, 60_000);

    it('what is decided while data are loaded is folded in when the load ends', async () => {
      const made = same('mine', ['mine-too']);
      expect(await raw.decide([made])).toBe('DECIDED');
      expect((await status())?.status).toBe('DISPUTED');
      await settleIdentity(raw, [], NOW.toISOString());
      expect((await status())?.status).toBe('DENIED');
      await seen.undoDecision(made.id, undoing());
      expect((await status())?.status).toBe('DISPUTED');
    });

    it('histories that were folded before somebody else decided are not written', async () => {
      const [made, late] = [same('works', ['other']), same('mine', ['mine-too'])];
      const stale = { mark: 0, relations: [] };
      expect(await raw.decide([made], stale)).toBe('STALE');
      expect(await raw.decide([made])).toBe('DECIDED');
      expect(await raw.undoDecision(made.id, undoing(), stale)).toBe('STALE');
      expect(await Promise.all([seen.decide([late]), seen.undoDecision(made.id, undoing())])).toEqual([
        'DECIDED',
        'UNDONE',
      ]);
      expect((await status())?.status).toBe('DENIED');
      await seen.undoDecision(late.id, undoing());
    });
  });

  it('is what it had been if they had been one, and merging and separating leaves nothing', async () => {
    let round = 0;
    let parted = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(aRelation, { minLength: 2, maxLength: 4 }),
        fc.array(aStep, { minLength: 2, maxLength: 5 }),
        async (told, steps) => {
          round += 1;
          const name = (id: string) => `r${round}-${id}`;
          const ids = IDS.map(name);
          const folder = await folderWith({});
          const all = told.map((one, index): Told => {
            const follows = index % 2 === 1 && one.follows ? { follows: name(`told-${index - 1}`) } : {};
            const evidence = one.evidence.map((line) => ({
              ...line,
              ...(line.speaker && { speaker: name(line.speaker) }),
              ...(line.onBehalfOf && { onBehalfOf: name(line.onBehalfOf) }),
            }));
            const id = name(`told-${index}`);
            return {
              id,
              type: TYPES[index % 2]!,
              from: name(one.from),
              to: name(one.to),
              ...follows,
              evidence,
            };
          });
          await load(
            raw,
            folder,
            ids,
            all.map((one) => ({ ...one, evidence: one.evidence.slice(0, 2) })),
          );
          const decisions: IdentityDecision[] = [];
          for (const step of steps) {
            if (step.kind === 'LOAD') await load(raw, folder, ids, all);
            if (step.kind === 'MERGE') {
              const [kept, other] = [step.kept, step.merged].map((index) => whoIs(ids[index]!, decisions));
              if (kept === other) continue;
              const made = same(kept!, [other!]);
              expect(await seen.decide([made])).toBe('DECIDED');
              decisions.push(made);
            }
            if (step.kind === 'UNDO')
              await undo(decisions[step.which % Math.max(1, decisions.length)], decisions);
            const stored = await histories(all);
            expect(stored).toEqual(await folded(all, decisions));
            if (JSON.stringify(stored) !== JSON.stringify(await folded(all, []))) parted += 1;
          }
          for (const made of decisions) await undo(made, decisions);
          expect(await histories(all)).toEqual(await folded(all, []));
        },
      ),
      { numRuns: engine === 'sqlite' ? 15 : 3 },
    );
    // Rounds in which nobody's word became another's prove little.
    expect(parted).toBeGreaterThan(engine === 'sqlite' ? 5 : 0);
  }, 120_000);

  async function undo(made: IdentityDecision | undefined, decisions: IdentityDecision[]): Promise<void> {
    if (!made || made.undoneAt !== null) return;
    const at = undoing();
    expect(await seen.undoDecision(made.id, at)).toBe('UNDONE');
    made.undoneAt = at.at;
    expect(decisions).toContain(made);
  }

  async function histories(told: Told[]): Promise<unknown[]> {
    const found = await raw.relationHistories(
      told.map(({ id }) => id),
      soon(),
    );
    return found.map((one) => one?.history);
  }

  /** The histories of data in which every name is rewritten by hand. */
  async function folded(told: Told[], decisions: readonly IdentityDecision[]): Promise<unknown[]> {
    const ids = told.map(({ id }) => id);
    const who = <Id extends string | null>(id: Id) => (id === null ? id : (whoIs(id, decisions) as Id));
    const stored = (await raw.relationHistories(ids, soon())) as Relation[];
    const pages = await raw.evidenceOf(ids, { knownBy: null }, { first: 50 }, soon());
    const spoken = ({ speaker, onBehalfOf, ...rest }: Evidence): Evidence => ({
      ...rest,
      speaker: who(speaker),
      onBehalfOf: who(onBehalfOf),
    });
    const sources = await raw.sourcesByIds(['paper-0', 'paper-1', 'paper-2'], soon());
    const { relationTypes } = await raw.vocabulary(soon());
    const made = foldAll({
      relations: new Map(stored.map((one) => [one.id, { ...one, from: who(one.from), to: who(one.to) }])),
      evidence: new Map(pages.map(({ rows }, index) => [ids[index]!, rows.map(spoken)])),
      others: new Map(),
      sources: new Map(sources.flatMap((one) => (one ? [[one.id, one]] : []))),
      types: new Map(relationTypes.map((type) => [type.id, type])),
      resolve: (id) => id,
    });
    return ids.map((id) => made.get(id)?.history);
  }
});

const anId = fc.constantFrom(...IDS);
const aLine = fc.record(
  {
    source: fc.constantFrom('paper-0', 'paper-1', 'paper-2'),
    basis: fc.constantFrom('OFFICIAL', 'OUTLET', 'NAMED'),
    stance: fc.constantFrom('SUPPORTS', 'DENIES'),
    speaker: anId,
    onBehalfOf: anId,
  },
  { requiredKeys: ['source', 'basis', 'stance'] },
);
const aRelation = fc
  .record({
    from: anId,
    to: anId,
    follows: fc.boolean(),
    evidence: fc.uniqueArray(aLine, { minLength: 2, maxLength: 5, selector: (line) => JSON.stringify(line) }),
  })
  .filter(({ from, to }) => from !== to);
const aStep = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('MERGE' as const), kept: fc.nat(4), merged: fc.nat(4) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('UNDO' as const), which: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('LOAD' as const) }) },
);
