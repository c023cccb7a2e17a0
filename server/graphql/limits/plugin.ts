import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, getVariableValues, Kind } from 'graphql';
import type { FragmentDefinitionNode } from 'graphql';
import type { Context } from '../context.ts';
import { measure } from './measure.ts';
import type { Budget } from './measure.ts';

/** Refuses a query that costs too much or is nested too deeply before anything of it runs. */
export function limitsPlugin(budget: Budget): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ schema, document, operation, request }) => {
        if (!operation) return;
        if (!schema.getRootType(operation.operation)) throw unknownOperation(operation.operation);
        const given = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {});
        const fragments = Object.fromEntries(
          document.definitions
            .filter(
              (definition): definition is FragmentDefinitionNode =>
                definition.kind === Kind.FRAGMENT_DEFINITION,
            )
            .map((fragment) => [fragment.name.value, fragment]),
        );
        try {
          // Wrong variables are reported where the query would run, by their own messages.
          measure({ schema, operation, fragments, variables: given.coerced ?? {} }, budget);
        } catch (error) {
          throw new GraphQLError(error instanceof Error ? error.message : '', {
            originalError: error instanceof Error ? error : undefined,
            extensions: { http: { status: 400 } },
          });
        }
      },
    }),
  };
}

function unknownOperation(operation: string): GraphQLError {
  return new GraphQLError(`Expected a query or a mutation, got a ${operation}: this API has none.`, {
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } },
  });
}
