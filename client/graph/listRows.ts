import type { GraphData, GraphRelation, GraphVocabulary, View } from '../state/types.ts';
import { drawableAmong } from './drawable.ts';
import { byProminence } from './prominence.ts';
import { spokenEntity, spokenRelation } from './spoken.ts';

/** A row of the network as a list: an entity, or, below an opened one, one of its relations. */
export interface ListRow {
  key: string;
  kind: 'entity' | 'relation';
  id: string;
  /** The entity that the row stands for, or under which the relation is listed. */
  entity: string;
  /** Place among its siblings, from 1, and how many they are. */
  at: number;
  of: number;
  open: boolean;
}

/** The network of a view in the order of names, ready to be read row by row. */
export interface NetworkList {
  rows: ListRow[];
  /** What a row says, in a sentence. */
  sentence: (row: ListRow) => string;
}

/** The rows of a view's network, with the relations of one opened entity; null opens none. */
export function networkList(
  data: GraphData,
  { entities, notes }: Pick<View, 'entities' | 'notes'>,
  vocabulary: GraphVocabulary | null,
  open: string | null,
): NetworkList {
  const known = entities.filter((id) => Object.hasOwn(data.entities, id));
  const relations = relationsAt(data, known);
  const sorted = known.sort((one, other) => {
    const order = data.entities[one]!.name.localeCompare(data.entities[other]!.name, 'en');
    return order || (one < other ? -1 : 1);
  });
  const rows = sorted.flatMap((id, at): ListRow[] => {
    const own = relations.get(id) ?? [];
    const row = { key: `e:${id}`, kind: 'entity', id, entity: id, at: at + 1, of: sorted.length } as const;
    if (id !== open) return [{ ...row, open: false }];
    return [
      { ...row, open: true },
      ...own.sort(byProminence).map((one, index) => below(one, id, index, own.length)),
    ];
  });
  return {
    rows,
    sentence: ({ kind, id }) => {
      if (kind === 'relation') return spokenRelation(data.relations[id]!, data);
      const words = spokenEntity(data.entities[id]!, relations.get(id) ?? [], vocabulary);
      return Object.hasOwn(notes, id) ? `${words} Note: ${notes[id]!}` : words;
    },
  };
}

const below = ({ id }: GraphRelation, entity: string, at: number, of: number): ListRow => ({
  key: `r:${entity}:${id}`,
  kind: 'relation',
  id,
  entity,
  at: at + 1,
  of,
  open: false,
});

function relationsAt(data: GraphData, entityIds: readonly string[]): Map<string, GraphRelation[]> {
  const at = new Map<string, GraphRelation[]>(entityIds.map((id) => [id, []]));
  for (const relation of drawableAmong(data, entityIds)) {
    for (const id of new Set([relation.from, relation.to])) at.get(id)!.push(relation);
  }
  return at;
}
