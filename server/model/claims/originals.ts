import { fewestThatHit } from './fewest.ts';
import type { Sources, Statement } from './standing.ts';

/**
 * How many independent reports are behind these statements: the fewest that could account for all
 * of them. A statement goes back to its origin, an origin to what it repeats as a whole
 * (`basedOn`) or, where all it has on this relation is repeated from elsewhere, to that. Two papers
 * that repeat one wire story are one; a document that repeats several reports adds none while one
 * of them is counted; documents that repeat each other are one.
 */
export function countOriginals(
  supports: readonly Statement[],
  known: readonly Statement[],
  sources: Sources,
): number {
  if (supports.length < 2) return supports.length;
  const repeated = repeatedFrom(known);
  const further = (source: string) =>
    [...(repeated.get(source) ?? []), ...(sources.get(source)?.basedOn ?? [])].filter(
      (next) => next !== source,
    );
  const roots = rootsBy(further);
  return fewestThatHit(supports.map(({ evidence }) => roots(evidence.origin ?? evidence.source)));
}

/** Sources that have nothing of their own in support of the relation, with what they repeat. */
function repeatedFrom(known: readonly Statement[]): ReadonlyMap<string, string[]> {
  const own = new Set<string>();
  const repeats = new Map<string, string[]>();
  for (const { evidence } of known) {
    if (evidence.stance !== 'SUPPORTS') continue;
    if (evidence.origin === null || evidence.origin === evidence.source) own.add(evidence.source);
    else repeats.set(evidence.source, [...(repeats.get(evidence.source) ?? []), evidence.origin]);
  }
  for (const source of own) repeats.delete(source);
  return repeats;
}

/**
 * Where a source's chains end. Sources that repeat each other in a circle and nothing else are one
 * root, named by the first of their ids.
 */
function rootsBy(further: (source: string) => string[]): (source: string) => ReadonlySet<string> {
  const reaches = new Map<string, ReadonlySet<string>>();
  const reach = (source: string): ReadonlySet<string> => {
    const known = reaches.get(source);
    if (known) return known;
    const reached = new Set([source]);
    // A set that grows while it is walked is walked to its end.
    for (const at of reached) further(at).forEach((next) => reached.add(next));
    reaches.set(source, reached);
    return reached;
  };
  return (source) => {
    const ends = [...reach(source)].filter((at) => [...reach(at)].every((next) => reach(next).has(at)));
    return new Set(ends.map((at) => [...reach(at)].sort()[0] as string));
  };
}
