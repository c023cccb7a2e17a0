import type { Entity } from '../types.ts';

/** What two entities are compared by. */
export type IdentityRecord = Pick<
  Entity,
  'kind' | 'name' | 'aliases' | 'country' | 'externalIds' | 'properties' | 'date'
>;

/** Something that speaks for or against two records being one. */
export interface Reason {
  sentence: string;
  /** 0 to 1: how much it adds to the score, or takes away. 1 against: it can't be. */
  weight: number;
  speaks: 'FOR' | 'AGAINST';
}

/**
 * SAME_IDENTIFIER: a register gives both the same id. CONTRADICTED: something rules it out. Else by
 * the score: LIKELY from 0.75, POSSIBLE from 0.5, UNLIKELY below.
 */
export const IDENTITY_VERDICTS = [
  'SAME_IDENTIFIER',
  'LIKELY',
  'POSSIBLE',
  'UNLIKELY',
  'CONTRADICTED',
] as const;
export type IdentityVerdict = (typeof IDENTITY_VERDICTS)[number];

export interface IdentityScore {
  /** The weights for, less those against, within 0 and 0.97; 1 with the same identifier. */
  score: number;
  verdict: IdentityVerdict;
  /** The heaviest first. */
  reasons: Reason[];
}

export const LIKELY_FROM = 0.75;
export const POSSIBLE_FROM = 0.5;

export const speaksFor = (weight: number, sentence: string): Reason => ({ sentence, weight, speaks: 'FOR' });
export const speaksAgainst = (weight: number, sentence: string): Reason => ({
  sentence,
  weight,
  speaks: 'AGAINST',
});

export const heaviestFirst = (reasons: readonly Reason[]): Reason[] =>
  [...reasons].sort(
    (a, b) => b.weight - a.weight || (a.speaks === b.speaks ? 0 : a.speaks === 'FOR' ? -1 : 1),
  );
