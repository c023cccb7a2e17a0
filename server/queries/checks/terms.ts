import { InputError } from '../../errors.ts';
import type { Vocabulary } from '../../model/types.ts';
import { shown } from './shown.ts';
import { didYouMean, nearest } from './nearest.ts';

/** Kinds as given, each one of the vocabulary. Throws InputError that names the nearest. */
export function checkKinds(kinds: readonly string[], vocabulary: Vocabulary, argument = 'kinds'): string[] {
  return checkTerms(
    kinds,
    vocabulary.kinds.map(({ id }) => id),
    argument,
    'kind',
  );
}

/** Relation types as given, each one of the vocabulary. Throws InputError that names the nearest. */
export function checkTypes(types: readonly string[], vocabulary: Vocabulary, argument = 'types'): string[] {
  return checkTerms(
    types,
    vocabulary.relationTypes.map(({ id }) => id),
    argument,
    'relation type',
  );
}

function checkTerms(
  given: readonly string[],
  known: readonly string[],
  argument: string,
  what: string,
): string[] {
  const terms = new Set(known);
  for (const term of given) {
    if (terms.has(term)) continue;
    const near = nearest(term, known);
    throw new InputError(
      `${argument}: expected a ${what} of the vocabulary, got "${shown(term)}".${didYouMean(near)}`,
      {
        argument,
        expected: `a ${what} of the vocabulary (see the query \`vocabulary\`)`,
        got: shown(term),
        nearest: near,
      },
    );
  }
  return [...new Set(given)];
}
