import type { ChangeMarks, GraphData, GraphRelation, Sureness, View } from '../state/types.ts';
import { aboutGroup } from './aboutGroup.ts';
import { changedLabel, changesOf, lineChange } from './changeMark.ts';
import type { LineChange } from './changeMark.ts';
import { fullLabel, lineLabel } from './lineLabel.ts';
import { loud } from './prominence.ts';
import { stands, sureness } from './sureness.ts';

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
  /** What changed between the two days that the view compares; null: nothing, or it compares none. */
  change: LineChange | null;
}

/** What lines depend on besides their relations. */
export interface Shown {
  data: GraphData;
  selected: ReadonlySet<string>;
  dim: ReadonlySet<string>;
  marks: ChangeMarks | null;
}

/** The relations that a view selects, as a set. */
export const selectedRelations = ({ selection }: Pick<View, 'selection'>): ReadonlySet<string> =>
  new Set(selection.relations);

/**
 * The lines between two entities. Up to two loud relations have their own, the quiet ones share one,
 * and what is disputed, denied, retracted or has changed is never folded into anything.
 */
export function linesOf(pair: readonly GraphRelation[], shown: Shown): PictureLine[] {
  const { dim, marks } = shown;
  if (pair.length === 1) return [lineOf(pair, 0, shown)];
  const lit = pair.filter((relation) => !dim.has(relation.id));
  const unlit = pair.filter((relation) => dim.has(relation.id));
  const groups = [...folded(lit, marks), ...folded(unlit, marks)];
  return groups.map((relations, at) => {
    const first = relations[0]!;
    return lineOf(relations, (first.from < first.to ? 1 : -1) * (at - (groups.length - 1) / 2) + 0, shown);
  });
}

function lineOf(relations: readonly GraphRelation[], side: number, shown: Shown): PictureLine {
  const { data, selected, dim, marks } = shown;
  const first = relations[0]!;
  const changes = changesOf(marks, first.id);
  return {
    id: relations.length > 1 ? JSON.stringify(relations.map((relation) => relation.id)) : first.id,
    from: first.from,
    to: first.to,
    relations: relations.map((relation) => relation.id),
    label: changedLabel(lineLabel(relations, data.entities), changes),
    fullLabel: changedLabel(fullLabel(relations, data.entities), changes),
    loud: loud(first) || changes.length > 0,
    colour: aboutGroup(first.category).token,
    sureness: sureness(first),
    directed: relations.length === 1 && first.directed,
    side,
    selected: relations.some((relation) => selected.has(relation.id)),
    dim: dim.has(first.id),
    change: lineChange(changes),
  };
}

function folded(relations: readonly GraphRelation[], marks: ChangeMarks | null): GraphRelation[][] {
  const isAlone = (relation: GraphRelation) =>
    relation.status === 'DISPUTED' || !stands(relation) || changesOf(marks, relation.id).length > 0;
  const rest = relations.filter((relation) => !isAlone(relation));
  const loudOnes = rest.filter(loud);
  const quiet = rest.filter((relation) => !loud(relation));
  const own = loudOnes.length > 2 ? [loudOnes] : loudOnes.map((relation) => [relation]);
  const alone = relations.filter(isAlone).map((relation) => [relation]);
  return [...own, ...(quiet.length > 0 ? [quiet] : []), ...alone];
}
