import type { GraphStore, PageRequest, ReadContext } from '../store/port.ts';
import { PATIENCE, untilDeadline, versionsOf } from './kept.ts';

/** So many reads may go on for longer than who asked waits; more at once end with their request. */
const MOST_PATIENT = 2;
const MOST_KEPT = 40;
/** Rows of a page that is kept, at most. */
const MOST_ROWS = 200;

/** A query for all relations, and not for those of somebody or some document. */
type Whole = { of?: unknown; sources?: unknown };

/**
 * A store whose pages and counts of all relations, and of all changes, are read once and kept until the
 * data change: of a million relations they take seconds, and Neo4j no index for them. Like everything that
 * is made from the whole store, such a read goes on when its request ends (TimeoutError), so that whoever
 * asks again has it.
 */
export function keepWholeReads(store: GraphStore): GraphStore {
  const versions = versionsOf(store);
  let held = { version: '', answers: new Map<string, Promise<unknown>>() };
  let underWay = 0;

  async function once<T>(
    key: readonly unknown[],
    context: ReadContext,
    read: (context: ReadContext) => Promise<T>,
  ): Promise<T> {
    const version = await versions(context);
    if (held.version !== version) held = { version, answers: new Map() };
    const { answers } = held;
    const name = JSON.stringify(key);
    const known = answers.get(name) as Promise<T> | undefined;
    if (!known && underWay >= MOST_PATIENT) return read(context);
    const made = known ?? patiently(read);
    // What was asked for last is kept longest.
    answers.delete(name);
    answers.set(name, made);
    if (!known) made.catch(() => answers.delete(name));
    const [oldest] = answers.keys();
    if (answers.size > MOST_KEPT && oldest !== undefined) answers.delete(oldest);
    return untilDeadline(made, context);
  }

  function patiently<T>(read: (context: ReadContext) => Promise<T>): Promise<T> {
    underWay += 1;
    return read({ deadline: Date.now() + PATIENCE }).finally(() => (underWay -= 1));
  }

  const isWhole = ({ of, sources }: Whole): boolean => of === undefined && sources === undefined;
  const isFew = ({ first }: PageRequest): boolean => first <= MOST_ROWS;

  return {
    ...store,
    // Read once for a request, by whomever it is asked.
    version: versions,
    relations: (query, order, page, lens, context) =>
      isWhole(query) && isFew(page)
        ? once(['relations', query, order, page, lens], context, (patient) =>
            store.relations(query, order, page, lens, patient),
          )
        : store.relations(query, order, page, lens, context),
    countRelations: (query, lens, context) =>
      isWhole(query)
        ? once(['countRelations', query, lens], context, (patient) =>
            store.countRelations(query, lens, patient),
          )
        : store.countRelations(query, lens, context),
    changes: (query, range, page, context) =>
      isWhole(query) && isFew(page)
        ? once(['changes', query, range, page], context, (patient) =>
            store.changes(query, range, page, patient),
          )
        : store.changes(query, range, page, context),
    countChanges: (query, range, context) =>
      isWhole(query)
        ? once(['countChanges', query, range], context, (patient) =>
            store.countChanges(query, range, patient),
          )
        : store.countChanges(query, range, context),
  };
}
