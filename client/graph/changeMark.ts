import type { ChangeKind, ChangeMarks, View } from '../state/types.ts';

/** What a line tells of two days: it came, it ended, it was denied or taken back, or something about it changed. */
export type LineChange = 'new' | 'gone' | 'denied' | 'retracted' | 'altered';

/** The marks that a view shows: those for its own two days. Null: it shows none, or they are still on their way. */
export function marksShown(
  { changes }: Pick<View, 'changes'>,
  marks: ChangeMarks | null,
): ChangeMarks | null {
  return changes && marks?.since === changes.since && marks.until === changes.until ? marks : null;
}

/** The kinds of change of a relation; none where nothing changed. */
export const changesOf = (marks: ChangeMarks | null, relationId: string): readonly ChangeKind[] =>
  marks && Object.hasOwn(marks.of, relationId) ? marks.of[relationId]! : [];

/** How the line is drawn. What takes a claim away weighs more than what makes it: a denied one never looks new. */
export function lineChange(kinds: readonly ChangeKind[]): LineChange | null {
  if (kinds.includes('RETRACTED')) return 'retracted';
  if (kinds.includes('DENIED')) return 'denied';
  if (kinds.includes('ENDED')) return 'gone';
  if (kinds.includes('BEGAN') || kinds.includes('BECAME_KNOWN')) return 'new';
  return kinds.length > 0 ? 'altered' : null;
}

/** A relation's label with the mark of its change: "+ licensing deal", "licensing deal, ended", "talks, now disputed". */
export function changedLabel(label: string, kinds: readonly ChangeKind[]): string {
  const change = lineChange(kinds);
  if (change === 'new') return `+ ${label}`;
  if (change === 'gone') return label.endsWith(', ended') ? label : `${label}, ended`;
  if (change === 'altered') return `${label}, ${kinds.map((kind) => words[kind]).join(', ')}`;
  return label;
}

const words: Record<ChangeKind, string> = {
  BEGAN: 'new',
  ENDED: 'ended',
  WIDENED: 'widened',
  BECAME_KNOWN: 'new',
  CONFIRMED: 'now confirmed',
  REPORTED: 'now reported',
  DISPUTED: 'now disputed',
  DENIED: 'now denied',
  RETRACTED: 'now retracted',
};
