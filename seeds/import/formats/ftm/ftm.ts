import type { Format, ImportFile, ImportItem } from '../../items.ts';
import { KindMemory } from '../graph/KindMemory.ts';
import { idOf } from '../shared/ids.ts';
import { readJsonLines } from '../shared/jsonLines.ts';
import { readJsonRecords } from '../shared/jsonRecords.ts';
import type { JsonRecord } from '../shared/jsonRecords.ts';
import { NewTerms } from '../shared/NewTerms.ts';
import { bad, unused } from '../shared/skipped.ts';
import { edgeItems } from './edgeItems.ts';
import { kindOfRecord, nodeItems } from './nodeItems.ts';
import { ownEdgeItems, ownSource } from './ownItems.ts';
import { FtmRecord } from './record.ts';
import { ftmTerms } from './terms.ts';

/** FollowTheMoney, an entity a line, as OpenSanctions, Aleph and `ftm` write it. */
export const ftm: Format = {
  id: 'ftm',
  label: 'FollowTheMoney, one entity a line',
  recognizes: (_name, head) =>
    /^\s*\{[^\n]*"schema"\s*:[^\n]*\}/.test(head) &&
    /^\s*\{[^\n]*"properties"\s*:/.test(head) &&
    !isDiagram(head),
  read: (files) => read(files, readJsonLines),
};

/** A network diagram that OpenAleph saved: FollowTheMoney entities with their places in a picture. */
export const openAleph: Format = {
  id: 'openaleph-diagram',
  label: 'OpenAleph network diagram',
  recognizes: (_name, head) => isDiagram(head),
  read: async function* (files) {
    yield* read(files, (file) => readJsonRecords(file, ['entities.[]']));
    for (const { name } of files)
      yield unused(
        { file: name, line: null },
        'how the graph is drawn',
        'Places, colours and groups of the diagram are not kept.',
      );
  },
};

const isDiagram = (head: string) =>
  /^\s*\{\s*"(entities|layout|viewport)"\s*:/.test(head) && /"schema"\s*:/.test(head);

type Records = (file: ImportFile) => AsyncIterable<JsonRecord>;

async function* read(files: readonly ImportFile[], records: Records): AsyncGenerator<ImportItem> {
  const kinds = await kindsOf(files, records);
  const terms = new NewTerms(ftmTerms);
  for (const file of files)
    for await (const found of records(file)) {
      yield { what: 'row', at: found.at };
      if ('problem' in found) yield bad(found.at, 'broken JSON', found.problem);
      else yield* terms.before(itemsOf(FtmRecord.read(found.value, found.at), kinds));
    }
}

function itemsOf(record: ReturnType<typeof FtmRecord.read>, kinds: KindMemory): ImportItem[] {
  if (!(record instanceof FtmRecord)) return [record];
  if (record.schema.edge) return ownEdgeItems(record) ?? edgeItems(record, kinds);
  const source = ownSource(record);
  return source ? [source] : nodeItems(record, kinds);
}

/** Edges may stand before the entities that they join: their kinds are read first. */
async function kindsOf(files: readonly ImportFile[], records: Records): Promise<KindMemory> {
  // No kind is the usual one: what is not kept is not in the files.
  const kinds = new KindMemory('');
  for (const file of files)
    for await (const found of records(file)) {
      const record = 'problem' in found ? null : FtmRecord.read(found.value, found.at);
      if (record instanceof FtmRecord && !record.schema.edge)
        kinds.keep(idOf('', record.id), kindOfRecord(record));
    }
  return kinds;
}
