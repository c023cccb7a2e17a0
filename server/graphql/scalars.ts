import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { isDay } from '../model/dates/days.ts';
import { shown } from '../queries/checks/shown.ts';

const EXPECTED = 'a day like 2026-02-14';

/** A day of the calendar, `2026-02-14`. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A day, `2026-02-14`.',
  serialize: String,
  parseValue: (value) => day(value),
  parseLiteral: (node) => {
    try {
      return day(
        node.kind === Kind.STRING
          ? node.value
          : node.loc
            ? node.loc.source.body.slice(node.loc.start, node.loc.end)
            : node.kind,
      );
    } catch (error) {
      throw error instanceof GraphQLError
        ? new GraphQLError(error.message, { nodes: [node], extensions: error.extensions })
        : error;
    }
  },
});

/** A moment in UTC; only ever given, never taken. */
export const DateTimeScalar = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  description: 'A moment in UTC, `2026-02-14T09:30:00.000Z`.',
  serialize: String,
});

function day(value: unknown): string {
  if (typeof value === 'string' && isDay(value)) return value;
  const got = shown(value);
  throw new GraphQLError(`Expected ${EXPECTED}, got "${got}".`, {
    extensions: { code: 'BAD_USER_INPUT', argument: 'Date', expected: EXPECTED, got },
  });
}
