import { isInterfaceType, isObjectType } from 'graphql';
import type { GraphQLField, GraphQLSchema } from 'graphql';

/** Arguments that mean the same wherever they stand: said once here, shown at each. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  asOf: 'So in the world on this day; left out: today (UTC). Inherited by everything below.',
  knownBy: 'Public by this day; left out: today (UTC). Inherited by everything below.',
  after: 'A cursor that an earlier page gave, of the same order; left out: from the beginning.',
  where: 'Which ones; left out: all that this field shows.',
  order: 'In which order; ties are broken by id.',
  first: 'How many at most, 1 to 500.',
  id: 'The id, as other queries give it.',
  of: 'The id of the entity.',
  stance: 'Only statements that support, deny or retract; left out: all.',
  than: 'The id of one end.',
  'Query.search(text)': 'What was typed, 1 to 200 characters.',
  'Query.search(kinds)': 'Only these kinds of the vocabulary; left out: all.',
  'Query.search(countries)': 'Only entities of these countries, ISO 3166-1 alpha-2; left out: all.',
  'Query.search(first)': 'How many at most, 1 to 50.',
  'Query.among(ids)': 'The entities, at most 1,000 ids; ids that are none are passed over.',
  'Query.among(first)': 'How many relations at most, 1 to 2,000.',
  'Query.neighbourhood(of)': 'The entities to begin at, at most 1,000 ids.',
  'Query.neighbourhood(depth)': 'How many relations away, 1 to 3.',
  'Query.neighbourhood(first)': 'How many relations at most, 1 to 2,000.',
  'Query.paths(from)': 'The id of the entity at one end.',
  'Query.paths(to)': 'The id of the entity at the other end.',
  'Query.paths(maxHops)': 'How many relations at most, 1 to 8.',
  'Query.paths(avoidHubs)': 'Goes around entities with more than 100 relations.',
  'Query.paths(first)': 'How many paths at most, 1 to 50.',
  'Query.changes(since)': 'What happened after this day; not in the future.',
  'Query.changes(until)':
    'Up to this day, which is both clocks (`asOf` and `knownBy`) of everything below; left out: today (UTC).',
  'Query.ask(question)': 'The question, 1 to 500 characters.',
  'Query.readDate(text)': 'The date as it was typed.',
  'Query.complete(text)': 'What was typed so far.',
  'Query.complete(first)': 'How many at most, 1 to 8.',
  'Query.possiblySame(first)': 'How many at most, 1 to 50.',
  'Query.identityProposals(first)': 'How many at most, 1 to 50.',
  'Query.identityProposals(minScore)': 'Only pairs that score at least so much, 0 to 1.',
  'Query.identityDecisions(of)': 'Only decisions about this entity; left out: all.',
  'Query.identityDecisions(standing)':
    'Only those that stand (true), or that were taken back (false); left out: both.',
  'Mutation.mergeEntities(kept)': 'The id of the entity that the others are.',
  'Mutation.mergeEntities(merged)': 'The ids of the others, 1 to 100.',
  'Mutation.keepApart(one)': 'The id of one entity.',
  'Mutation.keepApart(others)': 'The ids of those that it is not, 1 to 100.',
  'Mutation.undoIdentityDecision(decision)': 'The id of the decision.',
  reason: 'Why, 1 to 1,000 characters; kept with the decision.',
  by: 'The name of who decides, 1 to 200 characters; kept with the decision.',
  'Query.partners(country)': 'Only partners of this country, ISO 3166-1 alpha-2; left out: all.',
  'Query.partners(kind)': 'Only partners of this kind of the vocabulary; null: of any.',
};

/** Gives recurring arguments, and what a type has from its interface, their descriptions. */
export function describe(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || !(isObjectType(type) || isInterfaceType(type))) continue;
    for (const field of Object.values(type.getFields())) {
      field.description ??= inherited(field, type.getInterfaces());
      for (const argument of field.args)
        argument.description ??=
          ARGUMENTS[`${type.name}.${field.name}(${argument.name})`] ?? ARGUMENTS[argument.name];
    }
  }
  return schema;
}

function inherited(
  field: GraphQLField<unknown, unknown>,
  interfaces: readonly { getFields: () => Record<string, { description?: string | null }> }[],
) {
  return interfaces.map((parent) => parent.getFields()[field.name]?.description).find((text) => text != null);
}
