/**
 * The size of the smallest set that shares an element with each of these (none empty). Adding a set
 * never makes it smaller, and adding one that contains another of them never makes it larger: that
 * is why reprints can't raise a count of originals. Exact; the few sets that a relation has make
 * the search short, and disjoint sets bound it.
 */
export function fewestThatHit(sets: ReadonlyArray<ReadonlySet<string>>): number {
  const needed = withoutSupersets(sets);
  let best = needed.length;
  const search = (left: ReadonlyArray<ReadonlySet<string>>, chosen: number): void => {
    if (chosen + disjoint(left) >= best) {
      if (left.length === 0) best = Math.min(best, chosen);
      return;
    }
    const [smallest] = left;
    if (smallest === undefined) best = chosen;
    else
      for (const element of smallest)
        search(
          left.filter((set) => !set.has(element)),
          chosen + 1,
        );
  };
  search(needed, 0);
  return best;
}

/** Smallest first; whatever hits a set hits what contains it. */
function withoutSupersets(sets: ReadonlyArray<ReadonlySet<string>>): Array<ReadonlySet<string>> {
  const kept: Array<ReadonlySet<string>> = [];
  for (const set of [...sets].sort((left, right) => left.size - right.size))
    if (!kept.some((smaller) => [...smaller].every((element) => set.has(element)))) kept.push(set);
  return kept;
}

/** How many of the sets, taken in order, share nothing: no fewer elements can hit them. */
function disjoint(sets: ReadonlyArray<ReadonlySet<string>>): number {
  const taken = new Set<string>();
  let count = 0;
  for (const set of sets) {
    if ([...set].some((element) => taken.has(element))) continue;
    set.forEach((element) => taken.add(element));
    count += 1;
  }
  return count;
}
