import type { Category } from '../../model/types.ts';
import type { Group } from './language.ts';
import type { Token } from './tokens.ts';

/** How the words of a question led to an entity. */
export type Met = 'NAME' | 'ALIAS' | 'PART' | 'MISSPELT';

export interface EntityMeaning {
  as: 'ENTITY';
  /** Entity ids that the words name equally well; the first is taken, the others are offered. */
  ids: string[];
  /** The name that was met. */
  name: string;
  met: Met;
}

export interface KindMeaning {
  as: 'KIND';
  kinds: string[];
  /** What narrows the kind further ("officials", "carmakers"), where the words do. */
  group: Group | null;
}

export interface CountryMeaning {
  as: 'COUNTRY';
  code: string;
  /** Set where every other country is meant ("non-Chinese"): those of the data. */
  others?: string[];
}

/** Words that name relations: types, or all of a category. */
export interface RelationMeaning {
  as: 'RELATION';
  types: string[];
  /** Categories that the words name as a whole; `types` holds theirs too. */
  categories: Category[];
  /** Of `types`, those that the words name from the far end ("employs"). */
  inverse: string[];
  phrase: string;
}

export interface WordMeaning {
  as: 'WORD';
  /** The parts that it plays, keys of the language's `words`. */
  roles: ReadonlySet<string>;
}

/** A matter that the data do not hold. */
export interface BeyondMeaning {
  as: 'BEYOND';
  matter: string;
}

export interface DateMeaning {
  as: 'DATE';
  edtf: string;
  from: string | null;
  until: string | null;
  /** How the words bear on the question: so on that day, public by that day, or in a range. */
  use: 'ON' | 'IN' | 'KNOWN' | 'SINCE' | 'UNTIL';
  /** What else the same words may mean, as somebody would type it. */
  alternatives: string[];
  /** Set where the date can't be used as it stands: what to write instead. */
  unclear: string | null;
}

export type Meaning =
  EntityMeaning | KindMeaning | CountryMeaning | RelationMeaning | WordMeaning | BeyondMeaning | DateMeaning;

/** Words of a question that were read together, with all they may mean, the likeliest first. */
export interface Span {
  /** Numbers of the first token, and of the one after the last. */
  from: number;
  to: number;
  tokens: Token[];
  text: string;
  meanings: Meaning[];
}

/** The meaning of a sort that a span may have. */
export function meant<As extends Meaning['as']>(
  span: Span,
  as: As,
): Extract<Meaning, { as: As }> | undefined {
  return span.meanings.find((meaning): meaning is Extract<Meaning, { as: As }> => meaning.as === as);
}

/** Whether a span may play a part of the language ("WHO"). */
export const plays = (span: Span, role: string): boolean => meant(span, 'WORD')?.roles.has(role) ?? false;
