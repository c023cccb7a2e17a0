import { randomUUID } from 'node:crypto';
import { foldName } from '../model/names/fold.ts';
import type { GraphStore, NamedView, ReadContext } from '../store/port.ts';
import { FullError, NameTakenError, NoViewError } from './errors.ts';
import { VIEW_LIMITS } from './limits.ts';
import type { ChangeRequest, NameRequest } from './request.ts';

/** All named views, by name as people look for one. */
export async function namedViews(store: GraphStore, read: ReadContext): Promise<NamedView[]> {
  const views = await store.namedViews(read);
  const keyed = views.map((view) => ({ view, key: foldName(view.name) }));
  return keyed
    .sort((one, other) => (one.key < other.key ? -1 : Number(one.key > other.key)))
    .map(({ view }) => view);
}

/** Gives a kept view a name. Throws NameTakenError, NoViewError, FullError. */
export async function nameView(store: GraphStore, given: NameRequest): Promise<NamedView> {
  return write(store, { id: randomUUID(), ...given });
}

/** Gives a named view another name, or the name another view. Throws as `nameView` does. */
export async function changeNamed(
  store: GraphStore,
  read: ReadContext,
  id: string,
  change: ChangeRequest,
): Promise<NamedView> {
  const known = (await store.namedViews(read)).find((view) => view.id === id);
  if (!known) throw noNamed();
  return write(store, { id, name: change.name ?? known.name, view: change.view ?? known.view });
}

/** Takes a name away; links to the view still open it. Throws NoViewError. */
export async function forgetName(store: GraphStore, id: string): Promise<void> {
  if (!(await store.forgetName(id))) throw noNamed();
}

async function write(store: GraphStore, given: Omit<NamedView, 'savedAt'>): Promise<NamedView> {
  const named = { ...given, savedAt: new Date().toISOString() };
  switch (await store.nameView(named, VIEW_LIMITS.named)) {
    case 'NAMED':
      return named;
    case 'TAKEN':
      throw new NameTakenError(
        `Expected a name that no saved view has, got "${given.name}", which one has. Choose another, or replace that one.`,
      );
    case 'UNKNOWN':
      throw new NoViewError(
        `Expected the id of a kept view, got ${given.view}, which is none. Keep the view first.`,
      );
    case 'FULL':
      throw new FullError(
        `Expected at most ${VIEW_LIMITS.named} saved views, and there are as many. Delete one that is not needed.`,
      );
  }
}

const noNamed = () =>
  new NoViewError(
    'Expected the id of a saved view, got one that is none. It may have been deleted: load the list again.',
  );
