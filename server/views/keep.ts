import type { GraphQLSchema } from 'graphql';
import { InputError } from '../errors.ts';
import type { Context } from '../graphql/context.ts';
import type { GraphStore, ReadContext } from '../store/port.ts';
import { idOf, isViewId, textOf } from './contents.ts';
import type { ViewContents } from './contents.ts';
import { FullError, NoViewError } from './errors.ts';
import { freeze } from './freeze.ts';
import { VIEW_LIMITS } from './limits.ts';
import type { KeepRequest } from './request.ts';

/** Keeps a view under the hash of its contents; the same contents give the same id. Changes no data. */
export async function keepView(
  store: GraphStore,
  schema: GraphQLSchema,
  context: Context,
  { version, view, freeze: frozen }: KeepRequest,
): Promise<string> {
  const body = textOf(
    frozen ? { version, view, data: await freeze(schema, context, frozen) } : { version, view },
  );
  if (body.length > VIEW_LIMITS.frozen)
    throw new InputError(
      `Expected what is frozen to take at most ${VIEW_LIMITS.frozen.toLocaleString('en')} characters, got ${body.length.toLocaleString('en')}. Hide some entities first.`,
    );
  const id = idOf(body);
  const kept = await store.keepView({ id, body, keptAt: new Date().toISOString() }, VIEW_LIMITS.room);
  if (kept === 'FULL')
    throw new FullError(
      'Expected room to keep another view, but this server keeps as many as it may. Save the view as a file instead.',
    );
  return id;
}

/** What was kept under an id, and when first. Throws NoViewError. */
export async function keptContents(
  store: GraphStore,
  read: ReadContext,
  id: unknown,
): Promise<{ contents: ViewContents; keptAt: string }> {
  const kept = isViewId(id) ? await store.keptView(id, read) : null;
  if (!kept)
    throw new NoViewError(
      'Expected the id of a kept view, got one that is none. The link may be cut off, or from another server.',
    );
  return { contents: JSON.parse(kept.body) as ViewContents, keptAt: kept.keptAt };
}
