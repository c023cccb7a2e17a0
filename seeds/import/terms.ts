import { readFile } from 'node:fs/promises';
import { InputError } from '../../server/errors.ts';
import type { Vocabulary } from '../../server/model/types.ts';
import { collectVocabulary } from '../load/collect-vocabulary.ts';
import type { Drafted, VocabularyDraft } from '../load/draft.ts';
import { parseYaml } from '../load/parse.ts';
import { hasErrors, newProblems, problemsText, type Problem } from '../load/problems.ts';
import { BASE_VOCABULARY } from '../load/read.ts';
import { checkVocabulary } from '../load/rules/vocabulary.ts';
import type { Tree } from '../load/tree.ts';
import { markOf } from './check/faults.ts';
import type { KindItem, TypeItem } from './items.ts';

/** The terms of an import: those that were there, and those that it adds. */
export interface Terms {
  base: VocabularyDraft;
  added: VocabularyDraft;
  add(item: KindItem | TypeItem): void;
  /** What is wrong with the added ones; those are taken out. */
  check(): Array<{ problem: Problem; item: KindItem | TypeItem | null }>;
}

/**
 * The shared vocabulary, what the store has beyond it, and what the mapping adds.
 *
 * @throws InputError with the problems of the mapping's vocabulary.
 */
export async function readTerms(stored: Vocabulary, mapping: Tree | null): Promise<Terms> {
  const problems = newProblems();
  shared ??= readShared();
  const { kinds, relationTypes, categories } = await shared;
  const base = { kinds: [...kinds], relationTypes: [...relationTypes], categories: [...categories] };
  base.kinds.push(...beyond(base.kinds, stored.kinds));
  base.relationTypes.push(...beyond(base.relationTypes, stored.relationTypes));
  const added = empty();
  collectVocabulary(mapping, added, problems);
  // The same terms from an earlier run of the same mapping are no addition.
  added.kinds = added.kinds.filter(({ value }) => !stored.kinds.some(({ id }) => id === value.id));
  added.relationTypes = added.relationTypes.filter(
    ({ value }) => !stored.relationTypes.some(({ id }) => id === value.id),
  );
  run(base, added, problems);
  if (hasErrors(problems.list)) throw new InputError(problemsText(problems.list));

  const known = {
    kind: new Set([...base.kinds, ...added.kinds].map(({ value }) => value.id)),
    type: new Set([...base.relationTypes, ...added.relationTypes].map(({ value }) => value.id)),
  };
  const items = new Map<object, KindItem | TypeItem>();
  return {
    base,
    added,
    add(item) {
      if (known[item.what].has(item.term.id)) return;
      known[item.what].add(item.term.id);
      const spot = markOf(item.at);
      items.set(spot, item);
      const at = () => spot;
      if (item.what === 'kind') added.kinds.push({ value: item.term, spot, at });
      else added.relationTypes.push({ value: item.term, spot, at });
    },
    check() {
      const found = newProblems();
      run(base, added, found);
      const bad = new Set(found.list.filter(({ severity }) => severity === 'error').map(({ spot }) => spot));
      added.kinds = added.kinds.filter(({ spot }) => !bad.has(spot));
      added.relationTypes = added.relationTypes.filter(({ spot }) => !bad.has(spot));
      return found.list
        .filter(({ spot }) => items.has(spot))
        .map((problem) => ({ problem, item: items.get(problem.spot) ?? null }));
    },
  };
}

/** Read once, however many imports there are. */
let shared: Promise<VocabularyDraft> | undefined;

async function readShared(): Promise<VocabularyDraft> {
  const problems = newProblems();
  const draft = empty();
  for (const tree of parseYaml(await readFile(BASE_VOCABULARY, 'utf8'), 'seeds/vocabulary.yaml', problems))
    if (tree.is === 'mapping') collectVocabulary(vocabularyOf(tree), draft, problems);
  return draft;
}

function run(base: VocabularyDraft, added: VocabularyDraft, problems: ReturnType<typeof newProblems>): void {
  const ids = <T extends { id: string }>(...lists: Array<Array<Drafted<T>>>) =>
    new Map(lists.flat().map(({ value }): [string, T] => [value.id, value]));
  checkVocabulary(
    { folder: '', datasets: [], base, added, entities: [], sources: [], relations: [] },
    {
      kinds: ids(base.kinds, added.kinds),
      types: ids(base.relationTypes, added.relationTypes),
      entities: new Map(),
      sources: new Map(),
      relations: new Map(),
    },
    problems,
  );
}

function vocabularyOf(tree: Extract<Tree, { is: 'mapping' }>): Tree | null {
  return tree.entries.find(({ key }) => key === 'vocabulary')?.value ?? null;
}

function beyond<T extends { id: string }>(known: Array<Drafted<T>>, stored: readonly T[]): Array<Drafted<T>> {
  const spot = { file: 'the database', line: 1, column: 1 };
  return stored
    .filter((term) => !known.some(({ value }) => value.id === term.id))
    .map((value) => ({ value, spot, at: () => spot }));
}

const empty = (): VocabularyDraft => ({ kinds: [], relationTypes: [], categories: [] });
