import { pairsIn } from '../../../../server/model/cellText.ts';
import { BASES, STANCES } from '../../../../server/model/types.ts';
import type { EvidenceItem, ImportItem, RelationItem, SourceItem } from '../../items.ts';
import { TYPE_PATTERN } from '../../../load/shapes.ts';
import { edtfOf } from '../shared/dates.ts';
import { hash, idOf, relationId } from '../shared/ids.ts';
import { asRecord, asText } from '../shared/json.ts';
import { unused } from '../shared/skipped.ts';
import { stancesOf } from '../shared/stancesOf.ts';
import type { AttributeBag } from './attributes.ts';
import type { EdgeContext } from './edgeContext.ts';
import { added } from './edgeType.ts';
import type { RawEdge } from './rawGraph.ts';

/** What Liaison derives and writes beside an edge for other programs: read back, it would be stated twice. */
const DERIVED =
  'relation category counts certainty originals start_stated start_earliest start_latest end_earliest end_latest first_published last_reported denied_by supported_in denied_in taken_back_in dataset from_name to_name label weight'.split(
    ' ',
  );

/**
 * An edge that Liaison wrote into a graph file (it bears `relation_type`), with its statements where
 * the file holds them; null for any other. A denied edge never comes back as a supported one.
 */
export function ownEdgeItems(
  edge: RawEdge,
  bag: AttributeBag,
  { prefix, names }: EdgeContext,
): ImportItem[] | null {
  const type = bag.take(['relation_type'], (text) => TYPE_PATTERN.test(text));
  if (type === null) return null;
  const { at } = edge;
  const [from, to] = [idOf(prefix, edge.from), idOf(prefix, edge.to)];
  const id = relationId(prefix, edge.id ?? `e-${hash(edge.from, edge.to, type)}`);
  const status = bag.take(['status']);
  const written = bag.take(['evidence'], (text) => text.startsWith('['));
  const [start, end] = [bag.take(['start']), bag.take(['end'])].map(edtfOf);
  for (const name of DERIVED) bag.take([name]);
  const other = (name: string) => {
    const foreign = bag.take([name]);
    return foreign === null ? null : name === 'event' ? idOf(prefix, foreign) : relationId(prefix, foreign);
  };
  const value = Number(bag.take(['amount'], (text) => Number.isFinite(Number(text))) ?? Number.NaN);
  const share = Number(bag.take(['share'], (text) => Number(text) >= 0 && Number(text) <= 1) ?? Number.NaN);
  const relation: RelationItem = {
    what: 'relation',
    at,
    id,
    type,
    from,
    to,
    role: bag.take(['role']),
    amount: Number.isNaN(value) ? null : { value, currency: bag.take(['currency']) },
    share: Number.isNaN(share) ? null : share,
    place: bag.take(['place']),
    summary: bag.take(['summary']),
    event: other('event'),
    about: other('about'),
    follows: other('follows'),
    amends: other('amends'),
    properties: [
      ...pairsIn(bag.take(['properties']) ?? '').map(([name, value]) => ({ name, value })),
      ...bag.properties(),
    ],
  };
  const statements = written === null ? [] : statementsOf(relation, written, prefix, names);
  if (statements.length > 0) return [...added(edge, type, type), relation, ...statements];
  if (status === 'RETRACTED')
    return [
      unused(
        at,
        'a retraction',
        `Part of what was said of \`${id}\` was taken back, and this format does not say what: left out. Liaison JSON keeps it.`,
      ),
    ];
  const said = { what: 'evidence', at, relation: id, start, end } as const;
  return [...added(edge, type, type), relation, ...stancesOf(status).map((stance) => ({ ...said, stance }))];
}

function statementsOf(
  { at, id: relation }: RelationItem,
  written: string,
  prefix: string,
  names: ReadonlyMap<string, string>,
): ImportItem[] {
  const statements = listOf(written);
  const retracted = new Set(statements.map((one) => asText(asRecord(one)?.retracts)));
  return statements.flatMap((one) => {
    const fields = asRecord(one);
    const stance = STANCES.find((word) => word === fields?.stance);
    if (!fields || stance === undefined) return [];
    const source = sourceOf(at, fields.source, prefix);
    const origin = sourceOf(at, fields.origin, prefix);
    // Speakers stand there by name; one that is a node of the file is that entity again.
    const speaker = asText(fields.speaker);
    const party = asText(fields.onBehalfOf);
    const known = speaker === null ? undefined : names.get(speaker);
    const id = asText(fields.id);
    const evidence: EvidenceItem = {
      what: 'evidence',
      at,
      relation,
      stance,
      basis: BASES.find((word) => word === fields.basis),
      speaker: known ?? null,
      attribution: known === undefined ? speaker : null,
      onBehalfOf: (party === null ? undefined : names.get(party)) ?? null,
      ...(id !== null && retracted.has(id) && { key: id }),
      retracts: asText(fields.retracts),
      locator: asText(fields.locator),
      note: asText(fields.note),
      start: edtfOf(fields.start),
      end: edtfOf(fields.end),
      publishedOn: edtfOf(fields.publishedOn),
      ...(source && { source: source.id }),
      ...(origin && { origin: origin.id }),
    };
    return [source, origin, evidence].filter((item) => item !== null);
  });
}

function sourceOf(at: SourceItem['at'], value: unknown, prefix: string): SourceItem | null {
  const fields = asRecord(value);
  const id = asText(fields?.id);
  if (!fields || id === null) return null;
  return {
    what: 'source',
    at,
    id: idOf(prefix, id),
    publisher: asText(fields.publisher),
    title: asText(fields.title) ?? id,
    url: asText(fields.url),
    publishedOn: edtfOf(fields.publishedOn),
  };
}

function listOf(written: string): unknown[] {
  try {
    const list: unknown = JSON.parse(written);
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}
