import { parseEdtf } from '../../server/model/dates/edtf.ts';
import { InputError } from '../../server/errors.ts';
import { didYouMean } from './nearest.ts';
import type { Problems, Spot } from './problems.ts';
import { ID_PATTERN } from './shapes.ts';
import type { FieldShape, Shape } from './shapes.ts';
import { inWords } from './tree.ts';
import type { Entry, Tree } from './tree.ts';

/** One mapping of a seed file, read by its shape. What is missing or wrong is null or empty. */
export interface Fields {
  spot: Spot;
  /** Where a key's value stands; the whole mapping where the key is missing. */
  at: (key: string) => Spot;
  has(key: string): boolean;
  text(key: string): string | null;
  texts(key: string): string[];
  number(key: string): number | null;
  yesno(key: string): boolean | null;
  /** A mapping's names and texts. */
  pairs(key: string): Array<[string, string]>;
  /** The value as read, for nested records. */
  tree(key: string): Tree | null;
}

/**
 * Reads a mapping by its shape: unknown keys, missing required ones and values of the wrong sort
 * are problems. `what` names the record in messages ("relation `ford-catl`"). Null where there is
 * no mapping.
 */
export function readFields(tree: Tree, shape: Shape, what: string, problems: Problems): Fields | null {
  if (tree.is !== 'mapping') {
    problems.error(tree.spot, `Expected ${what} as a mapping of keys to values, found ${inWords(tree)}.`);
    return null;
  }
  const entries = new Map<string, Entry>();
  for (const entry of tree.entries) {
    if (shape[entry.key]) entries.set(entry.key, entry);
    else problems.error(entry.spot, unknownKey(entry, shape, what));
  }
  for (const [key, field] of Object.entries(shape)) {
    const entry = entries.get(key);
    if (entry && isNothing(entry.value)) entries.delete(key);
    if (field.required && (!entry || isNothing(entry.value)))
      problems.error(entry?.spot ?? tree.spot, missing(what, key, field));
  }
  const values = new Map<string, unknown>();
  for (const [key, { value }] of entries)
    values.set(key, readValue(value, key, shape[key] as FieldShape, what, problems));
  return fieldsOf(tree.spot, entries, values);
}

function fieldsOf(
  spot: Spot,
  entries: ReadonlyMap<string, Entry>,
  values: ReadonlyMap<string, unknown>,
): Fields {
  const strings = (value: unknown) =>
    Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
  return {
    spot,
    at: (key) => entries.get(key)?.value.spot ?? spot,
    has: (key) => entries.has(key),
    text: (key) => {
      const value = values.get(key);
      return typeof value === 'string' ? value : null;
    },
    texts: (key) => strings(values.get(key)),
    number: (key) => {
      const value = values.get(key);
      return typeof value === 'number' ? value : null;
    },
    yesno: (key) => {
      const value = values.get(key);
      return typeof value === 'boolean' ? value : null;
    },
    pairs: (key) => {
      const value = values.get(key);
      return value instanceof Map
        ? [...value.entries()].map(([name, text]) => [String(name), String(text)])
        : [];
    },
    tree: (key) => entries.get(key)?.value ?? null,
  };
}

function readValue(tree: Tree, key: string, field: FieldShape, what: string, problems: Problems): unknown {
  const name = `\`${key}\` of ${what}`;
  switch (field.holds) {
    case 'records':
    case 'amount':
      return null;
    case 'number':
      if (tree.is === 'leaf' && typeof tree.value === 'number' && Number.isFinite(tree.value))
        return tree.value;
      problems.error(tree.spot, `Expected ${name} as a number, found ${inWords(tree)}.`);
      return null;
    case 'yesno':
      if (tree.is === 'leaf' && typeof tree.value === 'boolean') return tree.value;
      problems.error(tree.spot, `Expected ${name} as true or false, found ${inWords(tree)}.`);
      return null;
    case 'texts':
    case 'ids':
    case 'terms':
      // One alone, without brackets, can only mean a list of one.
      return (tree.is === 'list' ? tree.items : [tree]).map((item) =>
        readText(item, field, `An item of ${name}`, problems),
      );
    case 'pairs':
      return readPairs(tree, name, problems);
    default:
      return readText(tree, field, name, problems);
  }
}

function readText(tree: Tree, field: FieldShape, name: string, problems: Problems): string | null {
  const wrong = (expected: string) => {
    problems.error(tree.spot, `Expected ${lowerFirst(name)} as ${expected}, found ${inWords(tree)}.`);
    return null;
  };
  if (tree.is !== 'leaf' || tree.value === null) return wrong('text');
  if (typeof tree.value === 'boolean') return wrong('text (put it in quotes if the word itself is meant)');
  const text = tree.text.trim();
  if (text === '') return wrong('text');
  const { choices, holds } = field;
  if (choices && !choices.includes(text)) {
    const hint = didYouMean(text, choices);
    // A long list would bury the hint.
    const expected =
      hint !== '' && choices.length > 8 ? 'one of the known values' : `one of ${listed(choices)}`;
    problems.error(tree.spot, `Expected ${lowerFirst(name)} as ${expected}, found "${text}".${hint}`);
    return null;
  }
  if ((holds === 'id' || holds === 'ids') && !ID_PATTERN.test(text))
    return wrong(
      'an id (lower case letters, digits, - . _ : and no more than 200 of them, a letter or digit first)',
    );
  if (holds === 'date') return readEdtf(text, tree.spot, name, problems);
  return text;
}

function readEdtf(text: string, spot: Spot, name: string, problems: Problems): string | null {
  try {
    return parseEdtf(text).text;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    problems.error(spot, `${capital(name)} is no date that can be read. ${error.message}`);
    return null;
  }
}

function readPairs(tree: Tree, name: string, problems: Problems): Map<string, string> {
  const pairs = new Map<string, string>();
  if (tree.is !== 'mapping') {
    problems.error(tree.spot, `Expected ${name} as a mapping of names to texts, found ${inWords(tree)}.`);
    return pairs;
  }
  for (const { key, value } of tree.entries) {
    if (value.is !== 'leaf' || value.value === null || value.text.trim() === '')
      problems.error(value.spot, `Expected \`${key}\` in ${name} as text, found ${inWords(value)}.`);
    else pairs.set(key, value.text.trim());
  }
  return pairs;
}

function unknownKey({ key, value }: Entry, shape: Shape, what: string): string {
  // Within braces a comma ends the value, and the rest of the sentence is read as a key.
  if (isNothing(value) && key.includes(' '))
    return `Expected a key in ${what}, found "${key}". If it is the rest of a text with a comma in it, put the whole text in quotes.`;
  return `Unknown key \`${key}\` in ${what}.${didYouMean(key, Object.keys(shape)) || ` Known: ${listed(Object.keys(shape))}.`}`;
}

function missing(what: string, key: string, field: FieldShape): string {
  if (key === 'evidence')
    return `Expected at least one line of \`evidence\` in ${what}, found none. Every relation says who says so.`;
  const named = field.choices?.every((choice) => field.means.includes(choice)) ?? true;
  const choices = field.choices && !named ? ` (one of ${listed(field.choices)})` : '';
  return `Expected \`${key}\` in ${what}, found none: ${lowerFirst(field.means)}${choices}.`;
}

const isNothing = (tree: Tree) => tree.is === 'leaf' && tree.value === null;
export const listed = (words: readonly string[]) => words.map((word) => `\`${word}\``).join(', ');
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const lowerFirst = (text: string) =>
  /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
