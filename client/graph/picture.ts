import type {
  GraphData,
  GraphEntity,
  GraphRelation,
  GraphVocabulary,
  Point,
  Sureness,
  View,
} from '../state/types.ts';
import { aboutGroup } from './aboutGroup.ts';
import { bundled } from './bundles.ts';
import { drawableAmong } from './drawable.ts';
import { emphasis } from './emphasis.ts';
import { fullLabel, lineLabel } from './lineLabel.ts';
import { nodeBox } from './nodeBox.ts';
import type { NodeBox } from './nodeBox.ts';
import { loud } from './prominence.ts';
import { stands, sureness } from './sureness.ts';

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
}

export interface PictureLine {
  id: string;
  from: string;
  to: string;
  /** What it stands for, the most telling first; several where quiet relations share a line. */
  relations: string[];
  label: string;
  fullLabel: string;
  /** Labelled without being asked. */
  loud: boolean;
  /** A colour token without its dashes. */
  colour: string;
  sureness: Sureness;
  directed: boolean;
  /** Its place among the lines of the same pair, from the middle: -1, 0, 1 or -0.5, 0.5. */
  side: number;
  selected: boolean;
  dim: boolean;
}

/** What is to be drawn: entities that have a place, and the lines among them. */
export interface Picture {
  nodes: PictureNode[];
  lines: PictureLine[];
}

/** The picture of a view. Pure: the same view of the same data gives the same picture. */
export function picture(data: GraphData, view: View, vocabulary: GraphVocabulary | null): Picture {
  const terms = new Map((vocabulary?.kinds ?? []).map((kind) => [kind.id, kind]));
  const placed = view.entities.filter(
    (id) => Object.hasOwn(data.entities, id) && Object.hasOwn(view.positions, id),
  );
  const relations = drawableAmong(data, placed);
  const { dimEntities, dimRelations } = emphasis(data, view, placed, relations);
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
    };
  });
  return {
    nodes,
    lines: bundled(drawn).flatMap((pair) => linesOf(pair.relations, data, view, dimRelations.dim)),
  };
}

/** How many relations that count are drawn at each entity. */
function shownAt(relations: readonly GraphRelation[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const relation of relations.filter(stands)) {
    for (const id of new Set([relation.from, relation.to])) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/**
 * The lines between two entities. Up to two loud relations have their own, the quiet ones share one,
 * and what is disputed, denied or retracted is never folded into anything.
 */
function linesOf(
  pair: readonly GraphRelation[],
  data: GraphData,
  view: View,
  dim: ReadonlySet<string>,
): PictureLine[] {
  const selected = new Set(view.selection.relations);
  const lit = pair.filter((relation) => !dim.has(relation.id));
  const unlit = pair.filter((relation) => dim.has(relation.id));
  const groups = [...folded(lit), ...folded(unlit)];
  return groups.map((relations, at) => {
    const first = relations[0]!;
    return {
      id: relations.length > 1 ? JSON.stringify(relations.map((relation) => relation.id)) : first.id,
      from: first.from,
      to: first.to,
      relations: relations.map((relation) => relation.id),
      label: lineLabel(relations, data.entities),
      fullLabel: fullLabel(relations, data.entities),
      loud: loud(first),
      colour: aboutGroup(first.category).token,
      sureness: sureness(first),
      directed: relations.length === 1 && first.directed,
      side: (first.from < first.to ? 1 : -1) * (at - (groups.length - 1) / 2) + 0,
      selected: relations.some((relation) => selected.has(relation.id)),
      dim: dim.has(first.id),
    };
  });
}

function folded(relations: readonly GraphRelation[]): GraphRelation[][] {
  const alone = relations.filter((relation) => relation.status === 'DISPUTED' || !stands(relation));
  const rest = relations.filter((relation) => !alone.includes(relation));
  const loudOnes = rest.filter(loud);
  const quiet = rest.filter((relation) => !loud(relation));
  const own = loudOnes.length > 2 ? [loudOnes] : loudOnes.map((relation) => [relation]);
  return [...own, ...(quiet.length > 0 ? [quiet] : []), ...alone.map((relation) => [relation])];
}
