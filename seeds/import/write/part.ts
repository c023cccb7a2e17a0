import type { Entity, Evidence, Relation, Source, Vocabulary } from '../../../server/model/types.ts';
import { toBatches } from '../../load/batches.ts';
import { patience } from '../../../server/store/chunks.ts';
import type { WriteBatch } from '../../../server/store/port.ts';
import { derivedDenials } from '../../load/denials.ts';
import type { Draft } from '../../load/draft.ts';
import type { Elsewhere } from '../../load/elsewhere.ts';
import { lookUpRelations, lookUpStanding } from '../../../server/store/lookUp.ts';
import { plan, type Plan } from '../../load/plan.ts';
import { toRecords, type SeedRecords } from '../../load/records.ts';
import { readStored, type Stored, type Whole } from '../../load/stored.ts';
import { LAST_DAY } from '../../../server/model/dates/days.ts';
import type { World } from '../check/world.ts';
import { settledIn } from './settled.ts';
import type { Writer } from './writer.ts';

/** Rows in one transaction, about. */
const BATCH_SIZE = 5_000;

/** A part of what the files say: some entities, some sources, or some relations with all that they name. */
export type Part = Pick<Draft, 'entities' | 'sources' | 'relations'>;

/** A part that was compared with what is stored. */
export interface Compared {
  records: SeedRecords;
  planned: Plan;
  /** What differs, in transactions each of which leaves the graph whole. */
  batches: WriteBatch[];
  /** Whether it hangs on stored relations beyond its own, or changes them: then no write may be under way beside it. */
  reaches: boolean;
}

/** Compares a part with what is stored. Nothing is written, and nothing is noted anywhere: it may be done again. */
export async function comparePart(writer: Writer, part: Part, elsewhere: Elsewhere): Promise<Compared> {
  const { world, now } = writer;
  const draft: Draft = {
    folder: '',
    datasets: [{ value: world.dataset, spot: NO_SPOT, at: () => NO_SPOT }],
    base: world.base,
    added: world.added,
    ...part,
  };
  const records = toRecords(draft, elsewhere, now);
  const settled = world.isStoreEmpty ? NONE : await settledIn(writer, records);
  const rest = settled.size === 0 ? records : without(records, settled);
  let stored = await storedOf(writer, rest);
  const isSettled = ![...stored.relations.keys()].some((id) => settled.has(id));
  if (!isSettled) stored = await storedOf(writer, records);
  const due = isSettled ? rest : records;
  const planned = plan(due, stored, { withdrawMissing: false, overwriteShared: false, now });
  planned.counts.relations.unchanged += records.relations.size - due.relations.size;
  planned.counts.evidence.unchanged += records.evidence.size - due.evidence.size;
  const { entities, relations } = planned;
  // Sources that relations name came in before; in a dry run they would be counted twice.
  const sources = records.relations.size > 0 ? [] : planned.sources;
  const batches = toBatches(
    { ...planned, vocabulary: null, dataset: null, entities, sources, relations },
    BATCH_SIZE,
  );
  const isOwn = (id: string) => records.relations.has(id);
  return {
    records,
    planned,
    batches: batches.map(({ batch }) => batch),
    reaches: ![...stored.relations.keys(), ...stored.followers.keys()].every(isOwn),
  };
}

const NONE: ReadonlySet<string> = new Set();

/** The records but for these relations and what is said of them. */
function without(records: SeedRecords, settled: ReadonlySet<string>): SeedRecords {
  return {
    ...records,
    relations: new Map([...records.relations].filter(([id]) => !settled.has(id))),
    evidence: new Map([...records.evidence].filter(([, { relation }]) => !settled.has(relation))),
  };
}

async function storedOf(writer: Writer, records: SeedRecords): Promise<Stored> {
  const { world, vocabulary } = writer;
  if (world.isStoreEmpty) return nothing(vocabulary);
  return readStored(world.store, records, false, await wholeOf(writer, records));
}

const NO_SPOT = { file: '', line: 1, column: 1 };

/** What an empty store holds. */
function nothing(vocabulary: Vocabulary): Stored {
  return {
    dataset: null,
    vocabulary,
    entities: new Map<string, Entity>(),
    sources: new Map<string, Source>(),
    relations: new Map<string, Relation>(),
    followers: new Map<string, Relation>(),
    standing: new Map<string, Evidence[]>(),
    withdrawn: new Map<string, Evidence>(),
    held: { entities: [], sources: [], relations: [], evidence: [] },
    resolve: (id) => id,
  };
}

/** What of the data set may change with this part: denials that its relations have, and that they wrote elsewhere. */
async function wholeOf({ world, vocabulary }: Writer, records: SeedRecords): Promise<Whole> {
  const held: Whole['held'] = { entities: [], sources: [], relations: [], evidence: [] };
  const ids = [...records.relations.keys()];
  if (ids.length > 0) {
    const lens = { asOf: LAST_DAY, knownBy: LAST_DAY };
    for (let start = 0; start < ids.length; start += 500) {
      const about = ids.slice(start, start + 500);
      const denials = await world.store.relationsPointingAt('about', about, lens, patience());
      held.relations.push(
        ...denials.filter(({ dataset }) => dataset === world.dataset.id).map(({ id }) => id),
      );
    }
    const denying = [...records.relations.values()].filter(({ about }) => about !== null).map(({ id }) => id);
    if (denying.length > 0) held.evidence.push(...(await writtenElsewhere(world, denying)));
  }
  return { dataset: null, vocabulary, held, resolve: world.resolve };
}

/** Ids of the denials that stored relations wrote onto what they deny. */
async function writtenElsewhere({ store, dataset }: World, ids: string[]): Promise<string[]> {
  const stored = await lookUpRelations(store, ids);
  const standing = await lookUpStanding(store, stored.keys());
  return [...stored.values()].flatMap((denial) => {
    const lines = (standing.get(denial.id) ?? []).filter((piece) => piece.dataset === dataset.id);
    return [...derivedDenials(denial, lines).values()].map(({ id }) => id);
  });
}
