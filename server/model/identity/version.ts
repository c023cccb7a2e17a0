/** A store's version: what the data are at, and behind a plus how often decisions were made or taken back. */
export function versionText(data: string, decisions: number): string {
  return decisions === 0 ? data : `${data}${BETWEEN}${decisions}`;
}

/** The part of a version that stays when only decisions are made. */
export const dataVersion = (version: string): string => version.split(BETWEEN)[0] ?? version;

const BETWEEN = '+';
