import { execute } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { InputError } from '../errors.ts';
import type { Context } from '../graphql/context.ts';
import type { ViewContents } from './contents.ts';
import { NoViewError } from './errors.ts';
import { FREEZE_DOCUMENT } from './freezeDocument.ts';
import type { FreezeAnswer } from './freezeDocument.ts';
import type { Frozen, FrozenSource } from './frozen.ts';
import { VIEW_LIMITS } from './limits.ts';
import type { KeepRequest } from './request.ts';

/**
 * What the store says now of these entities and the relations among them. Read here and not taken
 * from whoever freezes: a frozen view is shown as what Liaison said, so nobody else may write it.
 *
 * @throws InputError where there are too many relations; what the store throws
 */
export async function freeze(
  schema: GraphQLSchema,
  context: Context,
  { entities, asOf, knownBy, question }: NonNullable<KeepRequest['freeze']>,
): Promise<Frozen> {
  const { store, read } = context.reading;
  const storeVersion = await store.version(read);
  const { data, errors } = await execute({
    schema,
    document: FREEZE_DOCUMENT,
    contextValue: context,
    variableValues: {
      ids: [...new Set(entities)],
      first: VIEW_LIMITS.relations,
      asOf,
      knownBy,
      asks: question !== undefined,
      of: '',
      ...question,
    },
  });
  const [failure] = errors ?? [];
  if (failure) throw failure.originalError ?? failure;
  const { among, datasets, partners } = data as unknown as FreezeAnswer;
  if (among.truncated)
    throw new InputError(
      `Expected at most ${VIEW_LIMITS.relations.toLocaleString('en')} relations to freeze, got ${among.total.toLocaleString('en')}. Hide some entities first.`,
    );
  const sources = new Map<string, FrozenSource>();
  const relations = among.relations.map(({ evidence, ...relation }) => {
    const behind = evidence.nodes.flatMap(({ source, origin }) => (origin ? [source, origin] : [source]));
    for (const source of behind) sources.set(source.id, source);
    return {
      ...relation,
      evidence: evidence.nodes.map(({ id }) => id).sort(),
      sources: [...new Set(behind.map(({ id }) => id))].sort(),
    };
  });
  return {
    asked: { asOf, knownBy },
    lens: among.lens,
    storeVersion,
    datasets,
    entities: among.entities,
    relations,
    sources: [...sources.values()].sort((one, other) => (one.id < other.id ? -1 : 1)),
    answer: question && partners ? { question, partners } : null,
  };
}

/**
 * What the store says today of what a view froze, under the days that the view asked for: its own
 * fixed ones, or else today.
 *
 * @throws NoViewError where the view is not a frozen one
 */
export function freezeAgain(
  schema: GraphQLSchema,
  context: Context,
  { data }: ViewContents,
): Promise<Frozen> {
  if (!data)
    throw new NoViewError(
      'Expected the id of a frozen view, got one of a view that holds no data. Freeze it first.',
    );
  return freeze(schema, context, { entities: data.entities.map(({ id }) => id), ...data.asked });
}
