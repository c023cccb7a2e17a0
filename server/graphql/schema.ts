import { readFileSync } from 'node:fs';
import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import { describe } from './descriptions.ts';
import { answerResolvers } from './resolvers/answer.ts';
import { changeResolvers } from './resolvers/change.ts';
import { entityResolvers } from './resolvers/entity.ts';
import { evidenceResolvers } from './resolvers/evidence.ts';
import { pictureResolvers } from './resolvers/picture.ts';
import { identityMutations, identityQueries, identityResolvers } from './resolvers/identity.ts';
import { queryResolvers } from './resolvers/query.ts';
import { relationResolvers } from './resolvers/relation.ts';
import { sourceResolvers } from './resolvers/source.ts';
import { vocabularyResolvers } from './resolvers/vocabulary.ts';
import { DateScalar, DateTimeScalar } from './scalars.ts';

/** The executable schema: schema.graphql with its resolvers. It holds no state; requests bring a Context. */
export function createSchema(): GraphQLSchema {
  const schema = makeExecutableSchema({
    typeDefs: readFileSync(new URL('./schema.graphql', import.meta.url), 'utf8'),
    resolvers: {
      Date: DateScalar,
      DateTime: DateTimeScalar,
      Query: { ...queryResolvers, ...identityQueries },
      Mutation: identityMutations,
      ...entityResolvers,
      ...identityResolvers,
      ...relationResolvers,
      ...changeResolvers,
      ...answerResolvers,
      ...evidenceResolvers,
      ...sourceResolvers,
      ...pictureResolvers,
      ...vocabularyResolvers,
    },
    resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
  });
  return describe(schema);
}
