import { describe, expect, it } from '@jest/globals';
import { InputError } from '../../server/errors.ts';
import type { Entity, Evidence, Relation } from '../../server/model/types.ts';
import { toBatches } from '../../seeds/load/batches.ts';
import { NOWHERE } from '../../seeds/load/elsewhere.ts';
import { plan } from '../../seeds/load/plan.ts';
import type { Plan, PlanOptions } from '../../seeds/load/plan.ts';
import { readSeeds } from '../../seeds/load/read.ts';
import { toRecords } from '../../seeds/load/records.ts';
import type { SeedRecords } from '../../seeds/load/records.ts';
import type { Stored } from '../../seeds/load/stored.ts';
import { validate } from '../../seeds/load/validate.ts';

const NOW = '2026-03-10T12:00:00.000Z';
const OPTIONS: PlanOptions = { withdrawMissing: false, overwriteShared: false, now: NOW };

/** The sample world as records; a plan is a pure function of them and of what is stored. */
async function sampleRecords(): Promise<SeedRecords> {
  const { draft } = validate(await readSeeds('test/seeds/samples/world'));
  return toRecords(draft, NOWHERE, NOW);
}

const nothing: Stored = {
  dataset: null,
  vocabulary: { kinds: [], relationTypes: [], categories: [] },
  entities: new Map(),
  sources: new Map(),
  relations: new Map(),
  followers: new Map(),
  standing: new Map(),
  withdrawn: new Map(),
  held: { entities: [], sources: [], relations: [], evidence: [] },
  resolve: (id) => id,
};

/** What a database holds after a plan into an empty one. */
function after(planned: Plan, records: SeedRecords): Stored {
  const evidence = planned.relations.flatMap(({ add }) => add);
  return {
    ...nothing,
    dataset: planned.dataset,
    vocabulary: records.vocabulary,
    entities: byId(planned.entities),
    sources: byId(planned.sources),
    relations: byId(planned.relations.map(({ relation }) => relation)),
    standing: new Map(planned.relations.map(({ relation, add }) => [relation.id, add])),
    held: {
      entities: planned.entities.map(({ id }) => id),
      sources: planned.sources.map(({ id }) => id),
      relations: planned.relations.map(({ relation }) => relation.id),
      evidence: evidence.map(({ id }) => id),
    },
  };
}

const byId = <T extends { id: string }>(rows: T[]) => new Map(rows.map((row) => [row.id, row]));
const found = <T>(value: T | undefined | null): T => {
  if (value === undefined || value === null) throw new Error('Expected a value.');
  return value;
};
const changeOf = (planned: Plan, id: string) =>
  found(planned.relations.find(({ relation }) => relation.id === id));
const pieces = (records: SeedRecords, relation: string) =>
  [...records.evidence.values()].filter((piece) => piece.relation === relation);

describe('records of a seed folder', () => {
  it('order the ends of an undirected relation by id and leave directed ones', async () => {
    const { relations } = await sampleRecords();
    expect(relations.get('acme-zenith-talks')).toMatchObject({ from: 'acme', to: 'zenith' });
    expect(relations.get('ann-bob-met')).toMatchObject({ from: 'ann', to: 'bob' });
    expect(relations.get('acme-chartered-aurora')).toMatchObject({ from: 'acme', to: 'aurora' });
  });

  it('date a statement by itself, else by its origin, else by its source', async () => {
    const records = await sampleRecords();
    const dates = pieces(records, 'acme-zenith-deal').map(({ locator, publishedOn }) => [
      locator,
      publishedOn,
    ]);
    expect(dates).toEqual([
      ['paragraph 3', '2026-02-15'],
      ['note', '2026-03-01'],
      ['paragraph 4', '2026-02-14'],
    ]);
  });

  it('name the statement that is taken back by its id', async () => {
    const records = await sampleRecords();
    const [said, retraction] = pieces(records, 'acme-zenith-deal');
    expect(retraction?.retracts).toBe(said?.id);
  });

  it('write a denial onto the relation that it is about', async () => {
    const records = await sampleRecords();
    const [line] = pieces(records, 'acme-denies-jv');
    const derived = found(pieces(records, 'acme-zenith-jv').find(({ stance }) => stance === 'DENIES'));
    expect(derived).toMatchObject({
      speaker: 'ann',
      onBehalfOf: 'acme',
      basis: 'OFFICIAL',
      source: 'paper',
      locator: 'paragraph 7',
      publishedOn: '2026-02-15',
      start: null,
      end: null,
    });
    expect(line?.start).toBe('2026-02-14');
    expect(records.derived).toEqual(new Set([derived.id]));
  });
});

