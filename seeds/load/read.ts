import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseYaml } from './parse.ts';
import { newProblems } from './problems.ts';
import type { Problem, Problems } from './problems.ts';
import type { Tree } from './tree.ts';

/** The vocabulary that every data set shares. */
export const BASE_VOCABULARY = fileURLToPath(new URL('../vocabulary.yaml', import.meta.url));

/** A seed folder as read, before anything is checked beyond its being YAML. */
export interface ReadSeeds {
  /** The path that was asked for. */
  folder: string;
  /** The top-level value of every document, file by file in name order. */
  documents: Tree[];
  /** Those of the shared vocabulary. */
  vocabulary: Tree[];
  problems: Problem[];
}

const MOST_BYTES = 64 * 1024 * 1024;
const IS_SEED = /\.ya?ml$/i;

/**
 * Reads every `*.yaml` and `*.yml` of a folder, sub-folders too, in the order of their paths; or
 * one such file. What can't be read is among the problems, with its place; nothing is thrown.
 */
export async function readSeeds(folder: string, vocabulary: string = BASE_VOCABULARY): Promise<ReadSeeds> {
  const problems = newProblems();
  const files = (await seedFiles(folder, problems)).filter(
    (file) => path.resolve(file) !== path.resolve(vocabulary),
  );
  const documents: Tree[] = [];
  for (const file of files) documents.push(...(await readOne(file, problems)));
  return {
    folder,
    documents,
    vocabulary: await readOne(shortest(vocabulary), problems),
    problems: problems.list,
  };
}

async function seedFiles(folder: string, problems: Problems): Promise<string[]> {
  const start = { file: folder, line: 1, column: 1 };
  const found = await stat(folder).catch(() => null);
  if (found === null) {
    problems.error(start, 'Expected a folder of seed files, found nothing at this path. Check the spelling.');
    return [];
  }
  if (found.isFile()) {
    if (IS_SEED.test(folder)) return [folder];
    problems.error(start, 'Expected a folder, or a file whose name ends in .yaml or .yml.');
    return [];
  }
  const files = await filesUnder(folder, problems);
  if (files.length === 0)
    problems.error(start, 'Expected at least one file ending in .yaml or .yml, found none.');
  return files.sort((left, right) => (left < right ? -1 : 1));
}

async function filesUnder(folder: string, problems: Problems): Promise<string[]> {
  try {
    const entries = (await readdir(folder, { withFileTypes: true })).filter(
      ({ name }) => !name.startsWith('.'),
    );
    const nested = await Promise.all(
      entries.map(async (entry) => {
        const inside = path.join(folder, entry.name);
        if (entry.isDirectory()) return filesUnder(inside, problems);
        return IS_SEED.test(entry.name) ? [inside] : [];
      }),
    );
    return nested.flat();
  } catch (error) {
    problems.error({ file: folder, line: 1, column: 1 }, `This folder can't be read: ${reasonOf(error)}.`);
    return [];
  }
}

async function readOne(file: string, problems: Problems): Promise<Tree[]> {
  const start = { file, line: 1, column: 1 };
  try {
    const { size } = await stat(file);
    if (size > MOST_BYTES) {
      problems.error(
        start,
        `Expected at most ${MOST_BYTES / 1024 / 1024} MB, found ${Math.ceil(size / 1024 / 1024)} MB. Split the file.`,
      );
      return [];
    }
    const text = decode(await readFile(file));
    if (text === null) {
      problems.error(
        start,
        'Expected a text in UTF-8, found other bytes (a binary file, or another encoding). Save it as UTF-8.',
      );
      return [];
    }
    return parseYaml(text, file, problems);
  } catch (error) {
    problems.error(start, `This file can't be read: ${reasonOf(error)}.`);
    return [];
  }
}

/** Null for bytes that are no UTF-8 text; a byte order mark is dropped. */
function decode(bytes: Buffer): string | null {
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The path as a person at this working directory would type it. */
function shortest(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return relative.startsWith('..') ? file : relative;
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
