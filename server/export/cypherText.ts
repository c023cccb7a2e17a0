import { InputError } from '../errors.ts';

/** What can stand as a literal: a text, a number, a truth, nothing, a list of texts, or a map of these. */
export type CypherValue =
  string | number | boolean | null | readonly string[] | { [key: string]: CypherValue };

/** A value as a Cypher literal. Keys are our own words; texts come from anyone. */
export function cypherValue(value: CypherValue): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return cypherString(value);
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return `[${(value as readonly string[]).map(cypherString).join(', ')}]`;
  const fields = Object.entries(value).map(([key, field]) => `${key}: ${cypherValue(field)}`);
  return `{${fields.join(', ')}}`;
}

/**
 * A text in single quotes. A backslash is doubled, so that no `\uXXXX` of the text's own is ever
 * resolved; control signs and halves of pairs, which some parsers stumble over, are written as such.
 */
function cypherString(text: string): string {
  const safe = text.replace(/[\\'\p{Cc}\p{Cs}\u2028\u2029]/gu, (sign) =>
    sign === '\\' ? '\\\\' : sign === "'" ? "\\'" : `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `'${safe}'`;
}

/** A label or a type, which no parameter can stand for. Throws InputError unless it is a plain word. */
export function cypherName(name: string): string {
  if (/^[A-Za-z][A-Za-z0-9_]*$/.test(name)) return `\`${name}\``;
  throw new InputError(
    `Expected a kind or relation type of letters, digits and _ for a Cypher script, got "${name}". Rename it in the vocabulary, or choose another format.`,
  );
}
