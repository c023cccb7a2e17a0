import type { Category, Day, Status } from '../../model/types.ts';
import type { Group } from '../lexicon/language.ts';
import type { Met, Span } from '../lexicon/meaning.ts';

/** An entity that a question names. */
export interface Named {
  span: Span;
  /** The likeliest first; more than one where the words name several equally well. */
  ids: string[];
  name: string;
  met: Met;
  /** Not the entity but who leads it: "the head of the agency". */
  headOf: boolean;
  /** Every id is meant: a group that another question gave ("companies that deny …"). */
  group?: true;
}

/** The relations that a question is about. */
export interface Aim {
  spans: Span[];
  types: string[];
  categories: Category[];
  /** Types that the words name from the far end. */
  inverse: string[];
  phrase: string;
  /** The words stand in the passive: what comes first in them is the far end. */
  passive: boolean;
  /** The phrases name different relations: what is found has to answer to each of them. */
  each: boolean;
  /** Joined by "and": who is found has one of each of these types. */
  allOf?: string[][];
}

/** What is looked for. */
export interface Wanted {
  spans: Span[];
  /** null: of any kind. */
  kinds: string[] | null;
  group: Group | null;
  countries: string[] | null;
  /** Set where `countries` are all but this one: the code of the one that is left out. */
  outside?: string;
}

/** Which end of a directed relation the named entity is. */
export type End = 'FROM' | 'TO' | 'EITHER';

export interface Time {
  asOf?: Day;
  knownBy?: Day;
  during?: { from: Day; until: Day };
}

/** A question, understood. */
export type Question =
  | { form: 'PARTNERS'; of: Named; wanted: Wanted; count: boolean }
  | {
      form: 'RELATED';
      to: Named[];
      every: boolean;
      aim: Aim | null;
      end: End;
      wanted: Wanted;
      count: boolean;
      /** "How many meetings": relations are counted, not those whom they are with. */
      countsRelations: boolean;
      without: boolean;
      byHead: boolean;
      within: Named | null;
      except: Named[];
    }
  | {
      form: 'BETWEEN';
      left: Named[];
      right: Named[];
      aim: Aim | null;
      end: End;
      yesNo: boolean;
      together: boolean;
      /** Whether it is confirmed, by this one or by anybody. */
      confirmedBy: Named | 'ANYBODY' | null;
      negated: boolean;
      why: boolean;
      /** The event or place where it is asked to have been. */
      at: Named | null;
      /** "How many times" it was. */
      count: boolean;
    }
  | {
      form: 'EITHER';
      options: Array<{ label: string; question: Extract<Question, { form: 'BETWEEN' }> }>;
      by: 'NAME' | 'AIM';
    }
  | {
      form: 'NESTED';
      outer: Extract<Question, { form: 'RELATED' }>;
      inner: Question;
      innerMentions: Span[];
      outerMentions: Span[];
    }
  | { form: 'WHOEVER'; wanted: Wanted; counted: Wanted; aim: Aim; end: End; count: boolean }
  | { form: 'AMOUNT'; named: Named[]; party: Wanted | null; aim: Aim | null; end: End }
  | { form: 'HOLDS'; of: Named; aim: Aim; end: End }
  | {
      form: 'DENIALS';
      ask: 'WHO' | 'WHAT' | 'STANDING' | 'WHETHER';
      named: Named[];
      voice: Named | null;
      /** Of whom the denials are asked: "which Chinese firms deny …". */
      deniers: Wanted | null;
      /** Whom what is denied is with: "what does X deny about Chinese firms". */
      party: Wanted | null;
      aim: Aim | null;
      count: boolean;
    }
  /** `first`: only who said so before all others; `confirming`: only who confirms it. */
  | {
      form: 'SOURCES';
      named: Named[];
      party: Wanted | null;
      aim: Aim | null;
      count: boolean;
      first: boolean;
      confirming: boolean;
    }
  | { form: 'SAID'; by: Named; about: Named[]; aim: Aim | null }
  | { form: 'ABOUT'; named: Named }
  | { form: 'ROLE'; of: Named; within: Named | null }
  | { form: 'PATH'; from: Named; to: Named }
  | { form: 'COMMON'; left: Named; right: Named; wanted: Wanted }
  | {
      form: 'WHEN';
      named: Named[];
      /** Whom the one named had to do with: "When did X meet Chinese officials?" */
      party: Wanted | null;
      aim: Aim | null;
      end: End;
      ask: 'WHEN' | 'SINCE' | 'ENDED' | 'REPORTED';
      /** "When did they last meet?" */
      only: 'FIRST' | 'LAST' | null;
    }
  | { form: 'WHERE'; named: Named[]; party: Wanted | null; aim: Aim | null }
  | { form: 'HAPPENED'; at: Named | null; named: Named[]; wanted: Wanted; aim: Aim | null }
  | {
      form: 'RELATIONS';
      /** Who took it back, where that is asked. */
      voice: Named | null;
      named: Named[];
      aim: Aim | null;
      statuses: Status[] | null;
      /** What they rest on: one report alone, or nobody with a name. */
      sourced: 'ONE_REPORT' | 'UNNAMED_SOURCES' | null;
      count: boolean;
      negated: boolean;
    }
  | {
      form: 'MOST';
      /** Who is looked for. */
      wanted: Wanted;
      /** What is counted, at the other end. */
      counted: Wanted;
      aim: Aim | null;
      end: End;
      named: Named[];
      least: boolean;
    }
  | { form: 'COMPARE'; one: Named; other: Named; to: Named | null; aim: Aim | null; weaker: boolean }
  | { form: 'CHANGES'; named: Named[]; since: Day | null; until: Day | null }
  | { form: 'ENTITIES'; wanted: Wanted; count: boolean; definite: boolean; except: Named[] }
  /** `question`: as it was typed, to be asked again with the one that is meant. */
  | { form: 'CHOOSE'; named: Named; question: string }
  | { form: 'UNSUPPORTED'; matter: string; named: Named[]; aim: Aim | null };

/** How a form reads a sentence: the question, and the spans that it accounts for. */
export interface Reading {
  question: Question;
  used: Span[];
}
