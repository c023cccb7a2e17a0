import { isDeepStrictEqual } from 'node:util';
import { CATEGORIES } from '../../../server/model/types.ts';
import type { Draft, Drafted } from '../draft.ts';
import { listed } from '../fields.ts';
import type { Known } from '../known.ts';
import { didYouMean } from '../nearest.ts';
import { spotText } from '../problems.ts';
import type { Problems } from '../problems.ts';
import { KIND_PATTERN, RESERVED_KINDS, RESERVED_TYPES, TYPE_PATTERN } from '../shapes.ts';

/** Terms are well named, name kinds that exist, and a folder adds to the shared vocabulary without changing it. */
export function checkVocabulary({ base, added }: Draft, known: Known, problems: Problems): void {
  for (const kind of [...base.kinds, ...added.kinds]) {
    named(
      'a kind',
      kind,
      KIND_PATTERN,
      'a capital letter, then letters and digits',
      RESERVED_KINDS,
      problems,
    );
    lowerCase(kind, problems);
  }
  for (const type of [...base.relationTypes, ...added.relationTypes]) {
    named(
      'a relation type',
      type,
      TYPE_PATTERN,
      'upper case letters, digits and _',
      RESERVED_TYPES,
      problems,
    );
    lowerCase(type, problems);
    for (const key of ['fromKinds', 'toKinds'] as const)
      for (const kind of type.value[key])
        if (!known.kinds.has(kind))
          problems.error(
            type.at(key),
            `Unknown kind \`${kind}\` in \`${key}\` of relation type \`${type.value.id}\`.${didYouMean(kind, known.kinds.keys())}`,
          );
  }
  for (const category of [...base.categories, ...added.categories]) lowerCase(category, problems);

  unchanged('kind', base.kinds, added.kinds, problems);
  unchanged('relation type', base.relationTypes, added.relationTypes, problems);
  unchanged('category', base.categories, added.categories, problems);

  const missing = CATEGORIES.filter(
    (id) => ![...base.categories, ...added.categories].some(({ value }) => value.id === id),
  );
  const place = base.categories[0] ?? base.kinds[0];
  if (missing.length > 0 && place)
    problems.warning(
      place.spot,
      `Expected every category in the vocabulary, found none for ${listed(missing)}: questions can't name them.`,
    );
}

function named(
  what: string,
  { value: { id }, at }: Drafted<{ id: string }>,
  pattern: RegExp,
  expected: string,
  reserved: readonly string[],
  problems: Problems,
): void {
  if (id === '') return;
  if (!pattern.test(id))
    problems.error(at('id'), `Expected the id of ${what} as ${expected}, found "${id}".`);
  else if (reserved.includes(id))
    problems.error(at('id'), `The database uses the name \`${id}\` itself. Choose another for ${what}.`);
}

function lowerCase({ value, at }: Drafted<{ id: string; words: string[] }>, problems: Problems): void {
  for (const word of value.words)
    if (word !== word.toLowerCase())
      problems.error(at('words'), `Expected the words of \`${value.id}\` in lower case, found "${word}".`);
}

function unchanged<T extends { id: string }>(
  what: string,
  base: Array<Drafted<T>>,
  added: Array<Drafted<T>>,
  problems: Problems,
): void {
  const shared = new Map(base.map((term) => [term.value.id, term]));
  for (const { value, at } of added) {
    const other = shared.get(value.id);
    if (other && !isDeepStrictEqual(other.value, value))
      problems.error(
        at('id'),
        `The ${what} \`${value.id}\` is in the shared vocabulary, with other values, at ${spotText(other.spot)}. Change it there, or choose another id.`,
      );
  }
}
