import type { Change } from './change.ts';

/** Adds a change, or lengthens the one before: states that agree are one change, known over all of their days. */
export function extend(changes: Change[], change: Change): void {
  const last = changes.findLast(({ kind }) => kind === change.kind);
  const goesOn =
    last?.earliest === change.earliest &&
    last.day === change.day &&
    last.margin === change.margin &&
    last.knownUntil === change.knownFrom;
  if (last && goesOn) last.knownUntil = change.knownUntil;
  else changes.push(change);
}
