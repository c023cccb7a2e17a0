import { listIn, pairsIn } from '../../../../server/model/cellText.ts';
import { KIND_PATTERN } from '../../../load/shapes.ts';
import { countryOf } from '../shared/countries.ts';
import { edtfOf } from '../shared/dates.ts';
import { idOf } from '../shared/ids.ts';
import { hostOf } from '../shared/sources.ts';
import { kindIdOf, kindItem, thingKind } from '../shared/terms.ts';
import { sharedTerms } from '../shared/vocabulary.ts';
import type { EntityItem, ImportItem } from '../../items.ts';
import { AttributeBag } from './attributes.ts';
import type { GraphMapping } from './graphMapping.ts';
import { spellText } from './rawGraph.ts';
import type { RawNode } from './rawGraph.ts';
import { kindOfWord } from './words.ts';

const NAMES = ['label', 'name', 'title', 'caption', 'displayname', 'fullname', 'tooltip'];
const KINDS = ['kind', 'type', 'entitytype', 'nodetype', 'category', 'schema', 'class'];
const SUMMARIES = ['summary', 'description', 'blurb'];
const TIMED = ['Event', 'Meeting'];

/** A node as an entity, after its kind where the shared vocabulary lacks that. */
export function nodeItems(
  node: RawNode,
  prefix: string,
  mapping: GraphMapping,
): { items: ImportItem[]; entity: EntityItem; drawn: boolean } {
  const bag = new AttributeBag(node.attributes);
  const named = mapping.name === undefined ? null : bag.take([mapping.name]);
  const label = (node.label ?? '').trim();
  const name = named ?? (label === '' ? bag.take(NAMES) : label);
  if (label !== '') bag.take(['label'], (text) => text.trim() === label);
  const { kind, items } = kindOf(node, bag, mapping);
  const own = bag.take(['external_ids'], (text) => pairsIn(text).length > 0);
  // Liaison's own exports say so; which data sets hold it now is another matter.
  if (own !== null) bag.take(['datasets']);
  const written = bag.take(['properties'], (text) => pairsIn(text).length > 0);
  const spell = node.spells?.[0];
  const start = edtfOf(spell?.start);
  const entity: EntityItem = {
    what: 'entity',
    at: node.at,
    id: idOf(prefix, node.id),
    kind,
    name: name ?? node.id,
    aliases: bag.takeList(['aliases', 'alias', 'alternatenames', 'aka']).flatMap(listIn),
    country: countryOf(
      bag.take(['country', 'countrycode', 'nationality'], (text) => countryOf(text) !== null),
    ),
    summary: bag.take(SUMMARIES),
    url: bag.take(['url', 'website', 'homepage', 'link', 'uri'], isAddress),
    date: TIMED.includes(kind)
      ? (start ?? edtfOf(bag.take(['date', 'start'], (text) => edtfOf(text) !== null)))
      : null,
    externalIds: pairsIn(own ?? '').map(([scheme, value]) => ({ scheme, value })),
    place: bag.take(['place']),
    properties: [
      ...pairsIn(written ?? '').map(([name, value]) => ({ name, value })),
      ...bag.properties(),
      ...((node.kinds?.length ?? 0) > 1 ? [{ name: 'labels', value: node.kinds?.join('; ') ?? '' }] : []),
      ...(node.spells ?? []).map((one, at) => ({
        name: at === 0 ? 'in the graph' : `in the graph (${at + 1})`,
        value: spellText(one),
      })),
    ],
  };
  return { items: [...items, entity], entity, drawn: bag.drawn };
}

/** The kind that the mapping gives for a word, or the vocabulary's, or a new one for a label that is meant as a kind. */
function kindOf(
  node: RawNode,
  bag: AttributeBag,
  mapping: GraphMapping,
): { kind: string; items: ImportItem[] } {
  const given = node.kinds ?? [];
  const words = [...given, ...attributeWords(bag, mapping)];
  for (const word of words) {
    const kind = mapping.kinds?.[word] ?? kindOfWord(word);
    if (kind !== null && kind !== undefined) return { kind, items: added(node, kind, word) };
  }
  // A `kind` that is written as Liaison writes kinds is meant as one.
  const own = bag.take(['kind'], (text) => KIND_PATTERN.test(text));
  const [word] = mapping.kindFrom === undefined ? [...given, ...(own === null ? [] : [own])] : words;
  const id = word === undefined ? null : kindIdOf(word);
  if (word !== undefined && id !== null && word.length <= 40)
    return { kind: id, items: [kindItem(node.at, id, word)] };
  const kind = mapping.kind ?? 'Thing';
  return { kind, items: kind === 'Thing' ? [thingKind(node.at)] : added(node, kind, kind) };
}

function attributeWords(bag: AttributeBag, { kindFrom, kinds }: GraphMapping): string[] {
  if (kindFrom !== undefined) return bag.takeList([kindFrom]);
  const word = bag.take(KINDS, (text) => kinds?.[text] !== undefined || kindOfWord(text) !== null);
  return word === null ? [] : [word];
}

/** A kind of a mapping that the shared vocabulary lacks is given along; what it has stays as it is. */
const added = ({ at }: RawNode, kind: string, word: string): ImportItem[] =>
  sharedTerms().kinds.some(({ id }) => id === kind) ? [] : [kindItem(at, kind, word)];

const isAddress = (text: string) => /^https?:\/\//.test(text) && hostOf(text) !== null;
