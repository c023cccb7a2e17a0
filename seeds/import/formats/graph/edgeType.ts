import type { ImportItem } from '../../items.ts';
import { amountOf } from '../shared/money.ts';
import { linkedType, typeIdOf, typeItem } from '../shared/terms.ts';
import { sharedTerms } from '../shared/vocabulary.ts';
import type { EdgeContext } from './edgeContext.ts';
import type { RawEdge } from './rawGraph.ts';
import { typingOf } from './typing.ts';

interface Chosen {
  type: string;
  swap: boolean;
  former: boolean;
  items: ImportItem[];
}

/**
 * The relation type of an edge: as the mapping says, else one of the vocabulary that its type or label
 * names, else a new one for a type that the format gives as such, else what its label means, else the
 * plainest there is.
 */
export function typeOf(
  edge: RawEdge,
  label: string | null,
  from: string,
  to: string,
  context: EdgeContext,
): Chosen {
  const { mapping, kinds, madeOn } = context;
  const plain = { swap: false, former: false };
  const directed = edge.directed || mapping.directed === true;
  const word = edge.type ?? label;
  const mapped = word === null ? undefined : (mapping.types?.[word] ?? mapping.types?.[word.toLowerCase()]);
  if (mapped !== undefined) return { ...plain, type: mapped, items: added(edge, mapped, word ?? mapped) };
  if (word !== null && sharedTerms().types.has(word)) return { ...plain, type: word, items: [] };
  if (edge.type) {
    const id = typeIdOf(edge.type);
    if (id !== null) return { ...plain, type: id, items: added(edge, id, edge.type) };
  }
  const typing =
    label === null ? null : typingOf({ label, directed, fromKind: kinds.of(from), toKind: kinds.of(to) });
  // "Former director" without a day by which it was over would be shown as one who still is.
  if (typing && (!typing.former || madeOn !== null)) return { ...typing, items: [] };
  if (mapping.type !== undefined)
    return { ...plain, type: mapping.type, items: added(edge, mapping.type, mapping.type) };
  if (directed && amountOf(label ?? '')) return { ...plain, type: 'PAID', items: [] };
  return directed
    ? { ...plain, type: 'LINKED_TO', items: [linkedType(edge.at)] }
    : { ...plain, type: 'RELATED_TO', items: [] };
}

/** A type that the shared vocabulary lacks is given along, named by its word. */
export function added({ at, directed }: RawEdge, type: string, word: string): ImportItem[] {
  if (sharedTerms().types.has(type)) return [];
  const label = word.replaceAll('_', ' ').toLowerCase();
  return [typeItem(at, type, label, directed ? {} : { directed: false, inverse: label })];
}
