import type { Vocabulary } from '../../model/types.ts';
import { countryNames } from './countries.ts';
import type { Group, Language } from './language.ts';
import type { Meaning, RelationMeaning } from './meaning.ts';
import { phraseKey } from './tokens.ts';

/** Everything but names and dates: what phrases of vocabulary and language mean, by their key. */
export interface Phrases {
  get: (key: string) => Meaning[];
  /** Words of a phrase at most. */
  longest: number;
  /** Whether a word stands in some phrase, so that it is no misspelt name. */
  isWord: (word: string) => boolean;
  keys: () => Iterable<string>;
}

/** "joint venture with" names whatever "joint venture" names. */
const CONNECTED = / with$/;

/** Puts the phrases of a vocabulary and a language together. Bent forms are met by their stems. */
export function phrasesOf(vocabulary: Vocabulary, language: Language): Phrases {
  const exact = new Map<string, Meaning[]>();
  const add = (phrase: string, meaning: Meaning) => {
    const key = phraseKey(phrase);
    if (key !== '') exact.set(key, join(exact.get(key) ?? [], meaning));
  };
  addKinds(vocabulary, language.groups, add);
  addRelations(vocabulary, language, add);
  for (const [code, phrase] of countryNames(language)) add(phrase, { as: 'COUNTRY', code });
  for (const [matter, phrases] of Object.entries(language.beyond))
    for (const phrase of phrases) add(phrase, { as: 'BEYOND', matter });
  for (const [role, phrases] of Object.entries(language.words))
    for (const phrase of phrases) add(phrase, { as: 'WORD', roles: new Set([role]) });
  const stem = stemmer(language.endings);
  const byStem = new Map<string, Meaning[]>();
  for (const [key, meanings] of exact) {
    const bent = meanings.filter(({ as }) => as === 'KIND' || as === 'RELATION');
    if (bent.length > 0) byStem.set(stem(key), bent.reduce(join, byStem.get(stem(key)) ?? []));
  }
  const plain = (key: string) => exact.get(key) ?? byStem.get(stem(key)) ?? [];
  const words = new Set([...exact.keys()].flatMap((key) => key.split(' ')));
  return {
    get: (key) => {
      const found = plain(key);
      const bare = key.replace(CONNECTED, '');
      const more = bare === key || !found.some(({ as }) => as === 'RELATION') ? [] : plain(bare);
      return more.filter(({ as }) => as === 'RELATION').reduce(join, found);
    },
    longest: Math.max(1, ...[...exact.keys()].map((key) => key.split(' ').length)),
    isWord: (word) => words.has(word),
    keys: () => exact.keys(),
  };
}

/** Cuts bent endings off every word of four letters and more: "licensing deals" and "licensed deal" are one. */
export function stemmer(endings: readonly string[]): (key: string) => string {
  const longestFirst = [...endings].sort((left, right) => right.length - left.length);
  return (key) =>
    key
      .split(' ')
      .map((word) => stemOf(word, longestFirst))
      .join(' ');
}

function stemOf(word: string, endings: readonly string[]): string {
  if (word.length < 4) return word;
  const ending =
    endings.find(
      (end) => word.endsWith(end) && word.length - end.length >= 3 && !(end === 's' && word.endsWith('ss')),
    ) ?? '';
  const cut = word.slice(0, word.length - ending.length);
  return cut.length > 3 && /([bdgklmnprt])\1$/.test(cut) ? cut.slice(0, -1) : cut;
}

type Add = (phrase: string, meaning: Meaning) => void;

function addKinds(vocabulary: Vocabulary, groups: readonly Group[], add: Add): void {
  const known = new Set(vocabulary.kinds.map(({ id }) => id));
  const grouped = new Map(
    groups
      .filter(({ kind }) => known.has(kind))
      .flatMap((group) => group.words.map((word) => [phraseKey(word), group] as const)),
  );
  for (const [phrase, group] of grouped) add(phrase, { as: 'KIND', kinds: [group.kind], group });
  for (const { id, label, plural, words } of vocabulary.kinds)
    for (const phrase of [label, plural, ...words])
      if (!grouped.has(phraseKey(phrase))) add(phrase, { as: 'KIND', kinds: [id], group: null });
}

function addRelations(
  { relationTypes, categories }: Vocabulary,
  { fromTheFarEnd, words: parts }: Language,
  add: Add,
): void {
  // A noun that means any relation at all names no type.
  const general = new Set((parts['RELATED'] ?? []).map(phraseKey));
  for (const { id, noun, words } of relationTypes) {
    const far = new Set((fromTheFarEnd[id] ?? []).map(phraseKey));
    for (const phrase of [
      ...(general.has(phraseKey(noun)) ? [] : [noun]),
      ...words,
      ...(fromTheFarEnd[id] ?? []),
    ]) {
      const key = phraseKey(phrase);
      add(phrase, {
        as: 'RELATION',
        types: [id],
        categories: [],
        inverse: far.has(key) ? [id] : [],
        phrase: key,
      });
    }
  }
  for (const { id, words } of categories) {
    const types = relationTypes.filter(({ category }) => category === id).map((type) => type.id);
    for (const phrase of words)
      add(phrase, { as: 'RELATION', types, categories: [id], inverse: [], phrase: phraseKey(phrase) });
  }
}

/** One meaning of each sort: what plays two parts plays both, what names two types names either. */
function join(meanings: Meaning[], added: Meaning): Meaning[] {
  const [same] = meanings.filter(({ as }) => as === added.as);
  const others = meanings.filter((meaning) => meaning !== same);
  if (!same) return [...meanings, added];
  if (same.as === 'WORD' && added.as === 'WORD')
    return [...others, { as: 'WORD', roles: new Set([...same.roles, ...added.roles]) }];
  if (same.as === 'RELATION' && added.as === 'RELATION') return [...others, both(same, added)];
  if (same.as === 'KIND' && added.as === 'KIND')
    return [
      ...others,
      { as: 'KIND', kinds: [...new Set([...same.kinds, ...added.kinds])], group: same.group ?? added.group },
    ];
  return meanings;
}

function both(one: RelationMeaning, other: RelationMeaning): RelationMeaning {
  return {
    as: 'RELATION',
    types: [...new Set([...one.types, ...other.types])],
    categories: [...new Set([...one.categories, ...other.categories])],
    inverse: [...new Set([...one.inverse, ...other.inverse])],
    phrase: one.phrase,
  };
}
