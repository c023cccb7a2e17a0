import { foldName } from '../../model/names/fold.ts';
import type { NameRow } from '../../store/port.ts';
import type { IndexedName } from './indexedName.ts';
import { score, typedText, writtenKey } from './score.ts';
import type { Match, Typed } from './score.ts';
import { wordsOf } from './words.ts';
import type { Words } from './words.ts';

/** An entity that was found, by which of its names, and how well (0 to 1). */
export interface NameHit {
  entity: string;
  name: string;
  match: Match;
  score: number;
}

export interface NameFilter {
  kinds?: readonly string[];
  countries?: readonly string[];
}

/** All names in memory, so that both engines find the same, in the same order. */
export interface NameIndex {
  /** At most `first` entities, best first: by score, then the shorter name, then the id. */
  search: (text: string, first: number, filter?: NameFilter) => NameHit[];
}

const ROWS_AT_A_TIME = 5_000;

/** Builds the index in slices, so that a server that is warming it still answers. */
export async function nameIndex(rows: readonly NameRow[]): Promise<NameIndex> {
  const names: IndexedName[] = [];
  const postings = new Map<string, number[]>();
  const foreign: number[] = [];
  for (const row of rows) {
    const name = { ...row, folded: foldName(row.name), written: writtenKey(row.name) };
    for (const word of new Set(name.folded.split(' '))) {
      const held = postings.get(word);
      if (held) held.push(names.length);
      else postings.set(word, [names.length]);
    }
    if (/[^\p{ASCII}\p{Script=Latin}]/u.test(name.written)) foreign.push(names.length);
    names.push(name);
    if (names.length % ROWS_AT_A_TIME === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  const words = wordsOf(postings);
  return { search: (text, first, filter = {}) => search({ names, words, foreign }, text, first, filter) };
}

interface Index {
  names: readonly IndexedName[];
  words: Words;
  /** Rows written in another than the Latin script. */
  foreign: readonly number[];
}

function search(index: Index, text: string, first: number, filter: NameFilter): NameHit[] {
  const typed = typedText(text);
  const best = new Map<string, NameHit>();
  for (const [row, edits] of candidates(index, typed)) {
    const name = index.names[row];
    if (!name || !passes(name, filter)) continue;
    const found = score(name, typed, edits);
    const held = best.get(name.entity);
    if (
      !held ||
      found.score > held.score ||
      (found.score === held.score && name.name.length < held.name.length)
    )
      best.set(name.entity, { entity: name.entity, name: name.name, ...found });
  }
  return theBest(best.values(), first);
}

/** Rows in which every typed word is found, with how many edits away that is in all. */
function candidates({ names, words, foreign }: Index, typed: Typed): Map<number, number> {
  const matches = typed.words.map((word) => rowsMatching(words, word.trim()));
  const all = matches.length === 0 ? new Map<number, number>() : matches.reduce(inBoth);
  for (const row of foreign) if (names[row]?.written.includes(typed.written) === true) all.set(row, 0);
  return all;
}

function inBoth(some: Map<number, number>, others: Map<number, number>): Map<number, number> {
  const both = new Map<number, number>();
  for (const [row, edits] of some) {
    const more = others.get(row);
    if (more !== undefined) both.set(row, edits + more);
  }
  return both;
}

function rowsMatching(words: Words, typed: string): Map<number, number> {
  const found = new Map<number, number>();
  for (const { word, edits } of words.matching(typed))
    for (const row of words.rowsOf(word)) found.set(row, Math.min(edits, found.get(row) ?? edits));
  return found;
}

function passes(name: NameRow, { kinds, countries }: NameFilter): boolean {
  return (
    (!kinds || kinds.includes(name.kind)) &&
    (!countries || (name.country !== null && countries.includes(name.country)))
  );
}

/** The first `most` in order, without sorting the thousands that a single letter finds. */
function theBest(hits: Iterable<NameHit>, most: number): NameHit[] {
  const kept: NameHit[] = [];
  for (const hit of hits) {
    const last = kept.at(-1);
    if (kept.length === most && last && inOrder(hit, last) > 0) continue;
    let place = kept.length;
    while (place > 0 && inOrder(hit, kept[place - 1] ?? hit) < 0) place -= 1;
    kept.splice(place, 0, hit);
    if (kept.length > most) kept.pop();
  }
  return kept;
}

function inOrder(left: NameHit, right: NameHit): number {
  return (
    right.score - left.score || left.name.length - right.name.length || (left.entity < right.entity ? -1 : 1)
  );
}
