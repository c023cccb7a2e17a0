/** The sentence cut at the names, longest name first, so that "BYD Auto" is not "BYD" and " Auto". */
export function partsOf(sentence: string, names: readonly string[]): string[] {
  if (names.length === 0) return [sentence];
  const longestFirst = [...names].sort((one, other) => other.length - one.length).map(escaped);
  const mention = new RegExp(`(?<![\\p{L}\\p{N}])(${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return sentence.split(mention).filter((part) => part !== '');
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
