import { collect } from './collect.ts';
import type { Draft } from './draft.ts';
import { NOWHERE } from './elsewhere.ts';
import type { Elsewhere } from './elsewhere.ts';
import { knownBy } from './known.ts';
import { inOrder, newProblems } from './problems.ts';
import type { Problem } from './problems.ts';
import type { ReadSeeds } from './read.ts';
import { checkDataset } from './rules/dataset.ts';
import { checkDuplicates } from './rules/duplicates.ts';
import { checkEntities } from './rules/entities.ts';
import { checkEvidence } from './rules/evidence.ts';
import { checkLinks } from './rules/links.ts';
import { checkNames } from './rules/names.ts';
import { checkOrigins } from './rules/origins.ts';
import { checkRelations } from './rules/relations.ts';
import { checkRetractions } from './rules/retractions.ts';
import { checkSources } from './rules/sources.ts';
import { checkVocabulary } from './rules/vocabulary.ts';

const RULES = [
  checkDataset,
  checkVocabulary,
  checkDuplicates,
  checkEntities,
  checkNames,
  checkSources,
  checkRelations,
  checkLinks,
  checkEvidence,
  checkRetractions,
  checkOrigins,
];

/**
 * Checks all that a folder says and tells every problem at once, by file and line. Pure: what
 * other data sets hold comes in as `elsewhere`.
 */
export function validate(
  read: ReadSeeds,
  elsewhere: Elsewhere = NOWHERE,
): { draft: Draft; problems: Problem[] } {
  const problems = newProblems();
  const draft = collect(read, problems);
  const known = knownBy(draft, elsewhere);
  for (const rule of RULES) rule(draft, known, problems);
  return { draft, problems: inOrder([...read.problems, ...problems.list]) };
}
