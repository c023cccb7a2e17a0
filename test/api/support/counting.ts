import type { GraphStore } from '../../../server/store/port.ts';

export interface Counted {
  store: GraphStore;
  /** Names of the methods that were called, in order. */
  calls: string[];
}

/** The real store, with a record of what was asked of it. */
export function counting(store: GraphStore): Counted {
  const calls: string[] = [];
  const counted = new Proxy(store, {
    get(target, property) {
      const value: unknown = Reflect.get(target, property, target);
      if (typeof value !== 'function') return value;
      return (...given: unknown[]) => {
        calls.push(String(property));
        return (value as (...args: unknown[]) => unknown).apply(target, given);
      };
    },
  });
  return { store: counted, calls };
}
