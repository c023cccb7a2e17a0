/**
 * The circles that can be walked along `next` from the given ids, each once, as the ids on the way
 * with the first repeated at the end. Walks without recursion, so that long chains are no danger.
 */
export function cycles(ids: Iterable<string>, next: (id: string) => readonly string[]): string[][] {
  const done = new Set<string>();
  const found: string[][] = [];
  for (const start of ids) {
    const path: string[] = [];
    const onPath = new Set<string>();
    const open: Array<{ id: string; left: string[] }> = [];
    const enter = (id: string) => {
      path.push(id);
      onPath.add(id);
      open.push({ id, left: [...next(id)] });
    };
    if (!done.has(start)) enter(start);
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const id = top.left.shift();
      if (id === undefined) {
        done.add(top.id);
        onPath.delete(top.id);
        path.pop();
        open.pop();
      } else if (onPath.has(id)) found.push([...path.slice(path.indexOf(id)), id]);
      else if (!done.has(id)) enter(id);
    }
  }
  return found;
}
