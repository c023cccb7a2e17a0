import { TimeoutError } from '../errors.ts';
import type { GraphStore, ReadContext } from '../store/port.ts';

/** What is made from the whole store may take longer than one request: the next one has it then. */
export const PATIENCE = 5 * 60_000;

/**
 * Keeps what was made from the whole store until the store's version changes. The version is read
 * once per read context (a request), so that one request sees one version; while a new value is
 * being made, all who ask wait for the same one, each until its own deadline (TimeoutError).
 */
export function kept<T>(
  versions: Versions,
  make: (read: ReadContext) => Promise<T>,
): (read: ReadContext) => Promise<T> {
  let held: { version: string; value: Promise<T> } | null = null;
  return async (read) => {
    const version = await versions(read);
    if (held?.version !== version) {
      const value = make({ deadline: Date.now() + PATIENCE });
      const making = { version, value };
      held = making;
      // A failure is for those who waited; whoever asks next tries anew.
      value.catch(() => {
        if (held === making) held = null;
      });
    }
    return untilDeadline(held.value, read);
  };
}

export type Versions = (read: ReadContext) => Promise<string>;

/** The store's version, asked once per read context. */
export function versionsOf(store: GraphStore): Versions {
  const asked = new WeakMap<ReadContext, Promise<string>>();
  return (read) => {
    const known = asked.get(read) ?? store.version(read);
    asked.set(read, known);
    return known;
  };
}

/** A value that others wait for as well, until the deadline of one of them (TimeoutError). */
export const untilDeadline = <T>(value: Promise<T>, { deadline }: ReadContext): Promise<T> =>
  within(value, Math.max(0, deadline - Date.now()), () => {
    throw new TimeoutError('What the whole database is read for is not there yet. Try again in a moment.');
  });

/** A value if it is there within so many milliseconds, else what `otherwise` gives or throws; the making of it goes on. */
export function within<T>(value: Promise<T>, milliseconds: number, otherwise: () => T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, milliseconds))).then(otherwise);
  return Promise.race([value, late]).finally(() => clearTimeout(timer));
}
