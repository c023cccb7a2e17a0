import { execute, parse } from 'graphql';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { Context } from './context.ts';

/** Answers one of our own documents without HTTP; rejects with the first error of a resolver. */
export type Run = <Data>(document: string, variables: Record<string, unknown>) => Promise<Data>;

const PARSED = new Map<string, DocumentNode>();

/** The doors besides HTTP (terminal, agents) ask by the same documents, under a context for each. */
export function runOn(schema: GraphQLSchema, context: () => Context): Run {
  return async <Data>(document: string, variables: Record<string, unknown>): Promise<Data> => {
    const parsed = PARSED.get(document) ?? parse(document);
    PARSED.set(document, parsed);
    const { data, errors = [] } = await execute({
      schema,
      document: parsed,
      variableValues: variables,
      contextValue: context(),
    });
    const [error] = errors;
    if (error) throw error;
    if (data == null) throw new Error('Expected data of a document without errors, got none.');
    return data as Data;
  };
}
