const onMac = /Mac|iPhone|iPad/.test(navigator.userAgent);

const NAMES: Record<string, string> = {
  Mod: onMac ? '⌘' : 'Ctrl',
  Delete: 'Delete',
  Escape: 'Esc',
  Enter: 'Enter',
};

/** `Mod+Shift+Z` as "Ctrl Shift Z". */
export const keyWords = (keys: string): string => {
  const parts = keys === '+' ? ['+'] : keys.split('+');
  return parts.map((part) => NAMES[part] ?? part).join(' ');
};

/** Whether a key press is this combination, and no other. */
export function pressed(event: KeyboardEvent, keys: string): boolean {
  const parts = keys === '+' ? ['+'] : keys.split('+');
  const key = parts[parts.length - 1]!;
  const modified = event.ctrlKey || event.metaKey;
  if (modified !== parts.includes('Mod') || event.altKey) return false;
  const letter = /^[A-Z]$/.test(key);
  // What needs Shift on one keyboard (`?`, `+`) needs none on another.
  if (letter && event.shiftKey !== parts.includes('Shift')) return false;
  return letter ? event.key.toUpperCase() === key : event.key === key;
}