describe('a plan', () => {
  it('for an empty database creates everything, the denied relation denied, the followed talks ended', async () => {
    const records = await sampleRecords();
    const planned = plan(records, nothing, OPTIONS);
    expect(planned.counts).toEqual({
      entities: { created: 7, changed: 0, unchanged: 0, missing: 0 },
      sources: { created: 3, changed: 0, unchanged: 0, missing: 0 },
      relations: { created: 8, changed: 0, unchanged: 0, missing: 0 },
      evidence: { created: 11, withdrawn: 0, restored: 0, unchanged: 0, missing: 0 },
    });
    expect(changeOf(planned, 'acme-zenith-jv').relation.history.at(-1)?.status).toBe('DENIED');
    expect(changeOf(planned, 'acme-zenith-talks').relation.history.at(-1)?.end).not.toBeNull();
  });

  it('for a database that holds all of it is empty', async () => {
    const records = await sampleRecords();
    const again = plan(records, after(plan(records, nothing, OPTIONS), records), {
      ...OPTIONS,
      now: '2027-01-01T00:00:00.000Z',
    });
    expect(toBatches(again, 100)).toEqual([]);
    expect(again.counts.relations).toEqual({ created: 0, changed: 0, unchanged: 8, missing: 0 });
  });

  it('reports what is no longer in the files, and withdraws it when asked', async () => {
    const records = await sampleRecords();
    const stored = after(plan(records, nothing, OPTIONS), records);
    const fewer: SeedRecords = {
      ...records,
      relations: new Map(records.relations),
      evidence: new Map(records.evidence),
    };
    fewer.relations.delete('acme-denies-jv');
    for (const piece of [...pieces(records, 'acme-denies-jv'), ...pieces(records, 'acme-zenith-jv')])
      if (piece.relation === 'acme-denies-jv' || piece.stance === 'DENIES') fewer.evidence.delete(piece.id);

    const kept = plan(fewer, stored, OPTIONS);
    expect(kept.counts.evidence).toEqual({ created: 0, withdrawn: 0, restored: 0, unchanged: 9, missing: 2 });
    expect(kept.counts.relations.missing).toBe(1);
    expect(toBatches(kept, 100)).toEqual([]);

    const withdrawn = plan(fewer, stored, { ...OPTIONS, withdrawMissing: true });
    expect(withdrawn.counts.evidence).toEqual({
      created: 0,
      withdrawn: 2,
      restored: 0,
      unchanged: 9,
      missing: 0,
    });
    expect(changeOf(withdrawn, 'acme-zenith-jv').relation.history.at(-1)?.status).toBe('REPORTED');
    expect(changeOf(withdrawn, 'acme-denies-jv').relation.history).toEqual([]);
  });

  it('moves a denial whose `about` was changed', async () => {
    const records = await sampleRecords();
    const planned = plan(records, nothing, OPTIONS);
    const moved: Stored = after(planned, records);
    const [line] = pieces(records, 'acme-denies-jv');
    const denial = found(records.relations.get('acme-denies-jv'));
    const derived = found(pieces(records, 'acme-zenith-jv').find(({ stance }) => stance === 'DENIES'));
    const now: SeedRecords = {
      ...records,
      relations: new Map(records.relations).set('acme-denies-jv', { ...denial, about: 'acme-zenith-talks' }),
      evidence: new Map(records.evidence).set('e-moved', {
        ...derived,
        id: 'e-moved',
        relation: 'acme-zenith-talks',
      }),
      derived: new Set(['e-moved']),
    };
    now.evidence.delete(derived.id);
    const second = plan(now, moved, OPTIONS);
    expect(found(line).relation).toBe('acme-denies-jv');
    expect(changeOf(second, 'acme-zenith-jv').withdraw).toEqual([derived.id]);
    expect(changeOf(second, 'acme-zenith-jv').relation.history.at(-1)?.status).toBe('REPORTED');
    expect(changeOf(second, 'acme-zenith-talks').add.map(({ id }) => id)).toEqual(['e-moved']);
  });

  it('restores what was withdrawn and is stated again, as it was first recorded', async () => {
    const records = await sampleRecords();
    const stored = after(plan(records, nothing, OPTIONS), records);
    const met = found(pieces(records, 'ann-bob-met')[0]);
    const before: Evidence = {
      ...met,
      recordedAt: '2026-02-20T00:00:00.000Z',
      withdrawnAt: '2026-03-01T00:00:00.000Z',
    };
    const relation: Relation = { ...found(stored.relations.get('ann-bob-met')), history: [] };
    const planned = plan(
      records,
      {
        ...stored,
        standing: new Map(stored.standing).set('ann-bob-met', []),
        withdrawn: new Map([[met.id, before]]),
        relations: new Map(stored.relations).set('ann-bob-met', relation),
      },
      OPTIONS,
    );
    expect(planned.relations.map((change) => change.relation.id)).toEqual(['ann-bob-met']);
    expect(changeOf(planned, 'ann-bob-met')).toMatchObject({ add: [], restore: [met.id], withdraw: [] });
    expect(planned.counts.evidence).toMatchObject({ created: 0, restored: 1 });
  });

  it('fills up an entity of another data set without touching what is said there, and says so', async () => {
    const records = await sampleRecords();
    const theirs: Entity = {
      ...found(records.entities.get('acme')),
      name: 'ACME Corporation',
      aliases: ['AMC'],
      summary: null,
      country: 'GB',
      url: null,
      datasets: ['other'],
    };
    const planned = plan(records, { ...nothing, entities: new Map([['acme', theirs]]) }, OPTIONS);
    const acme = found(planned.entities.find(({ id }) => id === 'acme'));
    expect(acme).toMatchObject({
      name: 'ACME Corporation',
      country: 'GB',
      summary: 'Builds cars.',
      url: 'https://acme.example',
      datasets: ['other', 'world'],
    });
    expect(acme.aliases).toEqual(['AMC', 'Acme Motor Company', '$ACME', '阿克梅', 'Acme']);
    expect(planned.warnings.map(({ message, spot }) => [spot.line, message])).toEqual([
      [
        18,
        expect.stringContaining(
          '`name` stays "ACME Corporation" (here "Acme"); `country` stays "GB" (here "US")',
        ),
      ],
    ]);

    const again = plan(records, { ...nothing, entities: new Map([['acme', acme]]) }, OPTIONS);
    expect(again.entities.map(({ id }) => id)).not.toContain('acme');
    const over = plan(
      records,
      { ...nothing, entities: new Map([['acme', acme]]) },
      { ...OPTIONS, overwriteShared: true },
    );
    expect(over.entities.find(({ id }) => id === 'acme')).toMatchObject({
      name: 'Acme',
      country: 'US',
      datasets: ['other', 'world'],
    });
  });

  it('refuses an id under which another data set holds another relation', async () => {
    const records = await sampleRecords();
    const theirs: Relation = {
      ...found(records.relations.get('ann-bob-met')),
      type: 'SPOKE_WITH',
      dataset: 'other',
      history: [],
    };
    const run = () => plan(records, { ...nothing, relations: new Map([['ann-bob-met', theirs]]) }, OPTIONS);
    expect(run).toThrow(InputError);
    expect(run).toThrow(
      'b-claims.yml:39:5: error: The id `ann-bob-met` names another relation in the data set `other`: `type` is `SPOKE_WITH` there and `MET_WITH` here. Choose another id.',
    );
  });

  it('folds all histories again when a type turns from a state into an occurrence', async () => {
    const records = await sampleRecords();
    const relationTypes = records.vocabulary.relationTypes.map((type) =>
      type.id === 'LEADS' ? { ...type, temporality: 'OCCURRENCE' as const } : type,
    );
    const planned = plan(
      records,
      { ...nothing, vocabulary: { ...records.vocabulary, relationTypes } },
      OPTIONS,
    );
    expect(planned.refold).toBe(true);
    expect(planned.vocabulary?.relationTypes.map(({ id }) => id)).toEqual(['LEADS']);
  });
});

describe('transactions', () => {
  it('bring in terms, then entities, sources, relations, and keep relations that name each other together', async () => {
    const records = await sampleRecords();
    const batches = toBatches(plan(records, nothing, OPTIONS), 4);
    expect(batches.map(({ batch }) => Object.keys(batch).join('+'))).toEqual([
      'vocabulary+dataset',
      'entities',
      'entities',
      'sources',
      ...batches.slice(4).map(() => 'relations+evidence'),
    ]);
    const together = batches.slice(4).map(({ batch }) => (batch.relations ?? []).map(({ id }) => id).sort());
    expect(together).toContainEqual(['acme-zenith-deal', 'acme-zenith-talks', 'acme-zenith-widening']);
    expect(together).toContainEqual(['acme-denies-jv', 'acme-zenith-jv']);
    for (const { batch } of batches)
      for (const { relation } of batch.evidence ?? [])
        expect(batch.relations?.map(({ id }) => id)).toContain(relation);
  });
});
