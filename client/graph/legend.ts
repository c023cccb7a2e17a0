import type { GraphData, GraphVocabulary, Sureness, View } from '../state/types.ts';
import { aboutGroup, aboutGroups } from './aboutGroup.ts';
import { drawableAmong } from './drawable.ts';
import { sureness } from './sureness.ts';

/** A row of the legend: what it stands for, how often that is in the view, and what a click filters by. */
export interface LegendRow {
  id: string;
  label: string;
  count: number;
  /** A colour token without its dashes. */
  token: string;
  /** Values for the column's filter: kinds, categories, or surenesses. */
  values: string[];
}

/** The three channels of the drawing. */
export interface Legend {
  who: (LegendRow & { shape: string })[];
  about: LegendRow[];
  sure: (LegendRow & { id: Sureness })[];
}

/** Counts of what the view holds: kinds of its entities, and groups and sureness of the lines among them. */
export function legend(
  data: GraphData,
  view: Pick<View, 'entities'>,
  vocabulary: GraphVocabulary | null,
): Legend {
  const relations = drawableAmong(data, view.entities);
  const kinds = tally(
    view.entities.flatMap((id) => (Object.hasOwn(data.entities, id) ? [data.entities[id]!.kind] : [])),
  );
  const groups = tally(relations.map((relation) => aboutGroup(relation.category).id));
  const sure = tally(relations.map(sureness));
  const terms = new Map((vocabulary?.kinds ?? []).map((kind) => [kind.id, kind]));
  const who = [...kinds].map(([id, count]) => {
    const term = terms.get(id);
    return {
      id,
      label: term?.label ?? id,
      count,
      token: term?.colour ?? 'quiet',
      values: [id],
      shape: term?.shape ?? 'round-rectangle',
    };
  });
  return {
    who: who.sort((one, other) => other.count - one.count || one.label.localeCompare(other.label)),
    about: aboutGroups
      .map((group) => ({ ...group, count: groups.get(group.id) ?? 0, values: [...group.categories] }))
      .filter((row) => row.count > 0),
    sure: surenessRows
      .map((row) => ({ ...row, count: sure.get(row.id) ?? 0, values: [row.id] }))
      .filter((row) => row.count > 0 || row.id !== 'RETRACTED'),
  };
}

const surenessRows: readonly { id: Sureness; label: string; token: string }[] = [
  { id: 'CONFIRMED', label: 'Confirmed', token: 'confirmed' },
  { id: 'REPORTED', label: 'Reported', token: 'reported' },
  { id: 'TALKS', label: 'Only talks', token: 'talks' },
  { id: 'DISPUTED', label: 'Disputed', token: 'disputed' },
  { id: 'DENIED', label: 'Denied', token: 'denied' },
  { id: 'RETRACTED', label: 'Retracted', token: 'retracted' },
];

function tally<Value>(values: readonly Value[]): Map<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
