import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Context } from './context.ts';
import { formatError } from './errors.ts';
import type { Report } from './errors.ts';
import type { Budget } from './limits/measure.ts';
import { limitsPlugin } from './limits/plugin.ts';

/** Tokens of one document: honest queries hold some hundreds. */
const MOST_TOKENS = 2_000;

/** Apollo Server over the schema, with every limit on; the caller starts and stops it. */
export function createApollo(schema: GraphQLSchema, budget: Budget, report: Report): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: MOST_TOKENS },
    plugins: [ApolloServerPluginLandingPageDisabled(), limitsPlugin(budget)],
    formatError: formatError(report),
  });
}
