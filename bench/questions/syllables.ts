const PARTS = ['ba', 'ke', 'lo', 'mi', 'nu', 'ra', 'se', 'ti', 'vo', 'zu', 'dre', 'fla', 'gro', 'pli', 'sta'];

/** A word that nobody has, the same for the same number. */
export function syllables(seed: number): string {
  let word = '';
  for (let rest = seed + 1; rest > 0; rest = Math.floor(rest / PARTS.length))
    word += PARTS[rest % PARTS.length] ?? '';
  return word.charAt(0).toUpperCase() + word.slice(1);
}
