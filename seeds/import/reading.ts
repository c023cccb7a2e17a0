import type { EntityDraft, LineDraft } from '../load/draft.ts';
import { sameRecord } from '../load/same.ts';
import type { FileSources } from './fileSources.ts';
import {
  entityFault,
  factsFault,
  lineFault,
  LOST,
  lostLetters,
  sourceFault,
  type Fault,
} from './check/shape.ts';
import type { Format, ImportFile, ImportItem, Place } from './items.ts';
import { entityOf, factsOf, lineOf, sourceOf } from './stage/records.ts';
import { linkParts } from './stage/parts.ts';
import { relationsWithoutLines, strayLines } from './stage/reads.ts';
import type { Stage } from './stage/stage.ts';
import { SQL } from './stage/tables.ts';
import type { Terms } from './terms.ts';

/** What an import reads into. */
export interface Reading {
  stage: Stage;
  terms: Terms;
  sources: FileSources;
  dataset: string;
  /** The mapping as written, with the data set's id. */
  mapping: unknown;
  /** Files with bytes that are no letters: there, the sign for a lost one is broken data. */
  broken: ReadonlySet<string>;
  /** What entities were first said to be, as far as there is room: who says the same again says nothing new. */
  first: Map<string, EntityDraft>;
  /** Called after each row; throws to stop. */
  onRow: () => void;
}

/** How many entities are remembered while reading. */
const REMEMBERED = 30_000;

/** Reads files of one format into the stage. What is wrong with a record by itself is noted, and it stays out. */
export async function readInto(
  format: Format,
  files: readonly ImportFile[],
  reading: Reading,
): Promise<void> {
  const { stage, mapping, dataset } = reading;
  for await (const item of format.read(files, mapping, { dataset })) {
    takeItem(item, reading);
    if (item.what === 'row') await stage.settle();
  }
  await stage.settle();
}

/** After all files: relations without a statement are stated by their file; statements of no relation are problems. */
export async function completeEvidence({ stage, sources }: Reading): Promise<void> {
  const { scratch } = stage;
  await stage.finish();
  for await (const page of strayLines(scratch)) {
    for (const { relation, place } of page)
      stage.problem({
        severity: 'bad',
        reason: 'a statement about a relation that is not there',
        detail: `Expected the relation \`${relation}\` in the files, found none, or only a broken one.`,
        at: place,
      });
    await scratch.rows(SQL.dropLines, { ids: JSON.stringify(page.map(({ n }) => n)) });
    await stage.settle();
  }
  for await (const page of relationsWithoutLines(scratch)) {
    for (const { id, place } of page) stage.line(id, lineOf({}, sources.defaults(place, true)), place);
    await stage.settle();
  }
  for (const { source, at } of sources.used.values()) stage.source(source, at);
  await stage.settle(true);
  await linkParts(scratch);
}

function takeItem(item: ImportItem, reading: Reading): void {
  const { stage, terms, sources, first, onRow } = reading;
  switch (item.what) {
    case 'row':
      onRow();
      return;
    case 'skipped':
      stage.problem(item);
      return;
    case 'kind':
    case 'type':
      terms.add(item);
      return;
    case 'entity': {
      const entity = entityOf(item);
      if (sameRecord(first.get(entity.id), entity)) return;
      const text = fine(reading, entity, entityFault(entity), item.at);
      if (text === null) return;
      stage.entity(entity, item.at, text);
      if (first.size < REMEMBERED && !text.includes(LOST) && !first.has(entity.id))
        first.set(entity.id, entity);
      return;
    }
    case 'source': {
      const source = sourceOf(item);
      const text = fine(reading, source, sourceFault(source), item.at);
      if (text !== null) stage.source(source, item.at, text);
      return;
    }
    case 'relation': {
      const facts = factsOf(item);
      const text = fine(reading, facts, factsFault(facts), item.at);
      if (text !== null) stage.relation(facts, item.at, text);
      return;
    }
    case 'evidence': {
      const line: LineDraft = lineOf(item, sources.defaults(item.at, item.source === undefined));
      const text = fine(reading, line, lineFault(item.relation, line), item.at);
      if (text !== null) stage.line(item.relation, line, item.at, text);
      // A relation whose only statement is broken must not be stated by the file instead.
      else stage.brokenLine(item.relation, item.at);
    }
  }
}

/** A record as JSON; null: it is broken, which is noted. */
function fine({ stage, broken }: Reading, record: object, fault: Fault | null, at: Place): string | null {
  const text = JSON.stringify(record);
  const lost = fault === null ? lostLetters(text) : null;
  const isBad = fault !== null || (lost !== null && broken.has(at.file));
  const found = fault ?? lost;
  if (found) stage.problem({ severity: isBad ? 'bad' : 'note', ...found, at });
  return isBad ? null : text;
}
