import { CATEGORIES } from '../../server/model/types.ts';
import type { RelationTypeTerm } from '../../server/model/types.ts';
import type { VocabularyDraft } from './draft.ts';
import { choice, records, word } from './drafting.ts';
import { readFields } from './fields.ts';
import type { Problems } from './problems.ts';
import { CATEGORY, KIND, RELATION_TYPE, VOCABULARY } from './shapes.ts';
import type { Tree } from './tree.ts';

/** Reads the terms of a `vocabulary` into a draft. */
export function collectVocabulary(tree: Tree | null, into: VocabularyDraft, problems: Problems): void {
  const fields = tree && readFields(tree, VOCABULARY, 'the vocabulary', problems);
  if (!fields) return;
  into.kinds.push(
    ...records(
      fields,
      'kinds',
      KIND,
      'kind',
      (kind) => ({
        id: word(kind, 'id'),
        label: word(kind, 'label'),
        plural: word(kind, 'plural'),
        shape: word(kind, 'shape'),
        colour: word(kind, 'colour'),
        icon: word(kind, 'icon'),
        words: kind.texts('words'),
      }),
      problems,
    ),
  );
  into.relationTypes.push(
    ...records(
      fields,
      'relationTypes',
      RELATION_TYPE,
      'relation type',
      (type): RelationTypeTerm => ({
        id: word(type, 'id'),
        label: word(type, 'label'),
        inverse: word(type, 'inverse'),
        noun: word(type, 'noun'),
        directed: type.yesno('directed') ?? true,
        temporality: type.text('temporality') === 'OCCURRENCE' ? 'OCCURRENCE' : 'STATE',
        category: choice(CATEGORIES, type.text('category')) ?? 'OTHER',
        fromKinds: type.texts('fromKinds'),
        toKinds: type.texts('toKinds'),
        words: type.texts('words'),
      }),
      problems,
    ),
  );
  into.categories.push(
    ...records(
      fields,
      'categories',
      CATEGORY,
      'category',
      (category) => ({
        id: choice(CATEGORIES, category.text('id')) ?? 'OTHER',
        label: word(category, 'label'),
        words: category.texts('words'),
      }),
      problems,
    ),
  );
}
