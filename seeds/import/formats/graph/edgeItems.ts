import type { EvidenceItem, ImportItem, RelationItem, SourceItem } from '../../items.ts';
import { edtfOf } from '../shared/dates.ts';
import { hash, idOf, relationId } from '../shared/ids.ts';
import { amountOf } from '../shared/money.ts';
import { sourcesOf } from '../shared/sources.ts';
import { AttributeBag } from './attributes.ts';
import type { EdgeContext } from './edgeContext.ts';
import type { GraphMapping } from './graphMapping.ts';
import { typeOf } from './edgeType.ts';
import { ownEdgeItems } from './ownEdge.ts';
import { spellText } from './rawGraph.ts';
import type { RawEdge } from './rawGraph.ts';

const LABELS = [
  'label',
  'relation',
  'relationship',
  'connection',
  'type',
  'kind',
  'role',
  'description',
  'name',
  'title',
];
const SOURCES = [
  'sources',
  'source',
  'sourceurl',
  'sourceurls',
  'evidence',
  'reference',
  'references',
  'url',
  'link',
];
const STARTS = ['start', 'startdate', 'since', 'date', 'validfrom', 'begin'];
const ENDS = ['end', 'enddate', 'until', 'validto'];
const isDate = (text: string) => edtfOf(text) !== null;

/** An edge as a relation with its evidence, one for each spell and source. */
export function edgeItems(edge: RawEdge, context: EdgeContext): { items: ImportItem[]; drawn: boolean } {
  const { at } = edge;
  const { prefix, mapping, madeOn } = context;
  const bag = new AttributeBag(edge.attributes);
  const own = ownEdgeItems(edge, bag, context);
  if (own !== null) return { items: own, drawn: bag.drawn };
  const label = labelOf(edge, bag, mapping);
  const sources = (bag.take(SOURCES, isSource) ?? '')
    .split(/\n|;(?=\s*https?:)/)
    .flatMap((text) => sourcesOf(text, at));
  const { spells, undated } = spellsOf(edge, bag);
  const from = idOf(prefix, edge.from);
  const to = idOf(prefix, edge.to);
  const chosen = typeOf(edge, label, from, to, context);
  const [first, second] = chosen.swap ? [to, from] : [from, to];
  const id = edge.id ?? `e-${hash(edge.from, edge.to, label, JSON.stringify(edge.attributes))}`;
  const amount =
    amountOf(label ?? '') ?? amountOf(bag.take(['amount', 'value'], (text) => amountOf(text) !== null) ?? '');
  const properties = [...bag.properties(), ...undated];
  const items: ImportItem[] = [...chosen.items, ...sources];
  for (const [index, { start, end }] of spells.entries()) {
    const relation: RelationItem = {
      what: 'relation',
      at,
      id: relationId(prefix, index === 0 ? id : `${id}.${index + 1}`),
      type: chosen.type,
      from: first,
      to: second,
      role: label,
      amount,
      properties,
    };
    const over = chosen.former && end === null && madeOn !== null ? `[..${madeOn}]` : end;
    items.push(relation, ...evidenceOf(relation, sources, start, over));
  }
  return { items, drawn: bag.drawn };
}

function evidenceOf(
  { at, id }: RelationItem,
  sources: readonly SourceItem[],
  start: string | null,
  end: string | null,
): EvidenceItem[] {
  const said = { what: 'evidence', at, relation: id, start, end } as const;
  return sources.length === 0 ? [said] : sources.map((source) => ({ ...said, source: source.id }));
}

/** The text beside an edge; null where it has none. */
function labelOf(edge: RawEdge, bag: AttributeBag, { typeFrom }: GraphMapping): string | null {
  if (typeFrom !== undefined) return bag.take([typeFrom]);
  const label = (edge.label ?? '').trim() || bag.take(LABELS, (text) => text.length <= 200);
  if (label) bag.take(['label'], (text) => text.trim() === label);
  return label;
}

/** When it was so; an edge without any date is one spell without ends. Spells that are no dates become properties. */
function spellsOf(edge: RawEdge, bag: AttributeBag) {
  const given = (edge.spells ?? []).map(({ start, end }) => ({ start: edtfOf(start), end: edtfOf(end) }));
  const isDated = (index: number) => (given[index]?.start ?? given[index]?.end ?? null) !== null;
  const undated = (edge.spells ?? [])
    .filter((_, index) => !isDated(index))
    .map((spell, index) => ({
      name: index === 0 ? 'in the graph' : `in the graph (${index + 1})`,
      value: spellText(spell),
    }));
  const dated = given.filter((_, index) => isDated(index));
  if (dated.length > 0) return { spells: dated, undated };
  return {
    spells: [{ start: edtfOf(bag.take(STARTS, isDate)), end: edtfOf(bag.take(ENDS, isDate)) }],
    undated,
  };
}

/** An address, or words that name a document rather than a node or a number. */
const isSource = (text: string) => /https?:\/\//.test(text) || /\s/.test(text);
