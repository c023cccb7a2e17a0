import {
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  isInterfaceType,
  getArgumentValues,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
} from 'graphql';
import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLCompositeType,
  GraphQLField,
  GraphQLOutputType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';
import { InputError, TooCostlyError } from '../../errors.ts';
import { LIMITS } from '../../queries/limits.ts';
import { FIELD_COSTS, INTROSPECTION_SIZES, LEAF, LEAF_COSTS, LIST_SIZES, OTHER_LIST } from './sizes.ts';

export interface Budget {
  /** Rows that one request may ask for. */
  cost: number;
  /** Fields within fields. */
  depth: number;
}

export interface Measured {
  schema: GraphQLSchema;
  operation: OperationDefinitionNode;
  fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  variables: Record<string, unknown>;
}

/** Introspection asks for no rows: its own bounds let the usual tools' queries pass twice over. */
const INTROSPECTION: Budget = { cost: 250_000, depth: 20 };
/** Selections looked at before a document counts as a trap: its fragments spread without end. */
const MOST_VISITS = 20_000;

/**
 * What a query may cost, from its fields and arguments, before anything of it runs: aliases and
 * fragments count as often as they are used, lists by their `first`. Throws TooCostlyError over
 * the budget, InputError when it is nested too deeply. Returns the cost.
 */
export function measure(measured: Measured, budget: Budget): number {
  const root = measured.schema.getRootType(measured.operation.operation);
  if (!root) return 0;
  const walk: Walk = { ...measured, budget, visits: 0 };
  const cost = costOf(walk, measured.operation.selectionSet, root, {
    depth: 1,
    page: 1,
    introspecting: false,
  });
  if (cost > budget.cost) throw tooCostly(cost, budget.cost);
  return cost;
}

interface Walk extends Measured {
  budget: Budget;
  visits: number;
}

interface At {
  depth: number;
  /** Rows of the page that the nearest field with a `first` asked for. */
  page: number;
  introspecting: boolean;
}

function costOf(walk: Walk, selections: SelectionSetNode, parent: GraphQLCompositeType, at: At): number {
  let cost = 0;
  for (const selection of selections.selections) {
    walk.visits += 1;
    if (walk.visits > MOST_VISITS) throw tooCostly(Infinity, walk.budget.cost);
    if (selection.kind === Kind.FIELD) cost += fieldCost(walk, selection, parent, at);
    else if (selection.kind === Kind.INLINE_FRAGMENT)
      cost += costOf(
        walk,
        selection.selectionSet,
        typeNamed(walk, selection.typeCondition?.name.value, parent),
        at,
      );
    else {
      const fragment = walk.fragments[selection.name.value];
      if (fragment)
        cost += costOf(
          walk,
          fragment.selectionSet,
          typeNamed(walk, fragment.typeCondition.name.value, parent),
          at,
        );
    }
  }
  return cost;
}

function fieldCost(walk: Walk, node: FieldNode, parent: GraphQLCompositeType, at: At): number {
  const name = node.name.value;
  const introspecting = at.introspecting || name === '__schema' || name === '__type';
  checkDepth(walk, at.depth, introspecting);
  const field = fieldNamed(parent, name);
  if (!field) return LEAF;
  const type = getNamedType(field.type);
  if (!isCompositeType(type) || !node.selectionSet) return LEAF_COSTS[name] ?? LEAF;
  const asked = askedRows(walk, node, field);
  const page = asked ?? at.page;
  const rows = isList(field.type) ? rowsOf(parent.name, name, asked, at) : 1;
  const inside = costOf(walk, node.selectionSet, type, { depth: at.depth + 1, page, introspecting });
  const cost = (FIELD_COSTS[`${parent.name}.${name}`] ?? 0) + rows * (1 + inside);
  if (!introspecting || at.introspecting) return cost;
  if (cost > INTROSPECTION.cost) throw tooCostly(cost, INTROSPECTION.cost);
  // What the schema says of itself asks for no rows; a share keeps aliases from multiplying it.
  return (cost / INTROSPECTION.cost) * walk.budget.cost;
}

function rowsOf(parent: string, field: string, asked: number | null, at: At): number {
  if (asked !== null) return asked;
  if (at.introspecting) return INTROSPECTION_SIZES[field] ?? 1;
  if (parent.endsWith('Connection') || parent === 'Subgraph') return at.page;
  return LIST_SIZES[`${parent}.${field}`] ?? OTHER_LIST;
}

/** `first`, or for a field without one how many ids it was given; null when it has neither. */
function askedRows(walk: Walk, node: FieldNode, field: GraphQLField<unknown, unknown>): number | null {
  if (!field.args.some(({ name }) => name === 'first')) return null;
  let first: unknown;
  try {
    first = getArgumentValues(field, node, walk.variables).first;
  } catch {
    first = null;
  }
  // A number out of bounds is refused by the field itself, with a better message.
  return typeof first === 'number' ? Math.min(Math.max(first, 1), 10 * LIMITS.subgraph) : LIMITS.page;
}

function checkDepth(walk: Walk, depth: number, introspecting: boolean): void {
  const most = introspecting ? INTROSPECTION.depth : walk.budget.depth;
  if (depth <= most) return;
  throw new InputError(
    `The query is nested too deeply: expected at most ${most} levels of fields. Ask in two queries, the second by the ids that the first gave.`,
    {
      argument: 'query',
      expected: `at most ${most} levels`,
      got: `${depth} or more`,
    },
  );
}

function fieldNamed(parent: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> | null {
  if (name === '__schema') return SchemaMetaFieldDef;
  if (name === '__type') return TypeMetaFieldDef;
  return 'getFields' in parent ? (parent.getFields()[name] ?? null) : null;
}

function typeNamed(
  walk: Walk,
  name: string | undefined,
  otherwise: GraphQLCompositeType,
): GraphQLCompositeType {
  const type = name === undefined ? undefined : walk.schema.getType(name);
  return isObjectType(type) || isInterfaceType(type) ? type : otherwise;
}

const isList = (type: GraphQLOutputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);

function tooCostly(cost: number, limit: number): TooCostlyError {
  const said = Number.isFinite(cost)
    ? `about ${Math.round(cost).toLocaleString('en')}`
    : 'more than can be counted';
  return new TooCostlyError(
    `Expected a query of at most ${limit.toLocaleString('en')} rows, got ${said}. Nothing of it ran: ask for a smaller \`first\`, or for fewer lists within lists.`,
    Number.isFinite(cost) ? Math.round(cost) : Number.MAX_SAFE_INTEGER,
    limit,
  );
}
