import type { Entity, Evidence, Relation, Source, Vocabulary } from '../../../server/model/types.ts';
import { toBatches } from '../../load/batches.ts';
import { patience } from '../../../server/store/chunks.ts';
import { derivedDenials } from '../../load/denials.ts';
import type { Draft } from '../../load/draft.ts';
import type { Elsewhere } from '../../load/elsewhere.ts';
import { lookUpRelations, lookUpStanding } from '../../../server/store/lookUp.ts';
import { plan, type Plan } from '../../load/plan.ts';
import { toRecords, type SeedRecords } from '../../load/records.ts';
import { readStored, type Stored, type Whole } from '../../load/stored.ts';
import { LAST_DAY } from '../../../server/model/dates/days.ts';
import type { World } from '../check/world.ts';
import type { Writer } from './writer.ts';

/** Rows in one transaction, about. */
const BATCH_SIZE = 5_000;

/** A part of what the files say: some entities, some sources, or some relations with all that they name. */
export type Part = Pick<Draft, 'entities' | 'sources' | 'relations'>;

/**
 * Compares a part with what is stored and writes what differs; every transaction leaves the graph
 * whole. In a dry run nothing is written and the plan is all there is.
 */
export async function writePart(
  writer: Writer,
  part: Part,
  elsewhere: Elsewhere,
): Promise<{ planned: Plan; records: SeedRecords }> {
  const { world, now } = writer;
  const draft: Draft = {
    folder: '',
    datasets: [{ value: world.dataset, spot: NO_SPOT, at: () => NO_SPOT }],
    base: world.base,
    added: world.added,
    ...part,
  };
  const records = toRecords(draft, elsewhere, now);
  const stored = world.isStoreEmpty
    ? nothing(writer.vocabulary)
    : await readStored(world.store, records, false, await wholeOf(writer, records));
  const planned = plan(records, stored, { withdrawMissing: false, overwriteShared: false, now });
  const { entities, relations } = planned;
  // Sources that relations name came in before; in a dry run they would be counted twice.
  const sources = records.relations.size > 0 ? [] : planned.sources;
  const batches = toBatches(
    { ...planned, vocabulary: null, dataset: null, entities, sources, relations },
    BATCH_SIZE,
  );
  for (const { batch } of batches) await writer.write(batch);
  return { planned, records };
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
