import { describe, expect, it } from '@jest/globals';
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  specifiedScalarTypes,
} from 'graphql';
import type { GraphQLNamedType } from 'graphql';
import { CHANGE_KINDS } from '../../server/model/claims/change.ts';
import { createSchema } from '../../server/graphql/schema.ts';
import { IDENTITY_VERDICTS } from '../../server/model/identity/types.ts';
import { BASES, CATEGORIES, CERTAINTIES, STANCES, STATUSES } from '../../server/model/types.ts';
import { ENTITY_ORDERS, RELATION_ORDERS } from '../../server/store/port.ts';

const schema = createSchema();
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !type.name.startsWith('__') && !specifiedScalarTypes.some(({ name }) => name === type.name),
);

/** Everything of a type that ought to have a description, by the name that a reader knows it by. */
function described(type: GraphQLNamedType): Array<[string, string | null | undefined]> {
  const own: Array<[string, string | null | undefined]> = [[type.name, type.description]];
  if (isObjectType(type) || isInterfaceType(type))
    for (const field of Object.values(type.getFields())) {
      own.push([`${type.name}.${field.name}`, field.description]);
      for (const argument of field.args)
        own.push([`${type.name}.${field.name}(${argument.name})`, argument.description]);
    }
  if (isInputObjectType(type))
    for (const field of Object.values(type.getFields()))
      own.push([`${type.name}.${field.name}`, field.description]);
  if (isEnumType(type))
    for (const value of type.getValues()) own.push([`${type.name}.${value.name}`, value.description]);
  return own;
}

describe('the schema', () => {
  it('describes every type, field, argument and value', () => {
    const all = types.flatMap(described);
    expect(all.length).toBeGreaterThan(300);
    expect(all.filter(([, description]) => !description?.trim()).map(([name]) => name)).toEqual([]);
  });

  it.each([
    ['Status', STATUSES],
    ['Stance', STANCES],
    ['Basis', BASES],
    ['Category', CATEGORIES],
    ['Certainty', CERTAINTIES],
    ['RelationOrder', RELATION_ORDERS],
    ['EntityOrder', ENTITY_ORDERS],
    ['ChangeKind', CHANGE_KINDS],
    ['IdentityVerdict', IDENTITY_VERDICTS],
  ])('%s has the values of the model', (name, values) => {
    const type = schema.getType(name);
    expect(isEnumType(type) && type.getValues().map((value) => value.name)).toEqual([...values]);
  });

  it('has no scalar that is not its own or GraphQL’s', () => {
    expect(
      types
        .filter(isScalarType)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['Date', 'DateTime']);
  });

  it('writes nothing but decisions about who is who', () => {
    expect(Object.keys(schema.getMutationType()?.getFields() ?? {})).toEqual([
      'mergeEntities',
      'keepApart',
      'undoIdentityDecision',
    ]);
    expect(schema.getSubscriptionType()).toBeUndefined();
  });
});
