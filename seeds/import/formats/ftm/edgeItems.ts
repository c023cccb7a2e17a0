import { STATUSES } from '../../../../server/model/types.ts';
import type { Amount } from '../../../../server/model/types.ts';
import type { ImportItem, RelationItem } from '../../items.ts';
import type { KindMemory } from '../graph/KindMemory.ts';
import { edtfOf } from '../shared/dates.ts';
import { hash, idOf } from '../shared/ids.ts';
import { bad, unused } from '../shared/skipped.ts';
import { sourcesOf } from '../shared/sources.ts';
import { stancesOf } from '../shared/stancesOf.ts';
import { sharedTerms } from '../shared/vocabulary.ts';
import { EDGES, familyMeaning } from './edges.ts';
import type { EdgeMeaning } from './edges.ts';
import type { FtmRecord } from './record.ts';

const UNKNOWN: EdgeMeaning = { type: 'LINKED_TO' };

/** An edge of FollowTheMoney as relations: one for each pair of its ends, with evidence for each source. */
export function edgeItems(record: FtmRecord, kinds: KindMemory): ImportItem[] {
  const { at, schema } = record;
  const edge = schema.edge;
  const [first, second] = edge ? [record.take(edge.source), record.take(edge.target)] : [[], []];
  if (first.length === 0 || second.length === 0)
    return [
      bad(
        at,
        'an edge without an end',
        `Expected \`${edge?.source}\` and \`${edge?.target}\` of this ${schema.label}.`,
      ),
    ];
  const meaning = meaningOf(record);
  const { type, turned, otherwise, role } = meaning ?? UNKNOWN;
  const status = record.peek('status').find((one) => STATUSES.some((word) => word === one)) ?? null;
  if (status === 'RETRACTED')
    return [
      unused(at, 'a retraction', `\`${record.id}\` was taken back; FollowTheMoney does not say what of it.`),
    ];
  const sources = sourcesOf(record.take('sourceUrl').join('\n'), at);
  const [start, end] = datesOf(record, type);
  const publishedOn = edtfOf(record.peek('declarationDate')[0]);
  const facts = {
    role: (role === undefined ? null : record.takeOne(role)) ?? (meaning ? null : schema.label),
    amount: amountOf(record),
    share: shareOf(record),
    summary: record.takeOne('summary') ?? record.takeOne('description'),
    properties: record.properties(),
  };
  const pairs = first.flatMap((one) => second.map((other) => ({ one, other })));
  const items: ImportItem[] = [...sources];
  for (const { one, other } of pairs) {
    const [from, to] = turned ? [idOf('', other), idOf('', one)] : [idOf('', one), idOf('', other)];
    const id = pairs.length === 1 ? idOf('', record.id) : `${idOf('', record.id)}:${hash(one, other)}`;
    const fitting = otherwise !== undefined && !fits(type, kinds.of(from), kinds.of(to)) ? otherwise : type;
    const relation: RelationItem = { what: 'relation', at, id, type: fitting, from, to, ...facts };
    const said = stancesOf(status).map(
      (stance) => ({ what: 'evidence', at, relation: id, stance, start, end, publishedOn }) as const,
    );
    items.push(
      relation,
      ...(sources.length === 0
        ? said
        : sources.flatMap((source) => said.map((line) => ({ ...line, source: source.id })))),
    );
  }
  return items;
}

/** What the edge is, as its schema says; Liaison's own exports write types without a schema into the description. */
function meaningOf(record: FtmRecord): EdgeMeaning | undefined {
  const { name } = record.schema;
  if (name === 'Family') return familyMeaning(record.peek('relationship')[0]);
  const own = /^[A-Z]+, independent reports: \d+\. .+? \(([A-Z][A-Z0-9_]*)\)\./.exec(
    record.peek('description')[0] ?? '',
  );
  const type = own?.[1];
  const meaning = EDGES[name];
  if (type === undefined || !sharedTerms().types.has(type) || meaning?.turned) return meaning;
  if (name !== 'UnknownLink') return { ...meaning, type, otherwise: meaning?.type };
  // What stands there is the type in words.
  record.take('role');
  return { type, otherwise: 'RELATED_TO' };
}

function fits(type: string, fromKind: string, toKind: string): boolean {
  const known = sharedTerms().types.get(type);
  if (!known) return true;
  const { fromKinds, toKinds } = known;
  return (
    (fromKinds.length === 0 || fromKinds.includes(fromKind)) &&
    (toKinds.length === 0 || toKinds.includes(toKind))
  );
}

/** Beginning and end; of several dates of one property the first that is one, the others stay properties. */
function datesOf(record: FtmRecord, type: string): [string | null, string | null] {
  const isDate = (text: string) => edtfOf(text) !== null;
  const start = record.takeOne('startDate', isDate) ?? record.takeOne('date', isDate);
  // A payment happened on a day; its "endDate" would be of the period that it was for.
  const end = type === 'PAID' ? null : record.takeOne('endDate', isDate);
  return [edtfOf(start), edtfOf(end)];
}

/** `amount` with its currency, else one that FollowTheMoney has counted into euros or dollars. */
function amountOf(record: FtmRecord): Amount | null {
  const isNumber = (text: string) => /^\d+(\.\d+)?$/.test(text);
  const written = record.takeOne('amount', isNumber);
  if (written !== null) {
    const code = record.takeOne('currency', (text) => /^[a-z]{3}$/i.test(text));
    return { value: Number(written), currency: code?.toUpperCase() ?? null };
  }
  for (const [name, currency] of [
    ['amountEur', 'EUR'],
    ['amountUsd', 'USD'],
  ] as const) {
    const value = record.takeOne(name, isNumber);
    if (value !== null) return { value: Number(value), currency };
  }
  return null;
}

/** `percentage` as a share of one: "25", "25.5%"; what is no number stays a property ("25-50"). */
function shareOf(record: FtmRecord): number | null {
  const isShare = (text: string) => /^\d+(\.\d+)?\s*%?$/.test(text) && Number.parseFloat(text) <= 100;
  const written = record.takeOne('percentage', isShare);
  return written === null ? null : Number((Number.parseFloat(written) / 100).toFixed(6));
}
