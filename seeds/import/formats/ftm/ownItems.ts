import { z } from 'zod';
import { BASES, CATEGORIES, STANCES } from '../../../../server/model/types.ts';
import type { ImportItem, SourceItem } from '../../items.ts';
import { edtfOf } from '../shared/dates.ts';
import { typeItem } from '../shared/terms.ts';
import { sharedTerms } from '../shared/vocabulary.ts';
import { propertyType } from './model.ts';
import type { FtmRecord } from './record.ts';

/** What Liaison's own exports write among the keywords of a document that is a source. */
const SOURCE = 'Source';

const text = z.string().nullable();
const RELATION = z.object({
  liaison: z.literal(1),
  type: z.object({
    ...{ id: z.string(), label: z.string(), inverse: z.string(), noun: z.string(), directed: z.boolean() },
    temporality: z.enum(['STATE', 'OCCURRENCE']),
    category: z.enum(CATEGORIES),
    ...{ fromKinds: z.array(z.string()), toKinds: z.array(z.string()) },
  }),
  relation: z.object({
    ...{ id: z.string(), from: z.string(), to: z.string(), role: text, place: text, event: text },
    amount: z.object({ value: z.number(), currency: text }).nullable(),
    ...{ share: z.number().nullable(), summary: text },
    properties: z.array(z.object({ name: z.string(), value: z.string() })),
  }),
  statements: z.array(
    z.object({
      ...{ id: z.string(), stance: z.enum(STANCES), basis: z.enum(BASES), speaker: text, attribution: text },
      ...{ onBehalfOf: text, locator: text, note: text, start: text, end: text, publishedOn: text },
      ...{ retracts: text, source: z.string(), origin: text },
    }),
  ),
});
const ENTITY = z.object({
  ...{ liaison: z.literal(1), id: z.string(), kind: z.string() },
  ...{ date: text, place: text, url: text },
  externalIds: z.array(z.object({ scheme: z.string(), value: z.string() })),
  properties: z.array(z.object({ name: z.string(), value: z.string() })),
});

/**
 * The relation that an edge of Liaison's own export is, with each of its statements (`indexText`, as
 * server/export/formats/ftm/ownText.ts writes it); null for an edge of anybody else.
 */
export function ownEdgeItems(record: FtmRecord): ImportItem[] | null {
  const own = read(record, RELATION);
  if (own === null) return null;
  const { at } = record;
  const { type, relation, statements } = own;
  const { id: typeId, label, ...term } = type;
  const isKnown = sharedTerms().types.has(typeId);
  const takenBack = new Set(statements.map(({ retracts }) => retracts));
  return [
    ...(isKnown ? [] : [typeItem(at, typeId, label, term)]),
    { what: 'relation', at, type: typeId, ...relation },
    ...statements.map(({ id, start, end, publishedOn, ...said }): ImportItem => ({
      ...{ what: 'evidence', at, relation: relation.id, ...said },
      ...{ start: edtfOf(start), end: edtfOf(end), publishedOn: edtfOf(publishedOn) },
      ...(takenBack.has(id) && { key: id }),
    })),
  ];
}

/**
 * What an entity of Liaison's own export was before it was made one of FollowTheMoney; null for any other.
 * What stands for that in its properties is taken from them, so that it does not come back twice.
 */
export function takeOwnEntity(record: FtmRecord): z.output<typeof ENTITY> | null {
  const own = read(record, ENTITY);
  if (own === null) return null;
  record.take('indexText');
  const values = new Set(own.externalIds.map(({ value }) => value));
  const notes = new Set(
    [...own.properties, ...own.externalIds.map(({ scheme, value }) => ({ name: scheme, value }))].map(
      ({ name, value }) => `${name}: ${value}`.trim(),
    ),
  );
  const without = (name: string, isOwn: (value: string) => boolean) =>
    record.put(
      name,
      record.take(name).filter((value) => !isOwn(value)),
    );
  without('keywords', (word) => word === own.kind);
  without('notes', (note) => notes.has(note));
  without('date', (day) => own.date?.startsWith(day) === true);
  without('location', (place) => place === own.place);
  without('full', (name) => record.peek('name').includes(name));
  without('sourceUrl', (url) => url === own.url);
  for (const name of record.names())
    if (propertyType(record.schema, name) === 'identifier') without(name, (value) => values.has(value));
  return own;
}

/** The source that a document of Liaison's own export is; null for any other entity. */
export function ownSource(record: FtmRecord): SourceItem | null {
  const [id] = record.peek('fileName');
  if (record.schema.name !== 'Article' || !record.peek('keywords').includes(SOURCE) || id === undefined)
    return null;
  return {
    ...{ what: 'source', at: record.at, id },
    publisher: record.peek('publisher')[0] ?? null,
    title: record.peek('title')[0] ?? id,
    url: record.peek('sourceUrl')[0] ?? null,
    publishedOn: edtfOf(record.peek('publishedAt')[0]),
  };
}

function read<T>(record: FtmRecord, shape: z.ZodType<T>): T | null {
  for (const written of record.peek('indexText')) {
    const found = shape.safeParse(jsonIn(written));
    if (found.success) return found.data;
  }
  return null;
}

function jsonIn(written: string): unknown {
  try {
    return written.startsWith('{"liaison":') ? JSON.parse(written) : null;
  } catch {
    return null;
  }
}
