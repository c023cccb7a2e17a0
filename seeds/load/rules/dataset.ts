import type { Draft } from '../draft.ts';
import type { Known } from '../known.ts';
import { spotText } from '../problems.ts';
import type { Problems } from '../problems.ts';

/** A folder is one data set, which it names exactly once. */
export function checkDataset({ datasets, folder }: Draft, _known: Known, problems: Problems): void {
  const [first, ...more] = datasets;
  if (first === undefined)
    problems.error(
      { file: folder, line: 1, column: 1 },
      'Expected the key `dataset` (with `id` and `title`) once in this folder, found none. Add it to one of the files.',
    );
  for (const { spot } of more)
    problems.error(
      spot,
      `Expected the key \`dataset\` once in a folder, found it a second time; the first is at ${spotText(first?.spot ?? spot)}. Keep one of them.`,
    );
}
