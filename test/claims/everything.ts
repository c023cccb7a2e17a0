/** Queries that ask for everything that a schema offers below a root field, a few relations deep. */
import {
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/** Where the walk counts a step: a relation's entities' relations are two steps from it. */
const STEPS = new Set(['Relation', 'Entity', 'Evidence', 'Source']);
/** What fields other than root fields have to be given. */
const GIVEN: Readonly<Record<string, string>> = { 'Relation.other': 'than: "ford"' };
const ROWS = 8;

/** Root fields through which a reader comes to entities or relations, however deep they lie. */
export function doorsOf(schema: GraphQLSchema): Array<GraphQLField<unknown, unknown>> {
  const root = schema.getQueryType();
  if (!root) throw new Error('Expected the schema to have queries.');
  return Object.values(root.getFields()).filter((field) =>
    reaches(schema, getNamedType(field.type), new Set()),
  );
}

function reaches(schema: GraphQLSchema, type: GraphQLNamedType, seen: Set<string>): boolean {
  if (type.name === 'Relation' || type.name === 'Entity') return true;
  if (seen.has(type.name) || !isObjectType(type)) return false;
  seen.add(type.name);
  return Object.values(type.getFields()).some((field) => reaches(schema, getNamedType(field.type), seen));
}

/**
 * A query for a root field, with every field below it. `steps`: over how many relations and entities
 * it goes on from the first; at the last it asks for what needs no further one.
 */
export function everythingBelow(schema: GraphQLSchema, name: string, given: string, steps: number): string {
  const field = schema.getQueryType()?.getFields()[name];
  if (!field) throw new Error(`Expected a root field ${name}.`);
  const fragments = new Map<string, string>();
  const answer = `{ ${name}${given === '' ? '' : `(${given})`} ${selection(schema, getNamedType(field.type), steps, fragments)} }`;
  return [answer, ...fragments.values()].join('\n');
}

function selection(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  steps: number,
  fragments: Map<string, string>,
): string {
  const name = `${type.name}${steps}`;
  if (!fragments.has(name)) {
    fragments.set(name, '');
    const left = STEPS.has(type.name) ? steps - 1 : steps;
    const fields = isInterfaceType(type)
      ? [
          ...Object.values(type.getFields()).flatMap((field) =>
            asked(schema, type.name, field, left, fragments),
          ),
          ...schema
            .getPossibleTypes(type)
            .map((kind) => onlyOf(schema, kind, type.getFields(), left, fragments)),
        ]
      : isObjectType(type)
        ? Object.values(type.getFields()).flatMap((field) => asked(schema, type.name, field, left, fragments))
        : [];
    fragments.set(name, `fragment ${name} on ${type.name} { __typename ${fields.join(' ')} }`);
  }
  return `{ ...${name} }`;
}

function asked(
  schema: GraphQLSchema,
  parent: string,
  field: GraphQLField<unknown, unknown>,
  steps: number,
  fragments: Map<string, string>,
): string[] {
  const type = getNamedType(field.type);
  if (!isCompositeType(type)) return [field.name];
  // The same rows as `nodes`.
  if (field.name === 'edges') return ['edges { cursor }'];
  if (steps <= 0 && reaches(schema, type, new Set())) return [];
  const given = argumentsOf(parent, field);
  return [`${field.name}${given === '' ? '' : `(${given})`} ${selection(schema, type, steps, fragments)}`];
}

function argumentsOf(parent: string, field: GraphQLField<unknown, unknown>): string {
  const named = GIVEN[`${parent}.${field.name}`];
  if (named === undefined && field.args.some(isRequiredArgument))
    throw new Error(`Say in test/claims/everything.ts what to give ${parent}.${field.name}.`);
  if (named !== undefined) return named;
  const isRows = field.args.some(({ name }) => name === 'first');
  return isRows && (isListType(getNullableType(field.type)) || isCompositeType(getNamedType(field.type)))
    ? `first: ${ROWS}`
    : '';
}

/** The fields that a kind has beside those of all entities, by names of their own: types of one name may differ. */
function onlyOf(
  schema: GraphQLSchema,
  kind: GraphQLObjectType,
  common: Record<string, unknown>,
  steps: number,
  fragments: Map<string, string>,
): string {
  const own = Object.values(kind.getFields()).filter(({ name }) => !(name in common));
  const fields = own.flatMap((field) => asked(schema, kind.name, field, steps, fragments));
  return fields.length === 0 ? '' : `... on ${kind.name} { ${fields.join(' ')} }`;
}
