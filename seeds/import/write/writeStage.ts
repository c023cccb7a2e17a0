import type { Source } from '../../../server/model/types.ts';
import type { LoadCounts } from '../../load/summary.ts';
import type { EntityDraft, SourceDraft, Drafted } from '../../load/draft.ts';
import { NOWHERE } from '../../load/elsewhere.ts';
import { lookUpSources } from '../../../server/store/lookUp.ts';
import { markOf, problemOf, type Mark } from '../check/faults.ts';
import { sourcesWithBases } from '../check/world.ts';
import type { Place } from '../items.ts';
import {
  draftOf,
  entities,
  relations,
  sources,
  sourcesByIds,
  type Staged,
  type StagedRelation,
} from '../stage/reads.ts';
import type { Stage } from '../stage/stage.ts';
import { SQL } from '../stage/tables.ts';
import { inTurn } from './inTurn.ts';
import { comparePart, type Compared } from './part.ts';
import type { Writer } from './writer.ts';

/** While one transaction of Neo4j commits, others are prepared there; SQLite takes one at a time. */
const NEO4J_AT_ONCE = 3;

/**
 * Writes a checked stage: entities, sources, then relations with their evidence and folded
 * histories, some thousand at a time; while parts are written, the next is compared. Counts into
 * `counts` what was created, changed or there already.
 *
 * @param atOnce records that are compared and written together, about
 * @param onWritten called after each part with its number of records; throws to stop
 */
export async function writeStage(
  writer: Writer,
  stage: Stage,
  counts: LoadCounts,
  atOnce: number,
  onWritten: (count: number) => void,
): Promise<void> {
  const { scratch } = stage;
  const write = <Page>(pages: AsyncIterable<Page>, compare: (page: Page) => Promise<Due>, most = 1) =>
    inTurn(
      pages,
      {
        compare,
        reaches: ({ compared }) => compared.reaches,
        note: (due) => note(stage, due),
        async write({ compared, counted, size }) {
          for (const batch of compared.batches) await writer.write(batch);
          for (const what of counted) addCounts(counts[what], compared.planned.counts[what]);
          onWritten(size);
        },
      },
      most,
    );
  // Entities of two pages have nothing to do with each other, nor have relations; a source may wait for one of the next.
  const most = writer.world.store.engine === 'neo4j' ? NEO4J_AT_ONCE : 1;
  await write(entities(scratch, atOnce), (page) => compareNodes(writer, 'entities', page), most);
  await write(sources(scratch, atOnce), (page) => compareNodes(writer, 'sources', page));
  await write(relations(scratch, atOnce), (page) => compareRelations(writer, stage, page), most);
  await writer.finish();
}

/** A page of the stage, compared. */
interface Due {
  compared: Compared;
  /** What of its counts is its own. */
  counted: ReadonlyArray<keyof LoadCounts>;
  places: ReadonlyMap<Mark, Place>;
  size: number;
}

async function compareNodes<What extends 'entities' | 'sources'>(
  writer: Writer,
  what: What,
  page: ReadonlyArray<Staged<What extends 'entities' ? EntityDraft : SourceDraft>>,
): Promise<Due> {
  const marks = newMarks();
  const part = { entities: [], sources: [], relations: [], [what]: page.map((one) => marks.draft(one)) };
  const compared = await comparePart(writer, part, NOWHERE);
  return { compared, counted: [what], places: marks.places, size: page.length };
}

async function compareRelations(writer: Writer, stage: Stage, page: readonly StagedRelation[]): Promise<Due> {
  const { mark, places } = newMarks();
  const named = new Set<string>();
  for (const { lines } of page)
    for (const { value } of lines) named.add(value.source).add(value.origin ?? value.source);
  const all = await sourcesWithBases(writer.world, named);
  const own = await sourcesByIds(stage.scratch, [...all.keys()]);
  const spot = { file: '', line: 1, column: 1 };
  const part = {
    entities: [],
    sources: [...own.values()].map((value): Drafted<SourceDraft> => ({ value, spot, at: () => spot })),
    relations: page.map((relation) => draftOf(relation, mark)),
  };
  const rest = writer.world.isStoreEmpty
    ? new Map<string, Source>()
    : await lookUpSources(
        writer.world.store,
        [...all.keys()].filter((id) => !own.has(id)),
      );
  const compared = await comparePart(writer, part, { ...NOWHERE, sources: rest });
  return { compared, counted: ['relations', 'evidence'], places, size: page.length };
}

/** Marks by which a warning is led back to the place of its record. */
function newMarks() {
  const places = new Map<Mark, Place>();
  const mark = (record: Staged<unknown>): Mark => {
    const made = markOf(record.place);
    places.set(made, record.place);
    return made;
  };
  return {
    places,
    mark,
    draft<T extends EntityDraft | SourceDraft>(record: Staged<T>): Drafted<T> {
      const spot = mark(record);
      return { value: record.value, spot, at: () => spot };
    },
  };
}

/** What is told of a part, and what it states: kept in the stage, so that what is missing is known at the end. */
async function note(stage: Stage, { compared: { planned, records }, places }: Due): Promise<void> {
  for (const warning of planned.warnings) {
    const at = places.get(warning.spot);
    if (at) stage.problem({ ...problemOf(warning, at), reason: 'values of another data set were kept' });
  }
  if (records.evidence.size > 0)
    await stage.scratch.rows(SQL.putStated, { rows: JSON.stringify([...records.evidence.keys()]) });
  await stage.settle();
}

/** What a part left out is no sign that the whole does; that is counted at the end. */
function addCounts<T extends object>(sum: T, part: T): void {
  for (const key of Object.keys(part) as Array<keyof T>)
    if (key !== 'missing') (sum[key] as number) += part[key] as number;
}
