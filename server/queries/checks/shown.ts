const MOST = 60;

/** What someone typed, short enough to be repeated in a message. */
export function shown(value: unknown): string {
  const text = String(value);
  return text.length <= MOST ? text : `${text.slice(0, MOST)}…`;
}
