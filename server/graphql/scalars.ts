import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { isDay, today } from '../model/dates/days.ts';
import { readTypedDate } from '../model/dates/typed.ts';
import { shown } from '../queries/checks/shown.ts';

const EXAMPLE = '2026-02-14';

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
  const { example, hint } = hintFor(value);
  const expected = `a day like ${example}`;
  throw new GraphQLError(`Expected ${expected}, got "${got}"${hint}.`, {
    extensions: { code: 'BAD_USER_INPUT', argument: 'Date', expected, got },
  });
}

/** What people type for a date is understood, but days are asked for: which of a month is meant is theirs to say. */
function hintFor(value: unknown): { example: string; hint: string } {
  const none = { example: EXAMPLE, hint: '' };
  if (typeof value !== 'string' || /^[\d\s.:/TZ+-]*$/.test(value)) return none;
  try {
    const { earliest, latest } = readTypedDate(value, today());
    const example = latest ?? earliest ?? EXAMPLE;
    if (earliest === latest) return { example, hint: `: write it as ${example}` };
    const range = [earliest && `from ${earliest}`, latest && `up to ${latest}`].filter(Boolean).join(' ');
    return { example, hint: `, which is any day ${range}: write the one that you mean` };
  } catch {
    return none;
  }
}
