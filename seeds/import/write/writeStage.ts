import type { Source } from '../../../server/model/types.ts';
import type { LoadCounts } from '../../load/summary.ts';
import type { EntityDraft, SourceDraft, Drafted } from '../../load/draft.ts';
import { lookUpSources } from '../../../server/store/lookUp.ts';
import type { Problem } from '../../load/problems.ts';
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
import { writePart } from './part.ts';
import type { Writer } from './writer.ts';

/**
 * Writes a checked stage: entities, sources, then relations with their evidence and folded
 * histories, some thousand at a time. Counts into `counts` what was created, changed or there already.
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
  const nowhere = { entities: new Map(), sources: new Map(), relations: new Map() };
  for await (const page of entities(stage.scratch, atOnce)) {
    const marks = newMarks();
    const part = { entities: page.map((one) => marks.draft(one)), sources: [], relations: [] };
    const { planned } = await writePart(writer, part, nowhere);
    addCounts(counts.entities, planned.counts.entities);
    note(stage, planned.warnings, marks.places);
    await stage.settle();
    onWritten(page.length);
  }
  for await (const page of sources(stage.scratch, atOnce)) {
    const marks = newMarks();
    const part = { entities: [], sources: page.map((one) => marks.draft(one)), relations: [] };
    const { planned } = await writePart(writer, part, nowhere);
    addCounts(counts.sources, planned.counts.sources);
    note(stage, planned.warnings, marks.places);
    await stage.settle();
    onWritten(page.length);
  }
  for await (const page of relations(stage.scratch, atOnce)) {
    await writeRelations(writer, stage, page, counts);
    onWritten(page.length);
  }
  await writer.finish();
}

async function writeRelations(
  writer: Writer,
  stage: Stage,
  page: readonly StagedRelation[],
  counts: LoadCounts,
): Promise<void> {
  const marks = newMarks();
  const named = page.flatMap(({ lines }) =>
    lines.flatMap(({ value }) => [value.source, value.origin ?? value.source]),
  );
  const all = await sourcesWithBases(writer.world, named);
  const own = await sourcesByIds(stage.scratch, [...all.keys()]);
  const spot = { file: '', line: 1, column: 1 };
  const part = {
    entities: [],
    sources: [...own.values()].map((value): Drafted<SourceDraft> => ({ value, spot, at: () => spot })),
    relations: page.map((relation) => draftOf(relation, marks.mark)),
  };
  const rest = writer.world.isStoreEmpty
    ? new Map<string, Source>()
    : await lookUpSources(
        writer.world.store,
        [...all.keys()].filter((id) => !own.has(id)),
      );
  const elsewhere = { entities: new Map(), sources: rest, relations: new Map() };
  const { planned, records } = await writePart(writer, part, elsewhere);
  addCounts(counts.relations, planned.counts.relations);
  addCounts(counts.evidence, planned.counts.evidence);
  note(stage, planned.warnings, marks.places);
  await stage.scratch.rows(SQL.putStated, { rows: JSON.stringify([...records.evidence.keys()]) });
  await stage.settle();
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

function note(stage: Stage, warnings: readonly Problem[], places: ReadonlyMap<Mark, Place>): void {
  for (const warning of warnings) {
    const at = places.get(warning.spot);
    if (at) stage.problem({ ...problemOf(warning, at), reason: 'values of another data set were kept' });
  }
}

/** What a part left out is no sign that the whole does; that is counted at the end. */
function addCounts<T extends object>(sum: T, part: T): void {
  for (const key of Object.keys(part) as Array<keyof T>)
    if (key !== 'missing') (sum[key] as number) += part[key] as number;
}
