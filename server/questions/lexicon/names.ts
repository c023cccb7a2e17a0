import { editDistance } from '../../model/names/editDistance.ts';
import { allowedEdits } from '../../queries/names/allowedEdits.ts';
import { wordsOf } from '../../queries/names/words.ts';
import type { Words } from '../../queries/names/words.ts';
import type { NameRow } from '../../store/port.ts';
import type { EntityMeaning, Met } from './meaning.ts';
import { isUnspaced, keyOf, tokensOf } from './tokens.ts';

/** Every name of the data, met as a whole, in part or misspelt. */
export interface Names {
  /** Entities of which this key is a whole name, those with it as main name first. */
  whole: (key: string) => EntityMeaning | null;
  /** The entity that bears this id. */
  byId: (id: string) => EntityMeaning | null;
  /** Entities in whose names these words stand side by side, or whose name they misspell. */
  near: (words: readonly string[], capital: boolean) => EntityMeaning | null;
  isWord: (word: string) => boolean;
  /** Whether this is a whole name in a script that sets no spaces. */
  isUnspaced: (written: string) => boolean;
  kindOf: (entity: string) => string | null;
  mainName: (entity: string) => string;
  longest: number;
  /** Countries that anybody here is from. */
  countries: ReadonlySet<string>;
  rows: readonly Row[];
}

interface Row {
  entity: string;
  name: string;
  main: boolean;
  kind: string;
  key: string;
}

const ROWS_AT_A_TIME = 5_000;
const MOST_WORDS = 9;
/** With more owners than this a part of a name says nothing, but that one of the people is meant. */
const MOST_OWNERS = 12;
/** So many people may share a name and be offered. */
const MOST_PEOPLE = 200;

