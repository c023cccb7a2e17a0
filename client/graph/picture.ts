import type {
  ChangeMarks,
  GraphData,
  GraphEntity,
  GraphRelation,
  GraphVocabulary,
  Point,
  View,
} from '../state/types.ts';
import { bundled } from './bundles.ts';
import { marksShown } from './changeMark.ts';
import { drawableAmong } from './drawable.ts';
import { emphasis } from './emphasis.ts';
import { linesOf, selectedRelations } from './lines.ts';
import type { PictureLine } from './lines.ts';
import { nodeBox } from './nodeBox.ts';
import type { NodeBox } from './nodeBox.ts';
import { stands } from './sureness.ts';

export type { PictureLine } from './lines.ts';

export interface PictureNode {
  /** Entity id. */
  id: string;
  name: string;
  short: string;
  shape: string;
  /** A colour token without its dashes. */
  colour: string;
  box: NodeBox;
  position: Point;
  selected: boolean;
  dim: boolean;
  pinned: boolean;
  /** How many relations the server knows. */
  degree: number;
  /** How many relations the server knows beyond those in the view. */
  more: number;
  /** What a person noted on it; null: nothing. */
  note: string | null;
}

/** What is to be drawn: entities that have a place, and the lines among them. */
export interface Picture {
  nodes: PictureNode[];
  lines: PictureLine[];
}

/**
 * The picture of a view. Pure: the same view of the same data gives the same picture. `marks` are drawn
 * where they are those of the two days that the view compares.
 */
export function picture(
  data: GraphData,
  view: View,
  vocabulary: GraphVocabulary | null,
  marks: ChangeMarks | null = null,
): Picture {
  const changes = marksShown(view, marks);
  const terms = new Map((vocabulary?.kinds ?? []).map((kind) => [kind.id, kind]));
  const placed = view.entities.filter(
    (id) => Object.hasOwn(data.entities, id) && Object.hasOwn(view.positions, id),
  );
  const relations = drawableAmong(data, placed);
  const { dimEntities, dimRelations } = emphasis(data, view, placed, relations, changes);
  const hides = view.filters.hide;
  const drawnIds = hides ? placed.filter((id) => !dimEntities.hidden.has(id)) : placed;
  const drawn = hides ? relations.filter((relation) => !dimRelations.hidden.has(relation.id)) : relations;
  const shown = shownAt(drawn);
  const [pinned, selected] = [new Set(view.pinned), new Set(view.selection.entities)];
  const nodes = drawnIds.map((id): PictureNode => {
    const entity: GraphEntity = data.entities[id]!;
    const shape = terms.get(entity.kind)?.shape ?? 'round-rectangle';
    return {
      id,
      name: entity.name,
      short: entity.short,
      shape,
      colour: terms.get(entity.kind)?.colour ?? 'quiet',
      box: nodeBox(entity, shape),
      position: view.positions[id]!,
      selected: selected.has(id),
      dim: dimEntities.dim.has(id) && !selected.has(id),
      pinned: pinned.has(id),
      degree: entity.degree,
      more: Math.max(0, entity.degree - (shown.get(id) ?? 0)),
      note: Object.hasOwn(view.notes, id) ? view.notes[id]! : null,
    };
  });
  const how = { data, selected: selectedRelations(view), dim: dimRelations.dim, marks: changes };
  return { nodes, lines: bundled(drawn).flatMap((pair) => linesOf(pair.relations, how)) };
}

/** How many relations that count are drawn at each entity. */
function shownAt(relations: readonly GraphRelation[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const relation of relations.filter(stands)) {
    for (const id of new Set([relation.from, relation.to])) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
