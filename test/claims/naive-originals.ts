import type { Evidence, Source } from '../../server/model/types.ts';

/**
 * How many independent reports are behind some statements: every set of root reports is tried, and
 * the smallest that has a part in each statement counts.
 */
export function naiveOriginals(
  supports: readonly Evidence[],
  known: readonly Evidence[],
  sources: ReadonlyMap<string, Source>,
): number {
  const statements = supports.map((piece) => rootsOf(piece.origin ?? piece.source));
  const roots = [...new Set(statements.flat())];
  let least = roots.length;
  for (let chosen = 0; chosen < 2 ** roots.length; chosen += 1) {
    const set = roots.filter((_, index) => (chosen >> index) % 2 === 1);
    if (set.length < least && statements.every((statement) => statement.some((root) => set.includes(root))))
      least = set.length;
  }
  return least;

  function repeats(source: string): string[] {
    const here = known.filter((piece) => piece.stance === 'SUPPORTS' && piece.source === source);
    const borrowed = here.every((piece) => piece.origin !== null && piece.origin !== source);
    return [
      ...(borrowed ? here.flatMap((piece) => piece.origin ?? []) : []),
      ...(sources.get(source)?.basedOn ?? []),
    ];
  }

  function reached(source: string): string[] {
    let all = [source];
    for (;;) {
      const more = [...new Set([...all, ...all.flatMap(repeats)])];
      if (more.length === all.length) return all.sort();
      all = more;
    }
  }

  /** Ends of chains; those that only lead back to each other are one, named by the first id. */
  function rootsOf(source: string): string[] {
    const ends = reached(source).filter((at) =>
      reached(at).every((next) => reached(next).join() === reached(at).join()),
    );
    return [...new Set(ends.map((at) => reached(at)[0] as string))];
  }
}