/** Takes the names in, in slices, so that a server that is warming up still answers. */
export async function namesOf(given: readonly NameRow[]): Promise<Names> {
  const rows: Row[] = [];
  const whole = new Map<string, number[]>();
  const postings = new Map<string, number[]>();
  const unspaced = new Set<string>();
  const main = new Map<string, Row>();
  const countries = new Set<string>();
  for (const { entity, name, main: isMain, kind, country } of given) {
    if (country !== null) countries.add(country);
    const tokens = tokensOf(name);
    const row = { entity, name, main: isMain, kind, key: keyOf(tokens) };
    if (row.key === '') continue;
    push(whole, row.key, rows.length);
    for (const word of new Set(row.key.split(' '))) push(postings, word, rows.length);
    if (tokens.length === 1 && isUnspaced({ text: name })) unspaced.add(name.normalize('NFKC'));
    if (isMain) main.set(entity, row);
    rows.push(row);
    if (rows.length % ROWS_AT_A_TIME === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  const index: Index = { rows, whole, postings, words: wordsOf(postings) };
  return {
    whole: (key) => meaning(index, whole.get(key) ?? [], null),
    byId: (id) => {
      const row = main.get(id);
      return row ? { as: 'ENTITY', ids: [id], name: row.name, met: 'NAME' } : null;
    },
    near: remembered((words, capital) => near(index, words, capital)),
    isWord: (word) => postings.has(word),
    isUnspaced: (written) => unspaced.has(written),
    kindOf: (entity) => main.get(entity)?.kind ?? null,
    mainName: (entity) => main.get(entity)?.name ?? entity,
    longest: MOST_WORDS,
    countries,
    rows,
  };
}

interface Index {
  rows: readonly Row[];
  whole: ReadonlyMap<string, number[]>;
  postings: ReadonlyMap<string, number[]>;
  words: Words;
}

function near(index: Index, words: readonly string[], capital: boolean): EntityMeaning | null {
  const found = words.map((word) => rowsOf(index, word)).reduce(inBoth);
  const scored = [...found].flatMap(([number, edits]) => {
    const row = index.rows[number];
    const fit = row ? fitOf(row, words, edits, capital) : null;
    return row && fit ? [{ number, edits, ...fit }] : [];
  });
  const best = Math.min(...scored.map(({ edits, whole }) => edits * 2 + (whole ? 0 : 1)));
  const chosen = scored.filter(({ edits, whole }) => edits * 2 + (whole ? 0 : 1) === best);
  const numbers = offered(
    index,
    chosen.map(({ number }) => number),
  );
  return numbers.length === 0 ? null : meaning(index, numbers, best >= 2 ? 'MISSPELT' : 'PART');
}

/** All of them, or where they are too many the people among them: a surname is no firm's. */
function offered({ rows }: Index, numbers: readonly number[]): readonly number[] {
  const owners = (of: readonly number[]) => new Set(of.map((number) => rows[number]?.entity)).size;
  if (owners(numbers) <= MOST_OWNERS) return numbers;
  const people = numbers.filter((number) => rows[number]?.kind === 'Person');
  return owners(people) <= MOST_PEOPLE ? people : [];
}

/** Whether a name answers the words: as a whole, or as neighbours in it. */
function fitOf(
  { key, kind, main }: Row,
  words: readonly string[],
  edits: number,
  capital: boolean,
): { whole: boolean } | null {
  const own = key.split(' ');
  if (own.length === words.length && own.every((word, at) => isClose(words[at] ?? '', word)))
    return { whole: true };
  // "Donald Trump" is Donald J. Trump: nobody types an initial.
  if (words.length > 1 && edits === 0 && own.filter((word) => word.length > 1).join(' ') === words.join(' '))
    return { whole: true };
  if (words.length > 1 && edits === 0)
    return ` ${key} `.includes(` ${words.join(' ')} `) ? { whole: false } : null;
  const [only] = words;
  if (words.length > 1 || only === undefined) return null;
  // A person is called by any one name, anything else by the first word of its name, in capitals.
  const calledSo =
    kind === 'Person' ? own.some((word) => isClose(only, word)) : main && capital && only === own[0];
  return calledSo ? { whole: false } : null;
}

function rowsOf({ postings, words }: Index, word: string): Map<number, number> {
  const exact = postings.get(word);
  if (exact) return new Map(exact.map((row) => [row, 0]));
  const found = new Map<number, number>();
  for (const match of words.matching(word)) {
    if (!match.whole || match.edits === 0) continue;
    for (const row of words.rowsOf(match.word))
      found.set(row, Math.min(match.edits, found.get(row) ?? match.edits));
  }
  return found;
}

/**
 * Whether a typed word may be a slip for another: within the bounds of search, with the same first
 * letter, and in four letters no other letter (Fort is not Ford, Frod is).
 */
function isClose(typed: string, word: string): boolean {
  if (typed === word) return true;
  const allowed = allowedEdits(typed.length);
  if (allowed === 0 || word.length < 4 || typed[0] !== word[0] || /\d/.test(typed + word)) return false;
  if (typed.length === 4 && word.length === 4 && [...typed].sort().join('') !== [...word].sort().join(''))
    return false;
  return editDistance(typed, word, allowed) <= Math.min(allowed, word.length <= 6 ? 1 : 2);
}

function meaning({ rows }: Index, numbers: readonly number[], met: Met | null): EntityMeaning | null {
  const chosen = numbers.flatMap((number) => rows[number] ?? []);
  const main = chosen.filter((row) => row.main);
  const [first] = main.length > 0 ? main : chosen;
  if (!first) return null;
  const ids = [...new Set([...main, ...chosen].map(({ entity }) => entity))];
  return { as: 'ENTITY', ids, name: first.name, met: met ?? (first.main ? 'NAME' : 'ALIAS') };
}

function inBoth(some: Map<number, number>, others: Map<number, number>): Map<number, number> {
  const both = new Map<number, number>();
  for (const [row, edits] of some) {
    const more = others.get(row);
    if (more !== undefined) both.set(row, edits + more);
  }
  return both;
}

const MOST_REMEMBERED = 5_000;

/** Keeps what was found for words, since completion asks for the same ones with every letter. */
function remembered(find: Names['near']): Names['near'] {
  const known = new Map<string, EntityMeaning | null>();
  return (words, capital) => {
    const key = `${words.join(' ')}${capital ? '+' : ''}`;
    const held = known.get(key);
    if (held !== undefined) return held;
    const found = find(words, capital);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(key, found);
    return found;
  };
}

function push(map: Map<string, number[]>, key: string, row: number): void {
  const held = map.get(key);
  if (held) held.push(row);
  else map.set(key, [row]);
}
