import type { Category, KindTerm, RelationTypeTerm } from '../../../../server/model/types.ts';
import type { KindItem, Place, TypeItem } from '../../items.ts';
import { RESERVED_KINDS, RESERVED_TYPES } from '../../../load/shapes.ts';

/** A kind that the shared vocabulary lacks, drawn plainly. */
export function kindItem(at: Place, id: string, label: string, more: Partial<KindTerm> = {}): KindItem {
  const word = label.toLowerCase();
  const term = {
    id,
    label,
    plural: pluralOf(label),
    shape: 'round-rectangle',
    colour: 'quiet',
    icon: 'circle',
    words: [word, pluralOf(word)],
  };
  return { what: 'kind', at, term: { ...term, ...more } };
}

/** A relation type that the shared vocabulary lacks: directed, a state, of category OTHER unless told otherwise. */
export function typeItem(
  at: Place,
  id: string,
  label: string,
  more: Partial<RelationTypeTerm> = {},
): TypeItem {
  const term: RelationTypeTerm = {
    id,
    label,
    inverse: `← ${label}`,
    noun: label,
    directed: true,
    temporality: 'STATE',
    category: 'OTHER' satisfies Category,
    fromKinds: [],
    toKinds: [],
    words: [label],
  };
  return { what: 'type', at, term: { ...term, ...more } };
}

/** For what a file does not say the kind of. */
export const thingKind = (at: Place): KindItem =>
  kindItem(at, 'Thing', 'Thing', { shape: 'ellipse', words: ['thing', 'things'] });

/** For an edge of which the file says only that it is there, and which way. */
export const linkedType = (at: Place): TypeItem =>
  typeItem(at, 'LINKED_TO', 'linked to', { inverse: 'linked from', noun: 'link', words: ['linked to'] });

/** A kind's id for a word: `federal agency` becomes `FederalAgency`; null where nothing is left. */
export function kindIdOf(word: string): string | null {
  const id = word
    .normalize('NFKD')
    .split(/[^A-Za-z0-9]+/)
    .filter((part) => part !== '')
    .map((part) => (part.charAt(0).toUpperCase() + part.slice(1)).slice(0, 40))
    .join('')
    .replace(/^[0-9]+/, '');
  if (id === '') return null;
  const capital = id.charAt(0).toUpperCase() + id.slice(1);
  return RESERVED_KINDS.includes(capital) ? `${capital}Node` : capital;
}

/** A relation type's id for a word: `acted in` becomes `ACTED_IN`; null where nothing is left. */
export function typeIdOf(word: string): string | null {
  const id = word
    .normalize('NFKD')
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^[_0-9]+|_+$/g, '')
    .slice(0, 60);
  if (id === '') return null;
  return RESERVED_TYPES.includes(id) ? `${id}_RELATION` : id;
}

const pluralOf = (label: string) =>
  /[^aeiou]y$/.test(label)
    ? `${label.slice(0, -1)}ies`
    : /(s|x|ch|sh)$/.test(label)
      ? `${label}es`
      : `${label}s`;
