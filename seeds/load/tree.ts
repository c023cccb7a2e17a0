import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { LineCounter } from 'yaml';
import type { Problems, Spot } from './problems.ts';

/** YAML as read, every part with its place. */
export type Tree = Leaf | List | Mapping;

export interface Leaf {
  is: 'leaf';
  value: string | number | boolean | null;
  /** As written: `007` where `value` is 7. */
  text: string;
  spot: Spot;
}

export interface List {
  is: 'list';
  items: Tree[];
  spot: Spot;
}

export interface Mapping {
  is: 'mapping';
  entries: Entry[];
  spot: Spot;
}

export interface Entry {
  key: string;
  spot: Spot;
  value: Tree;
}

/** Turns offsets of one file into spots. */
export interface Places {
  file: string;
  lines: LineCounter;
}

export function spotAt(offset: number, { file, lines }: Places): Spot {
  const { line, col } = lines.linePos(offset);
  return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
}

/** A node of the YAML library as a tree. What a seed file may not hold is reported and read as empty. */
export function toTree(node: unknown, near: Spot, places: Places, problems: Problems): Tree {
  const spot = spotOf(node, near, places);
  if (isMap(node)) {
    const entries = node.items.map(({ key, value }) => {
      const at = spotOf(key, spot, places);
      if (!isScalar(key)) problems.error(at, 'Expected a word as the key, found a list or a mapping.');
      return {
        key: isScalar(key) ? String(key.value) : '',
        spot: at,
        value: toTree(value, at, places, problems),
      };
    });
    return { is: 'mapping', entries, spot };
  }
  if (isSeq(node))
    return { is: 'list', items: node.items.map((item) => toTree(item, spot, places, problems)), spot };
  if (isAlias(node))
    problems.error(
      spot,
      `Expected a value, found the alias \`*${node.source}\`. Seeds hold no aliases: write the value out.`,
    );
  if (!isScalar(node)) return { is: 'leaf', value: null, text: '', spot };
  const { value, source } = node;
  const known =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
  return {
    is: 'leaf',
    value: known,
    text: typeof known === 'string' ? known : (source ?? String(known ?? '')),
    spot,
  };
}

/** What a value is, in words, for messages. */
export function inWords(tree: Tree): string {
  if (tree.is === 'list') return 'a list';
  if (tree.is === 'mapping') return 'a mapping';
  if (tree.value === null) return 'nothing';
  const text = tree.text.length > 60 ? `${tree.text.slice(0, 60)}…` : tree.text;
  return typeof tree.value === 'string'
    ? `"${text}"`
    : `the ${typeof tree.value === 'number' ? 'number' : 'word'} ${text}`;
}

function spotOf(node: unknown, near: Spot, places: Places): Spot {
  const ranged = isMap(node) || isSeq(node) || isScalar(node) || isAlias(node);
  const start = ranged ? node.range?.[0] : undefined;
  return start === undefined ? near : spotAt(start, places);
}
