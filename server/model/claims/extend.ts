import type { Change } from './change.ts';

/** Adds a change, or lengthens the one before: states that agree are one change, known over all of their days. */
export function extend(changes: Change[], change: Change): void {
  const last = lastOf(changes, change.kind);
  const goesOn =
    last?.earliest === change.earliest &&
    last.day === change.day &&
    last.margin === change.margin &&
    last.knownUntil === change.knownFrom;
  if (last && goesOn) last.knownUntil = change.knownUntil;
  else changes.push(change);
}

function lastOf(changes: readonly Change[], kind: Change['kind']): Change | undefined {
  for (let at = changes.length - 1; at >= 0; at -= 1) if (changes[at]?.kind === kind) return changes[at];
  return undefined;
}
