import { InputError } from '../../errors.ts';
import { FIRST_DAY, LAST_DAY } from '../../model/claims/certainty.ts';
import { foldName } from '../../model/names/fold.ts';
import { STATUSES } from '../../model/types.ts';
import type { Certainty, Status, Vocabulary } from '../../model/types.ts';
import type { RelationQuery } from '../../store/port.ts';
import { checkIds, checkNumber, checkText } from '../checks/bounds.ts';
import { checkCountries } from '../checks/countries.ts';
import { checkKinds, checkTypes } from '../checks/terms.ts';
import { typesOf } from '../vocabularyTerms.ts';
import type { RelationFilter, Showing } from './relationFilter.ts';

const NEVER_FACTS: readonly Status[] = ['DENIED', 'RETRACTED'];

/**
 * What a filter asks of the store, checked: the one place that says what is left out unless asked
 * for. `null` when nothing can match (an empty list, statuses that the field leaves out).
 * Throws InputError for unknown kinds, types, countries, and for texts and numbers out of bounds.
 */
export function relationQuery(
  filter: RelationFilter | null | undefined,
  showing: Showing,
  vocabulary: Vocabulary,
): RelationQuery | null {
  const where = filter ?? {};
  const hidesDenied = showing !== 'LIST' && where.includeDenied !== true;
  const query: RelationQuery = {
    statuses: statuses(where, hidesDenied),
    certainties: certainties(where),
    ...types(where, vocabulary),
    ...(hidesDenied ? { withoutTypes: typesOf(vocabulary, ['DENIAL']) } : {}),
    ...(showing === 'COUNT' ? { withoutAmendments: true } : {}),
    ...(where.of ? { of: checkIds(where.of, 'where.of') } : {}),
    ...(where.otherKinds ? { otherKinds: checkKinds(where.otherKinds, vocabulary, 'where.otherKinds') } : {}),
    ...(where.otherCountries
      ? { otherCountries: checkCountries(where.otherCountries, 'where.otherCountries') }
      : {}),
    ...(where.sources ? { sources: checkIds(where.sources, 'where.sources') } : {}),
    ...(where.datasets ? { datasets: checkIds(where.datasets, 'where.datasets') } : {}),
    ...(typeof where.minOriginals === 'number'
      ? { minOriginals: checkNumber(where.minOriginals, 'where.minOriginals', 0, 999_999) }
      : {}),
    ...(typeof where.text === 'string' ? { text: foldedText(where.text) } : {}),
    ...(where.during ? { during: range(where.during) } : {}),
  };
  return matchesNothing(query) ? null : withoutEmpty(query);
}

function statuses(where: RelationFilter, hidesDenied: boolean): Status[] {
  return STATUSES.filter((status) => !(hidesDenied && NEVER_FACTS.includes(status))).filter(
    (status) => where.statuses?.includes(status) ?? true,
  );
}

function certainties(where: RelationFilter): Certainty[] {
  if (where.certainty) return [where.certainty];
  const all: Certainty[] = ['CERTAIN', 'POSSIBLE'];
  if (where.includeEnded === true) all.push('ENDED');
  if (where.includeNotYet === true) all.push('NOT_YET');
  return all;
}

function types(where: RelationFilter, vocabulary: Vocabulary): { types?: string[] } {
  const named = where.types ? checkTypes(where.types, vocabulary, 'where.types') : null;
  const counted = where.categories ? typesOf(vocabulary, where.categories) : null;
  if (named && counted) return { types: named.filter((type) => counted.includes(type)) };
  const chosen = named ?? counted;
  return chosen ? { types: chosen } : {};
}

function foldedText(text: string): string {
  const folded = foldName(checkText(text, 'where.text'));
  if (folded !== '') return folded;
  throw new InputError('where.text: expected letters or digits to look for, got only signs.', {
    argument: 'where.text',
    expected: 'letters or digits',
    got: text,
  });
}

function range(during: NonNullable<RelationFilter['during']>): { from: string; until: string } {
  const from = during.from ?? FIRST_DAY;
  const until = during.until ?? LAST_DAY;
  if (from <= until) return { from, until };
  throw new InputError(`where.during: expected \`from\` not after \`until\`, got ${from} to ${until}.`, {
    argument: 'where.during',
    expected: '`from` not after `until`',
    got: `${from} to ${until}`,
  });
}

function matchesNothing(query: RelationQuery): boolean {
  const { statuses, types, of, otherKinds, otherCountries, sources, datasets, withoutTypes } = query;
  if ([statuses, types, of, otherKinds, otherCountries, sources, datasets].some((list) => list?.length === 0))
    return true;
  return (
    types !== undefined && withoutTypes !== undefined && types.every((type) => withoutTypes.includes(type))
  );
}

/** A vocabulary without denials leaves `withoutTypes` empty, and the port wants no empty list. */
function withoutEmpty(query: RelationQuery): RelationQuery {
  if (query.withoutTypes?.length !== 0) return query;
  const { withoutTypes: _none, ...rest } = query;
  return rest;
}
