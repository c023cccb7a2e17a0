import { z } from 'zod';
import { InputError } from '../../../server/errors.ts';
import { didYouMean } from '../../load/nearest.ts';
import { parseYaml } from '../../load/parse.ts';
import { hasErrors, newProblems, problemsText } from '../../load/problems.ts';
import type { Problems, Spot } from '../../load/problems.ts';
import type { Tree } from '../../load/tree.ts';
import { checkMeaning } from './meaning.ts';
import { mapping as schema } from './schema.ts';
import type { Mapping } from './schema.ts';

/** A mapping file: its text, and its name as messages show it. */
export interface MappingFile {
  name: string;
  text: string;
}

export interface ReadMapping {
  /** Checked and in its full form. */
  value: Mapping;
  /** As written, for formats that check their own part. */
  raw: Record<string, unknown>;
  /** Its `vocabulary` with places, for the rules of seeding. */
  vocabulary: Tree | null;
}

/** @throws InputError with every problem of the mapping, a line each: `m.yaml:12:5: error: …`. */
export function readMapping({ name, text }: MappingFile): ReadMapping {
  const problems = newProblems();
  const [tree, ...more] = parseYaml(text, name, problems);
  if (more[0])
    problems.error(more[0].spot, 'Expected one mapping in the file, found a second document (---).');
  if (!tree || hasErrors(problems.list)) throw refused(problems, name);
  if (tree.is !== 'mapping') {
    problems.error(
      tree.spot,
      'Expected a mapping with `dataset`, `source` and `tables`, found something else.',
    );
    throw refused(problems, name);
  }
  const raw = plain(tree) as Record<string, unknown>;
  const parsed = schema.safeParse(raw, { error: knownKeys });
  if (!parsed.success) {
    for (const issue of parsed.error.issues) tell(issue, tree, problems);
    throw refused(problems, name);
  }
  checkMeaning(parsed.data, (path) => spotOf(tree, path), problems);
  if (hasErrors(problems.list)) throw refused(problems, name);
  return {
    value: parsed.data,
    raw,
    vocabulary: tree.entries.find(({ key }) => key === 'vocabulary')?.value ?? null,
  };
}

function refused(problems: Problems, name: string): InputError {
  if (problems.list.length === 0)
    problems.error({ file: name, line: 1, column: 1 }, 'Expected a mapping, found an empty file.');
  return new InputError(problemsText(problems.list));
}

/** The values of a tree; numbers and words as YAML reads them. */
function plain(tree: Tree): unknown {
  if (tree.is === 'leaf') return tree.value;
  if (tree.is === 'list') return tree.items.map(plain);
  return Object.fromEntries(tree.entries.map(({ key, value }) => [key, plain(value)]));
}

function tell(issue: z.core.$ZodIssue, tree: Tree, problems: Problems): void {
  const path = issue.path.map(String);
  const spot = spotOf(tree, path);
  const where =
    path.length === 0 ? 'the mapping' : `\`${path.filter((part) => !/^\d+$/.test(part)).join('.')}\``;
  if (issue.code === 'unrecognized_keys')
    for (const key of issue.keys)
      problems.error(
        spotOf(tree, [...path, key]),
        `Unknown key \`${key}\` in ${where}.${didYouMean(key, issue.message.split(' ')) || ` Known: ${issue.message.replaceAll(' ', ', ')}.`}`,
      );
  else if (issue.code === 'invalid_type')
    problems.error(
      spot,
      issue.input === undefined && issue.message.endsWith('received undefined')
        ? `Expected ${where} to be given, found nothing.`
        : `Expected ${where} as ${inWords(issue.expected)}: ${issue.message}.`,
    );
  else if (issue.code === 'invalid_value')
    problems.error(
      spot,
      `Expected ${where} as one of ${issue.values.map((one) => `\`${String(one)}\``).join(', ')}.`,
    );
  else
    problems.error(
      spot,
      issue.message.startsWith('Expected') ? `${issue.message} (${where})` : `${where}: ${issue.message}`,
    );
}

/** For keys that may not stand where they do: those that may, with spaces between, as the issue's message. */
function knownKeys(issue: z.core.$ZodRawIssue): string | undefined {
  return issue.code === 'unrecognized_keys' && issue.inst instanceof z.ZodObject
    ? Object.keys(issue.inst.shape).join(' ')
    : undefined;
}

function inWords(expected: string): string {
  const names: Record<string, string> = {
    array: 'a list',
    object: 'keys and values',
    record: 'keys and values',
    string: 'a text',
    boolean: 'true or false',
  };
  return names[expected] ?? `a ${expected}`;
}

/** The place of the deepest part of a path that is written; short forms have less depth than full ones. */
function spotOf(tree: Tree, path: readonly string[]): Spot {
  let here = tree;
  for (const part of path) {
    if (here.is === 'mapping') {
      const entry = here.entries.find(({ key }) => key === part);
      if (entry) here = entry.value;
    } else if (here.is === 'list') {
      const item = here.items[Number(part)];
      if (item) here = item;
    }
  }
  return here.spot;
}
