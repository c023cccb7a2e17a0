import type { GraphStore, ReadContext } from '../store/port.ts';

/**
 * Keeps what was made from the whole store until the store's version changes. The version is read
 * once per read context (a request), so that one request sees one version; while a new value is
 * being made, all who ask wait for the same one.
 */
export function kept<T>(versions: Versions, make: (read: ReadContext) => Promise<T>): (read: ReadContext) => Promise<T> {
  let held: { version: string; value: Promise<T> } | null = null;
  return async (read) => {
    const version = await versions(read);
    if (held?.version !== version) {
      const value = make(read);
      const making = { version, value };
      held = making;
      // A failure is for those who waited; whoever asks next tries anew.
      value.catch(() => {
        if (held === making) held = null;
      });
    }
    return held.value;
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
