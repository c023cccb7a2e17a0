import { didYouMean } from '../../load/nearest.ts';
import { shortHash, slug } from '../ids.ts';
import type { Condition, Value } from '../mapping/values.ts';

/** One row while it is read. */
export interface Scope {
  fields: readonly string[];
  /** What stands for `{@…}`: the data set, the file, the line, ids and names of entities that are found already. */
  specials: Map<string, string>;
}

export type ReadText = (scope: Scope) => string;
export type ReadTest = (scope: Scope) => boolean;

/** Turns what a mapping says into functions of a row, once for each file. */
export interface Compiler {
  text(value: Value | undefined): ReadText;
  /** The same for ids: what columns give is slugged. */
  id(value: Value | undefined): ReadText;
  column(name: string): ReadText;
  test(condition: Condition | undefined): ReadTest;
  /** Columns that the mapping names and the file has not, with the nearest one. */
  unknown: Map<string, string>;
}

const NOTHING: ReadText = () => '';

/** @param derived columns that the mapping makes out of others; they may build on those before them */
export function newCompiler(
  columns: readonly string[],
  derived: Readonly<Record<string, Value>> = {},
): Compiler {
  const places = new Map(columns.map((name, index) => [name, index]));
  const made = new Map<string, ReadText>();
  const unknown = new Map<string, string>();

  const column = (name: string): ReadText => {
    if (name.startsWith('@')) return ({ specials }) => specials.get(name.slice(1)) ?? '';
    const own = made.get(name);
    if (own) return own;
    const place = places.get(name) ?? places.get(name.trim());
    if (place !== undefined) return ({ fields }) => (fields[place] ?? '').trim();
    unknown.set(name, didYouMean(name, [...places.keys(), ...made.keys()]));
    return NOTHING;
  };
  const textOf = (value: Value | undefined, isId: boolean): ReadText => {
    if (value === undefined) return NOTHING;
    const alternatives = value.map((one) => alternative(one, isId));
    return (scope) => {
      for (const read of alternatives) {
        const text = read(scope);
        if (text !== '') return text;
      }
      return '';
    };
  };
  const alternative = (one: Value[number], isId: boolean): ReadText => {
    const when = test(one.when);
    const asIs = one.column !== undefined ? column(one.column) : template(one.value ?? '', column, isId);
    const read: ReadText = one.column !== undefined && isId ? (scope) => asId(asIs(scope)) : asIs;
    const { matches, values, letters } = one;
    const listed = values && new Map(Object.entries(values).map(([from, to]) => [from.toLowerCase(), to]));
    return (scope) => {
      if (!when(scope)) return '';
      let text = read(scope);
      if (matches && text !== '') {
        const found = matches.exec(text);
        text = (found?.[1] ?? found?.[0] ?? '').trim();
      }
      if (listed && text !== '') text = listed.get(text.toLowerCase()) ?? one.default ?? text;
      if (text === '') text = one.default ?? '';
      return letters ? inLetters(text, letters) : text;
    };
  };
  const test = (condition: Condition | undefined): ReadTest => {
    if (condition === undefined) return () => true;
    const either = condition.map((all) => {
      const tests = Object.entries(all).map(([name, one]) => {
        const read = column(name);
        const is = one.is?.map((text) => text.toLowerCase());
        const not = one.not?.map((text) => text.toLowerCase());
        return (scope: Scope) => {
          const text = read(scope);
          const folded = text.toLowerCase();
          return (
            (is === undefined || is.includes(folded)) &&
            (not === undefined || !not.includes(folded)) &&
            (one.matches === undefined || one.matches.some((pattern) => pattern.test(text))) &&
            (one.misses === undefined || !one.misses.some((pattern) => pattern.test(text))) &&
            (one.empty === undefined || one.empty === (text === ''))
          );
        };
      });
      return (scope: Scope) => tests.every((holds) => holds(scope));
    });
    return (scope) => either.some((holds) => holds(scope));
  };
  for (const [name, value] of Object.entries(derived)) {
    const read = textOf(value, false);
    made.set(name, read);
  }
  return { text: (value) => textOf(value, false), id: (value) => textOf(value, true), column, test, unknown };
}

const asId = (text: string) => (text === '' ? '' : slug(text) || shortHash(text));

/** A text with columns in braces; nothing where all of its columns are empty. */
function template(source: string, column: (name: string) => ReadText, isId: boolean): ReadText {
  const parts = source.split(/(\{[^{}]+\})/).filter((part) => part !== '');
  // In an id what every row knows, the data set, stands for nothing: an id without its number is none.
  const isOwn = (part: string) => isId && parts.some((one) => /^\{[^@]/.test(one)) && part.startsWith('{@');
  const reads = parts.map((part): { read: ReadText; isColumn: boolean } => {
    const name = /^\{([^{}]+)\}$/.exec(part)?.[1];
    if (name === undefined) return { read: () => part, isColumn: false };
    const read = column(name);
    return {
      read: isId && !name.startsWith('@') ? (scope) => asId(read(scope)) : read,
      isColumn: !isOwn(part),
    };
  });
  if (parts.every((part) => !/^\{[^{}]+\}$/.test(part))) return () => source.trim();
  return (scope) => {
    let isEmpty = true;
    let text = '';
    for (const { read, isColumn } of reads) {
      const part = read(scope);
      if (isColumn && part !== '') isEmpty = false;
      text += part;
    }
    return isEmpty ? '' : reads.length === 1 ? text : text.replace(/ {2,}/g, ' ').trim();
  };
}

function inLetters(text: string, letters: 'lower' | 'upper' | 'title'): string {
  if (letters === 'lower') return text.toLowerCase();
  if (letters === 'upper') return text.toUpperCase();
  return text.toLowerCase().replace(/(?<![\p{L}\p{N}'’])\p{L}/gu, (letter) => letter.toUpperCase());
}
